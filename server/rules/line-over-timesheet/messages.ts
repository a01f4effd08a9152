import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets, lineOf } from '../wording.js';

interface LineName extends FindingValues {
  invoice: string;
  line: string;
}

export interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  personKey: string | null;
  /** Name, key or profile: whatever says for whom the time is. */
  person: string | null;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  lineDays: Decimal;
  groupDays: Decimal;
  recordedDays: Decimal;
  excessDays: Decimal;
  /** Dates on which two timesheets say different things. */
  disagreeingDates: number;
  otherLines: LineName[];
  /** Those of the same contractor. */
  ownOtherLines: LineName[];
  amount: Decimal | null;
  currency: string | null;
}

/** `Camille Exemple, septembre 2026`. */
function scope(v: Values, lang: Lang): string {
  return [...(v.person === null ? [] : [v.person]), formatPeriod(v.periodStart, v.periodEnd, lang)].join(
    ', ',
  );
}

function others(lines: LineName[], lang: Lang): string {
  const names = lines.map((other) => lineOf(other.line, other.invoice, lang));
  return formatList(lang === 'fr' ? names.map((name) => `la ${name}`) : names, lang);
}

/** ` Des feuilles de temps diffèrent sur 5 dates.`, or nothing. */
function disagreement(v: Values, lang: Lang): string {
  if (v.disagreeingDates === 0) return '';
  return lang === 'fr'
    ? ` Des feuilles de temps diffèrent sur ${formatCount(v.disagreeingDates, 'date', 'dates', lang)}.`
    : ` Timesheets differ on ${formatCount(v.disagreeingDates, 'date', 'dates', lang)}.`;
}

function finding(v: Values, lang: Lang): string {
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  const where = lang === 'fr' ? 'dans les feuilles de temps' : 'in the timesheets';
  const recorded = `${formatDays(v.recordedDays, lang)} ${where} (${scope(v, lang)})`;
  const excess = formatDays(v.excessDays, lang);
  if (v.otherLines.length === 0) {
    const billed = formatDays(v.lineDays, lang);
    return lang === 'fr'
      ? `Ligne ${v.line} : ${billed} facturés, ${recorded} ; écart ${excess}${stake}.`
      : `Line ${v.line}: ${billed} billed, ${recorded}; difference ${excess}${stake}.`;
  }
  const billed = formatDays(v.groupDays, lang);
  const beside = others(v.otherLines, lang);
  return lang === 'fr'
    ? `Ligne ${v.line} : avec ${beside}, ${billed} facturés, ${recorded} ; ${excess} de cette ligne n'y figurent pas${stake}.`
    : `Line ${v.line}: with ${beside}, ${billed} billed, ${recorded}; ${excess} of this line are not in them${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const recorded = `${formatDays(v.recordedDays, lang)} (${scope(v, lang)})`;
  // The group is told only when all of it is this contractor's.
  const whole = v.ownOtherLines.length > 0 && v.ownOtherLines.length === v.otherLines.length;
  const billed = formatDays(whole ? v.groupDays : v.lineDays, lang);
  const beside = whole ? `${lang === 'fr' ? ', avec' : ', with'} ${others(v.ownOtherLines, lang)},` : '';
  return lang === 'fr'
    ? `Votre ligne ${v.line}${beside} indique ${billed}, vos feuilles de temps ${recorded}.`
    : `Your line ${v.line}${beside} shows ${billed}, your timesheets ${recorded}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Plus de jours facturés que de jours pointés', en: 'More days billed than recorded' },
  finding: {
    fr: (v) => finding(v, 'fr') + disagreement(v, 'fr'),
    en: (v) => finding(v, 'en') + disagreement(v, 'en'),
  },
  supplier: {
    fr: (v) => supplier(v, 'fr') + disagreement(v, 'fr'),
    en: (v) => supplier(v, 'en') + disagreement(v, 'en'),
  },
  question: {
    fr: (v) =>
      exact(v.recordedDays).eq(0)
        ? 'La feuille de temps de cette période est-elle à joindre, ou la ligne est-elle à corriger ?'
        : 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
    en: (v) =>
      exact(v.recordedDays).eq(0)
        ? 'Is the timesheet of this period still to be attached, or should the line be corrected?'
        : 'Is a timesheet missing, or should the line be corrected?',
  },
  why: {
    fr: 'La facture et la feuille de temps viennent du même prestataire et décrivent les mêmes jours.',
    en: 'The invoice and the timesheet come from the same contractor and describe the same days.',
  },
  innocent: [
    {
      fr: "Une feuille de temps manque, ou une page n'a pas été transmise.",
      en: 'A timesheet is missing, or a page was not sent.',
    },
    {
      fr: 'Le marché prévoit un arrondi à la demi-journée ou la facturation des déplacements.',
      en: 'The contract provides for rounding to half a day or for billing travel.',
    },
    {
      fr: 'Des jours ont été pointés sur un autre marché ou sur une autre personne par erreur.',
      en: 'Days were recorded on another contract or person by mistake.',
    },
  ],
};
