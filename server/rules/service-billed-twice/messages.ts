import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate, formatPeriod } from '../../domain/format/date-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, deName, inBrackets, shownPerson } from '../wording.js';

export type Values = {
  line: string;
  personKey: string;
  /** Name of the person for its own employer; the key when there is none. */
  person: string;
  days: Decimal;
  /** Those that the timesheets lack for both: all of them where there is no timesheet. */
  lacking: Decimal;
  amount: Decimal | null;
  currency: string | null;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  twinInvoice: string;
  twinLine: string;
  twinIssueDate: CivilDate | null;
  /** Earlier lines in all, the twin included. */
  twinLines: number;
  invoices: string[];
};

function issued(date: CivilDate | null, lang: Lang): string {
  if (date === null) return '';
  return `${lang === 'fr' ? ' du ' : ' of '}${formatDate(date, lang)}`;
}

/** `, et sur 3 autres lignes`, or nothing. */
function elsewhere(v: Values, lang: Lang): string {
  const others = v.twinLines - 1;
  if (others === 0) return '';
  return lang === 'fr'
    ? `, et sur ${formatCount(others, 'autre ligne', 'autres lignes', lang)}`
    : `, and on ${formatCount(others, 'other line', 'other lines', lang)}`;
}

/** The amount where all the days are lacking; it is said apart where only some are. */
function atStake(v: Values, lang: Lang): string {
  return v.amount === null || v.lacking !== v.days ? '' : `, ${beforeTax(v.amount, v.currency, lang)}`;
}

/** ` Les feuilles de temps en comptent 1,00 j de moins que les deux (500,00 € HT).`, or nothing. */
function someLacking(v: Values, amount: Decimal | null, lang: Lang): string {
  if (v.lacking === v.days) return '';
  const days = formatDays(v.lacking, lang);
  const stake = inBrackets(null, amount, v.currency, lang);
  return lang === 'fr'
    ? ` Les feuilles de temps comptent ${days} de moins que ces lignes${stake}.`
    : ` The timesheets have ${days} less than these lines${stake}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Même prestation sur deux factures', en: 'The same work on two invoices' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'même personne, même marché, mêmes dates, même nombre de jours sur deux factures ; jours des deux − jours enregistrés > max(toleranceDays ; toleranceRatio × jours des deux)',
    en: 'same person, contract, dates and number of days on two invoices; days of both − recorded days > max(toleranceDays, toleranceRatio × days of both)',
  },
  // Shown on the line of the later invoice: the work, then where it already appears.
  finding: {
    fr: (v) =>
      `Ligne ${v.line} : la prestation ${deName(shownPerson(v.personKey, v.person))}, ${formatPeriod(v.periodStart, v.periodEnd, 'fr')} (${formatDays(v.days, 'fr')}${atStake(v, 'fr')}), figure aussi sur la facture ${v.twinInvoice}${issued(v.twinIssueDate, 'fr')}, ligne ${v.twinLine}${elsewhere(v, 'fr')}.${someLacking(v, v.amount, 'fr')}`,
    en: (v) =>
      `Line ${v.line}: the work of ${shownPerson(v.personKey, v.person)}, ${formatPeriod(v.periodStart, v.periodEnd, 'en')} (${formatDays(v.days, 'en')}${atStake(v, 'en')}), also appears on invoice ${v.twinInvoice}${issued(v.twinIssueDate, 'en')}, line ${v.twinLine}${elsewhere(v, 'en')}.${someLacking(v, v.amount, 'en')}`,
  },
  supplier: {
    fr: (v) =>
      `La prestation ${deName(v.person)}, ${formatPeriod(v.periodStart, v.periodEnd, 'fr')} (${formatDays(v.days, 'fr')}), figure sur ${v.twinLines > 1 ? 'plusieurs' : 'deux'} de vos factures : ici ligne ${v.line}, et ${v.twinInvoice}${issued(v.twinIssueDate, 'fr')}, ligne ${v.twinLine}${elsewhere(v, 'fr')}.${someLacking(v, null, 'fr')}`,
    en: (v) =>
      `The work of ${v.person}, ${formatPeriod(v.periodStart, v.periodEnd, 'en')} (${formatDays(v.days, 'en')}), is on ${v.twinLines > 1 ? 'several' : 'two'} of your invoices: line ${v.line} here, and ${v.twinInvoice}${issued(v.twinIssueDate, 'en')}, line ${v.twinLine}${elsewhere(v, 'en')}.${someLacking(v, null, 'en')}`,
  },
  question: {
    fr: () => "Un avoir est-il prévu, ou s'agit-il de deux prestations distinctes ?",
    en: () => 'Is a credit note planned, or are these two separate pieces of work?',
  },
  why: {
    fr: "Une même journée d'une même personne, pour le même marché, se facture une seule fois.",
    en: 'One day of one person, for one contract, is billed once.',
  },
  innocent: [
    {
      fr: "La seconde facture corrige la première et l'avoir n'est pas encore arrivé.",
      en: 'The second invoice corrects the first and the credit note has not arrived yet.',
    },
    {
      fr: 'Chaque facture porte une moitié du mois, mais toutes deux affichent le mois entier.',
      en: 'Each invoice bears half of the month, but both show the whole month.',
    },
    {
      fr: 'Deux tâches distinctes de la même personne ont pris le même nombre de jours.',
      en: 'Two separate tasks of the same person took the same number of days.',
    },
  ],
};
