import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import type { EffortBasis } from '../../domain/effort-range.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { findBaseline } from '../../effort/effort-tables.js';
import { TABLES_2026_1 } from '../../effort/tables-2026-1.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, capital, inBrackets, linesOf } from '../wording.js';
import { formatSize } from '../../domain/words/size-words.js';

interface Range extends FindingValues {
  p50: Decimal;
  p90: Decimal;
  basis: EffortBasis;
  comparables: number;
  priorVersion: string;
  billingStep: Decimal | null;
  ai: {
    state: 'none' | 'used' | 'not_declared';
    shareLow: number | null;
    shareHigh: number | null;
    [key: string]: string | number | null;
  } | null;
}

export interface Values extends FindingValues {
  deliverable: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  contract: string;
  lines: { invoice: string; line: string }[];
  billedDays: Decimal;
  /** Days of the quote or the work unit. */
  agreedDays: Decimal | null;
  /** Everything one needs to compute the range again. */
  range: Range;
  tailShare: number;
  excessDays: Decimal;
  /** The range was not built from too few deliverables of others. */
  rangeForContractor: boolean;
  amount: Decimal | null;
  currency: string | null;
}

const about = (days: Decimal, lang: Lang): string =>
  `${formatNumber(days, lang, 1)} ${lang === 'fr' ? 'j' : 'd'}`;

function origin(v: Values, lang: Lang): string {
  const { basis, comparables, priorVersion } = v.range;
  const checked =
    lang === 'fr'
      ? formatCount(comparables, 'livrable comparable vérifié', 'livrables comparables vérifiés', lang)
      : formatCount(comparables, 'comparable checked deliverable', 'comparable checked deliverables', lang);
  const agreed = v.agreedDays === null ? '' : ` (${formatDays(v.agreedDays, lang)})`;
  const table = lang === 'fr' ? `le barème public ${priorVersion}` : `public table ${priorVersion}`;
  const from = {
    quote: lang === 'fr' ? `le devis${agreed}` : `the quote${agreed}`,
    work_unit: lang === 'fr' ? `l'unité d'œuvre${agreed}` : `the work unit${agreed}`,
    local_history: isPublished(v) ? table : null,
    published_table: table,
  }[basis];
  const parts = [comparables > 0 ? checked : null, from].filter((part) => part !== null);
  return `${lang === 'fr' ? "D'après" : 'From'} ${formatList(parts, lang)}`;
}

/** A published table covers the type: history then corrects it rather than stands alone. */
const isPublished = ({ size, type, sizeUnit }: Values): boolean =>
  size !== null && findBaseline(TABLES_2026_1, type, sizeUnit) !== null;

function declared(v: Values, lang: Lang): string {
  const { ai } = v.range;
  if (ai?.state !== 'used') {
    const none = ai?.state === 'none';
    if (lang === 'fr') return `usage d'IA ${none ? 'déclaré : aucun' : 'non déclaré'}`;
    return none ? 'AI use declared: none' : 'AI use not declared';
  }
  const part = share(ai.shareLow, ai.shareHigh, lang);
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

/** `Étude des parcours, 30 pages, usage d'IA déclaré : aucun`. */
function work(v: Values, lang: Lang): string {
  const size = v.size === null ? [] : [formatSize(v.size, v.sizeUnit, lang)];
  return [v.title, ...size, declared(v, lang)].join(', ');
}

function range(v: Values, lang: Lang): string {
  const [p50, p90] = [about(v.range.p50, lang), about(v.range.p90, lang)];
  const step = v.range.billingStep;
  const excess = formatDays(v.excessDays, lang);
  if (lang === 'fr') {
    const less =
      step === null || exact(step).eq(0) ? '' : `, pas de facturation de ${formatDays(step, lang)} déduit`;
    return `${origin(v, lang)}, la moitié de ces livrables demandent moins de ${p50} et neuf sur dix moins de ${p90} ; ${excess} dépassent ce repère${less}`;
  }
  const less =
    step === null || exact(step).eq(0) ? '' : `, after a billing step of ${formatDays(step, lang)}`;
  return `${origin(v, lang)}, half of such deliverables take under ${p50} and nine in ten under ${p90}; ${excess} lie beyond${less}`;
}

/** How often such work takes as long, rounded up to be true: a statistic on jobs, never a probability about this one. */
function frequency(v: Values, lang: Lang): string {
  const jobs = Math.floor(v.tailShare * 100) + 1;
  if (lang === 'en') {
    const work = formatCount(jobs, 'comparable job', 'comparable jobs', lang);
    return `Fewer than ${work} in 100 ${plural(jobs, 'takes', 'take', lang)} as much.`;
  }
  const work =
    jobs === 1
      ? 'd’une prestation comparable'
      : `de ${formatCount(jobs, 'prestation comparable', 'prestations comparables', lang)}`;
  return `Moins ${work} sur 100 ${plural(jobs, 'demande', 'demandent', lang)} autant.`;
}

function finding(v: Values, lang: Lang): string {
  const lines = linesOf(v.lines, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  const billed = billedDays(v.billedDays, lang);
  return lang === 'fr'
    ? `${capital(lines)} : ${billed} pour le livrable ${v.deliverable} (${work(v, lang)}). ${range(v, lang)}${stake}. ${frequency(v, lang)}`
    : `${capital(lines)}: ${billed} for deliverable ${v.deliverable} (${work(v, lang)}). ${range(v, lang)}${stake}. ${frequency(v, lang)}`;
}

function supplier(v: Values, lang: Lang): string {
  const billed = formatDays(v.billedDays, lang);
  const several = new Set(v.lines.map(({ invoice }) => invoice)).size > 1;
  const own =
    lang === 'fr'
      ? `${several ? 'Vos factures indiquent' : 'Votre facture indique'} ${billed} pour le livrable ${v.deliverable} (${work(v, lang)}).`
      : `${several ? 'Your invoices show' : 'Your invoice shows'} ${billed} for deliverable ${v.deliverable} (${work(v, lang)}).`;
  const contest =
    lang === 'fr'
      ? "Vous pouvez corriger la taille, le type ou la déclaration ; aucune décision n'est prise automatiquement."
      : 'You may correct the size, the type or the declaration; no decision is taken automatically.';
  if (!v.rangeForContractor) return `${own} ${contest}`;
  return `${own} ${range(v, lang)}. ${frequency(v, lang)} ${contest}`;
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
