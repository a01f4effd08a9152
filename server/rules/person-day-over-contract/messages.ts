import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { PersonDayValues } from '../person-day.js';
import { billedOn } from '../person-day-wording.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets, shownPerson } from '../wording.js';

export interface Values extends PersonDayValues {
  days: Decimal;
  allowed: Decimal;
  excessDays: Decimal;
}

function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const days = formatDays(v.days, lang);
  const allowed = formatDays(v.allowed, lang);
  const excess = formatDays(v.excessDays, lang);
  const date = formatDate(v.date, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `${who}, ${date} : ${days} sur le marché ${v.contract}${billedOn(v, lang)}, pour ${allowed} au plus par jour ; ${excess} au-delà${stake}.`
    : `${who}, ${date}: ${days} on contract ${v.contract}${billedOn(v, lang)}, for at most ${allowed} a day; ${excess} beyond${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const days = formatDays(v.days, lang);
  const allowed = formatDays(v.allowed, lang);
  const date = formatDate(v.date, lang);
  const papers =
    v.from === 'timesheet'
      ? { fr: 'Vos feuilles de temps indiquent', en: 'Your timesheets show' }
      : { fr: 'Votre facture indique', en: 'Your invoice shows' };
  return lang === 'fr'
    ? `${papers.fr} ${days} le ${date} pour ${v.person}${billedOn(v, lang)} ; le marché compte ${allowed} au plus par jour.`
    : `${papers.en} ${days} on ${date} for ${v.person}${billedOn(v, lang)}; the contract counts at most ${allowed} a day.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Plus d'un jour par date sur un marché", en: 'More than a day on one date of a contract' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Σ jours d’une personne à une date, sur un marché − maximum par personne et par jour de ce marché > 0',
    en: 'Σ days of a person on a date, on one contract − the contract’s maximum per person and day > 0',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      'Une partie de ce temps appartient-elle à une autre date ou à une autre personne, ou la quantité est-elle à corriger ?',
    en: () =>
      'Does part of this time belong to another date or another person, or should the quantity be corrected?',
  },
  why: {
    fr: 'Un jour facturé au-delà de la durée que le marché compte par date ne peut pas être vérifié.',
    en: 'Time billed beyond what the contract counts for one date cannot be verified.',
  },
  innocent: [
    {
      fr: 'Deux journées ont été saisies à la même date (rattrapage de saisie).',
      en: 'Two days were entered on the same date (catching up on entries).',
    },
    {
      fr: 'Des heures supplémentaires ont été demandées par écrit.',
      en: 'Overtime was requested in writing.',
    },
    {
      fr: 'Deux personnes partagent le même nom ou le même identifiant dans la feuille.',
      en: 'Two people share one name or one key in the timesheet.',
    },
  ],
};
