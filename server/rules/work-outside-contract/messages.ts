import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate, formatDates, formatPeriod } from '../../domain/format/date-format.js';
import { plural } from '../../domain/format/number-format.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets, shownPerson } from '../wording.js';
import type { Reason } from './contract-term.js';

export interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  personKey: string | null;
  /** Name, or key where no name is known. */
  person: string | null;
  /** Recorded dates outside; empty when only the period of the line is known. */
  dates: CivilDate[];
  reason: Reason;
  bound: CivilDate;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  /** Only a part of the period lies outside, and no timesheet says which days were worked. */
  partly: boolean;
  days: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
}

function boundary(v: Values, lang: Lang): string {
  const date = formatDate(v.bound, lang);
  const words = {
    before_start: { fr: `avant le début du marché (${date})`, en: `before the contract starts (${date})` },
    before_notification: {
      fr: `avant la notification du marché (${date})`,
      en: `before the contract was notified (${date})`,
    },
    after_end: { fr: `après la fin du marché (${date})`, en: `after the contract ended (${date})` },
  };
  return words[v.reason][lang];
}

/** `, les 27 et 28 août 2026`, or the period when no date is known. */
function when(v: Values, lang: Lang): string {
  if (v.dates.length === 0) {
    const period = formatPeriod(v.periodStart, v.periodEnd, lang);
    return lang === 'fr' ? `, période facturée : ${period}` : `, period billed: ${period}`;
  }
  const dates = formatDates(v.dates, lang);
  if (lang === 'en') return `, on ${dates}`;
  return `, ${v.dates.length > 1 ? 'les' : 'le'} ${dates}`;
}

/** `3,00 j datés`, or the work when it is not counted in days. */
function dated(v: Values, lang: Lang): string {
  if (v.days === null) return lang === 'fr' ? 'travail daté' : 'work dated';
  const days = formatDays(v.days, lang);
  return lang === 'fr' ? `${days} ${plural(v.days, 'daté', 'datés', lang)}` : `${days} dated`;
}

function partly(v: Values, lang: Lang): string {
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  return lang === 'fr'
    ? `la période facturée (${period}) va en partie ${boundary(v, lang)}`
    : `part of the period billed (${period}) lies ${boundary(v, lang)}`;
}

function finding(v: Values, lang: Lang): string {
  const who = v.personKey === null ? '' : `, ${shownPerson(v.personKey, v.person)}`;
  const start = lang === 'fr' ? `Ligne ${v.line}${who} :` : `Line ${v.line}${who}:`;
  if (v.partly) return `${start} ${partly(v, lang)}.`;
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  return `${start} ${dated(v, lang)} ${boundary(v, lang)}${when(v, lang)}${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const start = lang === 'fr' ? `Votre ligne ${v.line} :` : `Your line ${v.line}:`;
  if (v.partly) return `${start} ${partly(v, lang)}.`;
  return `${start} ${dated(v, lang)} ${boundary(v, lang)}${when(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Travail hors de la durée du marché', en: 'Work outside the term of the contract' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'date du travail < début ou notification du marché, ou date du travail > fin du marché',
    en: 'work date < start or notification of the contract, or work date > end of the contract',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      v.dates.length > 0
        ? `Un ordre écrit couvre-t-il ${v.dates.length > 1 ? 'ces dates' : 'cette date'} ?`
        : 'Quels jours ont été travaillés, et un ordre écrit les couvre-t-il ?',
    en: (v) =>
      v.dates.length > 0
        ? `Does a written order cover ${v.dates.length > 1 ? 'these dates' : 'this date'}?`
        : 'Which days were worked, and does a written order cover them?',
  },
  why: {
    fr: "Avant la notification ou après la fin, le marché n'engage pas encore, ou plus, l'acheteur : il faut un autre écrit.",
    en: 'Before notification or after the end, the contract does not bind the buyer yet, or any more: another document is needed.',
  },
  innocent: [
    {
      fr: 'Un ordre écrit a demandé de commencer plus tôt, puis a été régularisé.',
      en: 'A written order asked for an earlier start and was put in order later.',
    },
    {
      fr: 'Un avenant ou une reconduction a prolongé le marché et manque au registre.',
      en: 'An amendment or renewal extended the contract and is missing from the register.',
    },
    {
      fr: 'La date est celle de la saisie, non celle du travail.',
      en: 'The date is that of the entry, not that of the work.',
    },
  ],
};
