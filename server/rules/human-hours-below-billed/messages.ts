import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatDays, formatHours } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { capital, inBrackets, linesOf } from '../wording.js';

interface LineName extends FindingValues {
  invoice: string;
  line: string;
}

export interface Values extends FindingValues {
  declaration: string;
  signedAt: CivilDate;
  deliverable: string | null;
  contract: string;
  lines: LineName[];
  /** Those that bill other deliverables too: only their part counts. */
  partLines: LineName[];
  billedHours: Decimal;
  /** Set when lines bill days: what they bill, before conversion. */
  billedDays: Decimal | null;
  humanHours: Decimal;
  /** Hours of other declarations on the same lines. */
  otherHumanHours: Decimal;
  /** One of them gives no hours. */
  otherWithoutHours: boolean;
  excessHours: Decimal;
  days: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
}

/** `40 h`, with the days it comes from when days were billed: `40 h (5,00 j)`. */
function billed(v: Values, lang: Lang): string {
  const hours = formatHours(v.billedHours, lang);
  return v.billedDays === null ? hours : `${hours} (${formatDays(v.billedDays, lang)})`;
}

/** ` (et 12 h dans d'autres déclarations ; une autre n'en indique pas)`, when others cover the same lines. */
function beside(v: Values, lang: Lang): string {
  const other = formatHours(v.otherHumanHours, lang);
  const told =
    lang === 'fr' ? `et ${other} dans d'autres déclarations` : `and ${other} in other declarations`;
  const untold = lang === 'fr' ? "une autre n'en indique pas" : 'another gives none';
  const parts = [...(exact(v.otherHumanHours).eq(0) ? [] : [told]), ...(v.otherWithoutHours ? [untold] : [])];
  return parts.length === 0 ? '' : ` (${parts.join(lang === 'fr' ? ' ; ' : '; ')})`;
}

/** `ligne 3`, `ligne 3 en partie`, `lignes 2 et 3 (ligne 3 en partie)`. */
function linesIn(v: Values, lang: Lang): string {
  const lines = linesOf(v.lines, lang);
  if (v.partLines.length === 0) return lines;
  const inPart = lang === 'fr' ? 'en partie' : 'in part';
  return v.partLines.length === v.lines.length
    ? `${lines} ${inPart}`
    : `${lines} (${linesOf(v.partLines, lang)} ${inPart})`;
}

/** `24 h facturées`, and for which deliverable when a line bills others too. */
function billedFor(v: Values, lang: Lang): string {
  const time = billed(v, lang);
  const isWhole = v.partLines.length === 0 || v.deliverable === null;
  if (lang === 'fr') return `${time} facturées${isWhole ? '' : ` pour le livrable ${v.deliverable}`}`;
  return `${time} billed${isWhole ? '' : ` for deliverable ${v.deliverable}`}`;
}

function finding(v: Values, lang: Lang): string {
  const signed = formatDate(v.signedAt, lang);
  const hours = formatHours(v.humanHours, lang);
  const excess = formatHours(v.excessHours, lang);
  const stake = inBrackets(v.days, v.amount, v.currency, lang);
  const lines = capital(linesIn(v, lang));
  return lang === 'fr'
    ? `${lines} : ${billedFor(v, lang)} ; la déclaration ${v.declaration} du ${signed} indique ${hours} de travail humain${beside(v, lang)}. ${excess}${stake} n'y figurent pas.`
    : `${lines}: ${billedFor(v, lang)}; declaration ${v.declaration} of ${signed} states ${hours} of human work${beside(v, lang)}. ${excess}${stake} are not in it.`;
}

/** `Votre ligne 3`, `Vos lignes 3 et 4`, `Vos factures (ligne 3 de F-1 et ligne 2 de F-2)`. */
function yourLines(v: Values, lang: Lang): string {
  const lines = linesIn(v, lang);
  if (lang === 'en') return `Your ${lines}`;
  if (new Set(v.lines.map(({ invoice }) => invoice)).size > 1) return `Vos factures (${lines})`;
  return `${v.lines.length > 1 ? 'Vos' : 'Votre'} ${lines}`;
}

function supplier(v: Values, lang: Lang): string {
  const hours = formatHours(v.humanHours, lang);
  const several = v.lines.length > 1;
  const yours = yourLines(v, lang);
  // The document shows the whole line: its part is ours to state.
  if (v.partLines.length > 0) {
    return lang === 'fr'
      ? `${yours} : ${billedFor(v, lang)} ; votre déclaration ${v.declaration} indique ${hours} de travail humain${beside(v, lang)}.`
      : `${yours}: ${billedFor(v, lang)}; your declaration ${v.declaration} states ${hours} of human work${beside(v, lang)}.`;
  }
  return lang === 'fr'
    ? `${yours} ${several ? 'indiquent' : 'indique'} ${billed(v, lang)}, votre déclaration ${v.declaration} ${hours} de travail humain${beside(v, lang)}.`
    : `${yours} ${several ? 'show' : 'shows'} ${billed(v, lang)}, your declaration ${v.declaration} ${hours} of human work${beside(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Heures humaines déclarées sous les heures facturées',
    en: 'Declared human hours below hours billed',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'heures facturées − heures humaines déclarées pour le même travail > max(toleranceHours ; toleranceRatio × heures facturées)',
    en: 'hours billed − human hours declared for the same work > max(toleranceHours, toleranceRatio × hours billed)',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      `Faut-il corriger ${v.lines.length > 1 ? 'les lignes' : 'la ligne'} ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?`,
    en: (v) =>
      `Should the ${v.lines.length > 1 ? 'lines' : 'line'} or the declaration be corrected, or what work does the declaration leave out?`,
  },
  why: {
    fr: 'Les deux chiffres viennent du prestataire et décrivent le même travail : le temps facturé et le temps humain déclaré.',
    en: 'Both figures come from the contractor and describe the same work: the time billed and the human time declared.',
  },
  innocent: [
    {
      fr: 'La déclaration ne compte pas des réunions ou des relectures facturées sur cette ligne.',
      en: 'The declaration leaves out meetings or reviews billed on this line.',
    },
    {
      fr: "La ligne facture aussi le travail d'un autre livrable.",
      en: 'The line also bills the work of another deliverable.',
    },
    {
      fr: "Une autre déclaration, pour la même ligne, n'a pas encore été remise.",
      en: 'Another declaration for the same line has not been handed over yet.',
    },
  ],
};
