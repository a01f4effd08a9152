import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { plural } from '../../domain/format/number-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, inBrackets, lineOf } from '../wording.js';

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
  /** Recorded days that nothing ties to this person and contract for sure. */
  strayDays: Decimal;
  /** Dates on which two timesheets say different things. */
  disagreeingDates: number;
  /** The first of the other lines. */
  otherLines: LineName[];
  /** All of them. */
  otherLinesCount: number;
  /** All lines, this one included, are of one contractor. */
  oneSupplier: boolean;
  amount: Decimal | null;
  currency: string | null;
}

/** `Camille Exemple, septembre 2026`. */
function scope(v: Values, lang: Lang): string {
  return [...(v.person === null ? [] : [v.person]), formatPeriod(v.periodStart, v.periodEnd, lang)].join(
    ', ',
  );
}

/** How many other lines a sentence names before it counts them. */
const NAMED_LINES = 3;

/** `la ligne 1 de F-2026-098` · `la ligne 1 de F-1, la ligne 2 de F-1, la ligne 3 de F-1 et 9 autres lignes`. */
function others(v: Values, lang: Lang): string {
  const names = v.otherLines
    .slice(0, NAMED_LINES)
    .map(({ line, invoice }) => `${lang === 'fr' ? 'la ' : ''}${lineOf(line, invoice, lang)}`);
  const more = v.otherLinesCount - names.length;
  if (more <= 0) return formatList(names, lang);
  const rest =
    lang === 'fr'
      ? formatCount(more, 'autre ligne', 'autres lignes', lang)
      : formatCount(more, 'other line', 'other lines', lang);
  return formatList([...names, rest], lang);
}

/** ` Des feuilles de temps diffèrent sur 5 dates.`, or nothing. */
function disagreement(v: Values, lang: Lang): string {
  if (v.disagreeingDates === 0) return '';
  return lang === 'fr'
    ? ` Des feuilles de temps diffèrent sur ${formatCount(v.disagreeingDates, 'date', 'dates', lang)}.`
    : ` Timesheets differ on ${formatCount(v.disagreeingDates, 'date', 'dates', lang)}.`;
}

/** ` 0,50 j d’une feuille que rien ne rattache y sont comptés.`, or nothing. */
function strays(v: Values, lang: Lang): string {
  if (exact(v.strayDays).eq(0)) return '';
  const days = formatDays(v.strayDays, lang);
  return lang === 'fr'
    ? ` ${days} dont la feuille ne dit pas le marché ou la personne ${plural(v.strayDays, 'y est compté', 'y sont comptés', lang)}.`
    : ` ${days} of sheets that do not say the contract or the person ${plural(v.strayDays, 'is', 'are', lang)} counted in them.`;
}

function finding(v: Values, lang: Lang): string {
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  const where = lang === 'fr' ? 'dans les feuilles de temps' : 'in the timesheets';
  const recorded = `${formatDays(v.recordedDays, lang)} ${where} (${scope(v, lang)})`;
  const excess = formatDays(v.excessDays, lang);
  if (v.otherLinesCount === 0) {
    const billed = billedDays(v.lineDays, lang);
    return lang === 'fr'
      ? `Ligne ${v.line} : ${billed}, ${recorded} ; écart ${excess}${stake}.`
      : `Line ${v.line}: ${billed}, ${recorded}; difference ${excess}${stake}.`;
  }
  const billed = billedDays(v.groupDays, lang);
  const beside = others(v, lang);
  return lang === 'fr'
    ? `Ligne ${v.line} : avec ${beside}, ${billed}, ${recorded} ; ${excess} de cette ligne n'y ${plural(v.excessDays, 'figure', 'figurent', lang)} pas${stake}.`
    : `Line ${v.line}: with ${beside}, ${billed}, ${recorded}; ${excess} of this line ${plural(v.excessDays, 'is', 'are', lang)} not in them${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const recorded = `${formatDays(v.recordedDays, lang)} (${scope(v, lang)})`;
  // The group is told only when all of it is this contractor's.
  const whole = v.otherLinesCount > 0 && v.oneSupplier;
  const billed = formatDays(whole ? v.groupDays : v.lineDays, lang);
  const beside = whole ? `${lang === 'fr' ? ', avec' : ', with'} ${others(v, lang)},` : '';
  return lang === 'fr'
    ? `Votre ligne ${v.line}${beside} indique ${billed}, vos feuilles de temps ${recorded}.`
    : `Your line ${v.line}${beside} shows ${billed}, your timesheets ${recorded}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Plus de jours facturés que de jours pointés', en: 'More days billed than recorded' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Σ jours facturés − Σ jours enregistrés, même marché, même personne, mêmes dates > max(toleranceDays ; toleranceRatio × Σ jours facturés)',
    en: 'Σ billed days − Σ recorded days, same contract, person and dates > max(toleranceDays, toleranceRatio × Σ billed days)',
  },
  finding: {
    fr: (v) => finding(v, 'fr') + strays(v, 'fr') + disagreement(v, 'fr'),
    en: (v) => finding(v, 'en') + strays(v, 'en') + disagreement(v, 'en'),
  },
  supplier: {
    fr: (v) => supplier(v, 'fr') + strays(v, 'fr') + disagreement(v, 'fr'),
    en: (v) => supplier(v, 'en') + strays(v, 'en') + disagreement(v, 'en'),
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
