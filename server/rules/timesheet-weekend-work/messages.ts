import type { Lang } from '../../domain/text.js';
import type { PersonDayValues } from '../person-day.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets, lineOf, recordedTime, weekdayDate } from '../wording.js';

export type Values = PersonDayValues;

/** ` (ligne 2 de F-2026-101)`, or nothing when no line bills the day. */
function billedOn(v: Values, lang: Lang): string {
  return v.line === null || v.invoice === null ? '' : ` (${lineOf(v.line, v.invoice, lang)})`;
}

function finding(v: Values, lang: Lang): string {
  const time = recordedTime(v.days, v.hours, lang);
  const date = weekdayDate(v.date, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `${v.who} : ${time} le ${date}${billedOn(v, lang)} ; le marché ${v.contract} ne prévoit pas de travail le week-end${stake}.`
    : `${v.who}: ${time} on ${date}${billedOn(v, lang)}; contract ${v.contract} does not provide for weekend work${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const time = recordedTime(v.days, v.hours, lang);
  const date = weekdayDate(v.date, lang);
  const paper =
    v.from === 'timesheet' ? { fr: 'feuille de temps', en: 'timesheet' } : { fr: 'facture', en: 'invoice' };
  return lang === 'fr'
    ? `Votre ${paper.fr} indique ${time} le ${date} pour ${v.person}${billedOn(v, lang)}.`
    : `Your ${paper.en} shows ${time} on ${date} for ${v.person}${billedOn(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Travail un samedi ou un dimanche', en: 'Work on a Saturday or Sunday' },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Une demande écrite couvre-t-elle ce travail, ou la date est-elle à corriger ?',
    en: () => 'Does a written request cover this work, or should the date be corrected?',
  },
  why: {
    fr: "Une journée de week-end est souvent une date mal saisie ; quand elle est réelle, elle a d'ordinaire été demandée.",
    en: 'A weekend day is often a date typed wrong; when it is real, somebody usually asked for it.',
  },
  innocent: [
    {
      fr: 'Une mise en service ou une migration a été demandée hors des heures ouvrées.',
      en: 'A release or a migration was requested outside working hours.',
    },
    {
      fr: "Un événement ou un salon s'est tenu ce jour-là.",
      en: 'An event or a fair took place that day.',
    },
    {
      fr: 'La semaine de travail est autre dans le pays où la prestation est exécutée.',
      en: 'The working week is different in the country where the work is done.',
    },
  ],
};
