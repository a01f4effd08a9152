import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import type { EffortBasis } from '../../domain/effort-range.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatNumber, NO_BREAK_SPACE, plural } from '../../domain/format/number-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import {
  complexityWords,
  driverWords,
  type Complexity,
  type ComplexityBy,
} from '../../domain/words/complexity-words.js';
import { sizeGapSentence } from '../../domain/words/effort-beside-words.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, capital, inBrackets, linesOf } from '../wording.js';
import { formatSize } from '../../domain/words/size-words.js';

/** Days that half of such deliverables do not pass, and nine in ten. */
type HalfAndMost = { p50: Decimal; p90: Decimal };

interface Range extends FindingValues {
  p10: Decimal;
  p50: Decimal;
  p90: Decimal;
  basis: EffortBasis;
  comparables: number;
  priorVersion: string;
  complexityFactor: number | null;
  drivers: Record<string, number>;
  billingStep: Decimal | null;
  ai: {
    state: 'none' | 'used' | 'not_declared';
    shareLow: number | null;
    shareHigh: number | null;
    /** 1 where a share was declared; else the shares above are those of a silence. */
    usedWeight?: number;
    [key: string]: string | number | null;
  } | null;
}

export interface Values extends FindingValues {
  deliverable: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  complexity: Complexity | null;
  complexityBy: ComplexityBy | null;
  contract: string;
  /** With the days and the price of one day that the excess is shared and priced by. */
  lines: { invoice: string; line: string; days: Decimal | null; dayPrice: Decimal | null }[];
  billedDays: Decimal;
  /** Days of the quote or the work unit that the range rests on. */
  agreedDays: Decimal | null;
  /** The whole range: its quantiles and the shares follow from its law (effort/predictive.ts). */
  range: Range;
  /** A published table covers the type and the unit: history then corrects it rather than stands alone. */
  tableSpeaks: boolean;
  /** Contractors of the comparables. */
  contractors: number;
  /** What the same range is without the comparables; null when it learnt from none, or rests on them alone. */
  priorAlone: HalfAndMost | null;
  /** The declared size beside what the delivered files measure; null where they cannot be set side by side. */
  measured: {
    declared: Decimal;
    unit: string;
    least: Decimal;
    most: Decimal | null;
    files: number;
    gap: 'declared-more' | 'declared-less' | null;
  } | null;
  /** What the range would be at the measured size, where it differs. */
  atMeasuredSize: HalfAndMost | null;
  tailShare: number;
  excessDays: Decimal;
  /** The range was not built from too few deliverables of others; else the contractor is not addressed. */
  rangeForContractor: boolean;
  amount: Decimal | null;
  currency: string | null;
}

const about = (days: Decimal, lang: Lang): string =>
  `${formatNumber(days, lang, 1)}${NO_BREAK_SPACE}${lang === 'fr' ? 'j' : 'd'}`;

function origin(v: Values, lang: Lang): string {
  const { basis, comparables, priorVersion } = v.range;
  const agreed =
    v.agreedDays === null ? '' : ` ${lang === 'fr' ? 'de' : 'of'} ${formatDays(v.agreedDays, lang)}`;
  const table = lang === 'fr' ? `le barème public ${priorVersion}` : `public table ${priorVersion}`;
  const from = {
    quote: lang === 'fr' ? `le devis${agreed}` : `the quote${agreed}`,
    work_unit: lang === 'fr' ? `l'unité d'œuvre${agreed}` : `the work unit${agreed}`,
    local_history: v.tableSpeaks ? table : null,
    published_table: table,
  }[basis];
  const parts = [comparables > 0 ? checked(v, lang) : null, from].filter((part) => part !== null);
  // Even where no table says the days, its version says the spread and the effect of AI.
  const version =
    from === table
      ? ''
      : lang === 'fr'
        ? ` (barème public ${priorVersion})`
        : ` (public table ${priorVersion})`;
  return `${lang === 'fr' ? "D'après" : 'From'} ${formatList(parts, lang)}${version}`;
}

/** `3 livrables comparables vérifiés de 2 prestataires`. */
function checked({ range: { comparables }, contractors }: Values, lang: Lang): string {
  if (lang === 'fr') {
    const found = formatCount(
      comparables,
      'livrable comparable vérifié',
      'livrables comparables vérifiés',
      lang,
    );
    return contractors === 1
      ? `${found} d'un seul prestataire`
      : `${found} de ${formatCount(contractors, 'prestataire', 'prestataires', lang)}`;
  }
  const found = formatCount(
    comparables,
    'comparable checked deliverable',
    'comparable checked deliverables',
    lang,
  );
  return contractors === 1
    ? `${found} of one contractor`
    : `${found} of ${formatCount(contractors, 'contractor', 'contractors', lang)}`;
}

function declared(v: Values, lang: Lang): string {
  const { ai } = v.range;
  if (ai?.state !== 'used') {
    const none = ai?.state === 'none';
    if (lang === 'fr') return `usage d'IA ${none ? 'déclaré : aucun' : 'non déclaré'}`;
    return none ? 'AI use declared: none' : 'AI use not declared';
  }
  const part = ai.usedWeight === 1 ? share(ai.shareLow, ai.shareHigh, lang) : '';
  if (lang === 'fr') return `usage d'IA déclaré${part === '' ? '' : ` : ${part} du travail`}`;
  return `AI use declared${part === '' ? '' : `: ${part} of the work`}`;
}

/** `60 %`, `40 à 60 %`; nothing when no share is declared. */
function share(low: number | null, high: number | null, lang: Lang): string {
  const [from, to] = [low ?? high, high ?? low];
  if (from === null || to === null) return '';
  const last = formatPercent(String(to), lang, 0);
  if (from === to) return last;
  return `${formatNumber(String(Math.round(from * 100)), lang)} ${lang === 'fr' ? 'à' : 'to'} ${last}`;
}

/** `Étude des parcours, 30 pages, complexité moyenne selon l'acheteur (× 1), usage d'IA déclaré : aucun`. */
function work(v: Values, lang: Lang): string {
  const size = v.size === null ? [] : [formatSize(v.size, v.sizeUnit, lang)];
  const drivers = driverWords(v.range.drivers, lang);
  return [
    v.title,
    ...size,
    ...(v.complexity === null
      ? []
      : [complexityWords(v.complexity, v.complexityBy, v.range.complexityFactor, lang)]),
    ...(drivers === '' ? [] : [drivers]),
    declared(v, lang),
  ].join(', ');
}

function range(v: Values, lang: Lang): string {
  const [p50, p90] = [about(v.range.p50, lang), about(v.range.p90, lang)];
  const step = v.range.billingStep;
  const hasStep = step !== null && exact(step).gt(0);
  const excess = formatDays(v.excessDays, lang);
  if (lang === 'fr') {
    const less = hasStep ? `, pas de facturation de ${formatDays(step, lang)} déduit` : '';
    return `${origin(v, lang)}, la moitié de ces livrables demandent moins de ${p50} et neuf sur dix moins de ${p90} ; ${excess} dépassent ce dernier repère${less}`;
  }
  const less = hasStep ? `, after a billing step of ${formatDays(step, lang)}` : '';
  return `${origin(v, lang)}, half of such deliverables take under ${p50} and nine in ten under ${p90}; ${excess} lie beyond the latter${less}`;
}

/** How often honest work takes as long, rounded up to be true: a statistic on jobs, never a probability about this one. */
function frequency(v: Values, lang: Lang): string {
  const jobs = Math.floor(v.tailShare * 100) + 1;
  if (lang === 'en') {
    const work = formatCount(jobs, 'honest job', 'honest jobs', lang);
    return `This is a statistic: fewer than ${work} in 100 ${plural(jobs, 'takes', 'take', lang)} as much or more.`;
  }
  const work =
    jobs === 1
      ? "d'une prestation honnête"
      : `de ${formatCount(jobs, 'prestation honnête', 'prestations honnêtes', lang)}`;
  return `Il s'agit d'une statistique : moins ${work} sur 100 ${plural(jobs, 'demande', 'demandent', lang)} autant ou plus.`;
}

/** What may be done about it, and by whom it is decided. */
const CONTEST = {
  finding: {
    fr: "La taille, le type et la déclaration peuvent être corrigés : le livrable est alors recalculé. Aucune décision n'est prise automatiquement.",
    en: 'The size, the type and the declaration may be corrected: the deliverable is then worked out again. No decision is taken automatically.',
  },
  supplier: {
    fr: "Vous pouvez corriger la taille, le type ou la déclaration : le livrable sera recalculé. Aucune décision n'est prise automatiquement.",
    en: 'You may correct the size, the type or the declaration: the deliverable will be worked out again. No decision is taken automatically.',
  },
};

function sizeGap({ measured }: Values, lang: Lang): string[] {
  const sentence = sizeGapSentence(measured, lang);
  return sentence === null ? [] : [sentence];
}

function finding(v: Values, lang: Lang): string {
  const lines = linesOf(v.lines, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  const billed = billedDays(v.billedDays, lang);
  const opening =
    lang === 'fr'
      ? `${capital(lines)} : ${billed} pour le livrable ${v.deliverable} (${work(v, lang)}).`
      : `${capital(lines)}: ${billed} for deliverable ${v.deliverable} (${work(v, lang)}).`;
  return [
    opening,
    ...sizeGap(v, lang),
    `${range(v, lang)}${stake}.`,
    frequency(v, lang),
    CONTEST.finding[lang],
  ].join(' ');
}

function supplier(v: Values, lang: Lang): string {
  const billed = formatDays(v.billedDays, lang);
  const several = new Set(v.lines.map(({ invoice }) => invoice)).size > 1;
  const own =
    lang === 'fr'
      ? `${several ? 'Vos factures indiquent' : 'Votre facture indique'} ${billed} pour le livrable ${v.deliverable} (${work(v, lang)}).`
      : `${several ? 'Your invoices show' : 'Your invoice shows'} ${billed} for deliverable ${v.deliverable} (${work(v, lang)}).`;
  return [own, ...sizeGap(v, lang), `${range(v, lang)}.`, frequency(v, lang), CONTEST.supplier[lang]].join(
    ' ',
  );
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Jours au-delà de la fourchette d'effort", en: 'Days above the effort range' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'P(une prestation ordinaire demande autant de jours) < honestShare, et jours facturés − un pas de facturation − P90 ≥ daysAbove',
    en: 'P(an ordinary job needs as many days) < honestShare, and billed days − one billing step − P90 ≥ daysAbove',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      `Quels éléments (périmètre, reprises, attente, recherche, relecture) expliquent les ${formatDays(v.billedDays, 'fr')} ?`,
    en: (v) =>
      `What explains the ${formatDays(v.billedDays, 'en')} (scope, rework, waiting, research, review)?`,
  },
  why: {
    fr: "Une fourchette dit combien de jours des prestations comparables demandent ; loin au-delà, le travail qui l'explique reste à décrire.",
    en: 'A range says how many days comparable jobs take; far beyond it, the work that explains it is still to be described.',
  },
  innocent: [
    {
      fr: 'Des cycles de relecture ou des reprises ont été demandés.',
      en: 'Review rounds or rework were requested.',
    },
    {
      fr: 'Une part du travail ne se voit pas dans la taille : entretiens, déplacements, recherche.',
      en: 'Part of the work does not show in the size: interviews, travel, research.',
    },
    {
      fr: 'La taille ou le type notés au registre ne sont pas ceux du livrable remis.',
      en: 'The size or type in the register is not that of the deliverable handed over.',
    },
  ],
};
