import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate, formatDates, formatPeriod } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, deName, inBrackets, shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  personKey: string;
  /** Name; the key of somebody whose name nobody gives. */
  person: string;
  dates: CivilDate[];
  contracts: string[];
  /** Names, for the buyer only. */
  suppliers: string[];
  supplierCount: number;
  lowestTotal: Decimal;
  highestTotal: Decimal;
  excessDays: Decimal;
  /** The part of them that lines bill. */
  billedDays: Decimal;
  amount: Decimal | null;
  currency: string | null;
  /** Every contractor concerned worked on every one of the dates. */
  datesOfAll: boolean;
}

/** `8 dates (2–11 sept. 2026)`; a single date is said alone: `le 2 sept. 2026`. */
function dates(v: Values, lang: Lang): string {
  const [first = ''] = v.dates;
  if (v.dates.length === 1) return `${lang === 'fr' ? 'le ' : ''}${formatDate(first, lang)}`;
  const list =
    v.dates.length <= 3 ? formatDates(v.dates, lang) : formatPeriod(first, v.dates.at(-1) ?? first, lang);
  return `${formatCount(v.dates.length, 'date', 'dates', lang)} (${list})`;
}

function totals(v: Values, lang: Lang): string {
  const high = formatDays(v.highestTotal, lang);
  if (v.lowestTotal === v.highestTotal) return high;
  const low = formatDays(v.lowestTotal, lang);
  return lang === 'fr' ? `de ${low} à ${high}` : `${low} to ${high}`;
}

/** The days above one a date, and how many of them are billed when not all are. */
function beyond(v: Values, lang: Lang): string {
  const excess = formatDays(v.excessDays, lang);
  if (exact(v.billedDays).eq(v.excessDays)) return excess;
  return `${excess}, ${lang === 'fr' ? 'dont' : 'of which'} ${billedDays(v.billedDays, lang)}`;
}

function finding(v: Values, lang: Lang): string {
  const person = shownPerson(v.personKey, v.person);
  const contracts = formatList(v.contracts, lang);
  const suppliers = formatList(v.suppliers, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  const one = v.dates.length === 1;
  if (lang === 'fr') {
    const who = formatCount(v.supplierCount, 'prestataire', 'prestataires', lang);
    const where = one ? dates(v, lang) : `par date sur ${dates(v, lang)}`;
    const among = formatCount(v.contracts.length, 'marché', 'marchés', lang);
    return `${person} : ${totals(v, lang)} ${where}, dans ${among} (${contracts}) de ${who} (${suppliers}) ; au-delà d'un jour par date : ${beyond(v, lang)}${stake}.`;
  }
  const who = formatCount(v.supplierCount, 'contractor', 'contractors', lang);
  const where = one ? `on ${dates(v, lang)}` : `per date on ${dates(v, lang)}`;
  const among = formatCount(v.contracts.length, 'contract', 'contracts', lang);
  return `${person}: ${totals(v, lang)} ${where}, in ${among} (${contracts}) of ${who} (${suppliers}); beyond one day per date: ${beyond(v, lang)}${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const own = v.datesOfAll;
  return lang === 'fr'
    ? `Le temps ${deName(v.person)} sur votre facture est à préciser${own ? ` pour ${dates(v, lang)}` : ', date par date'}.`
    : `The time of ${v.person} on your invoice is to be detailed${own ? ` for ${dates(v, lang)}` : ', date by date'}.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: "Plus d'un jour par date, tous marchés réunis",
    en: 'More than a day per date over all contracts',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Σ jours d’une personne à une date, sur deux marchés ou plus, chacun en jours de ce marché > daysPerDate',
    en: 'Σ days of a person on a date, on two contracts or more, each in days of that contract > daysPerDate',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
    en: () => 'Can you confirm, for each date, what part of the day this person spent on your contract?',
  },
  why: {
    fr: "Une même journée ne peut être comptée entière qu'une fois ; seul le partage heure par heure permet de l'attribuer.",
    en: 'The same day can be counted whole only once; only a split by the hour can attribute it.',
  },
  innocent: [
    {
      fr: 'La personne a vraiment partagé ses journées et chaque marché les a arrondies.',
      en: 'The person really shared the days and each contract rounded them.',
    },
    {
      fr: 'Deux homonymes portent le même identifiant dans le registre.',
      en: 'Two people of one name share one key in the register.',
    },
    {
      fr: 'Une saisie a été reportée à une autre date que celle du travail.',
      en: 'An entry was carried to another date than that of the work.',
    },
  ],
};
