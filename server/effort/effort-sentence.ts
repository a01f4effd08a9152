import { exact, type Decimal } from '../domain/decimal.js';
import type { EffortBasis } from '../domain/effort-range.js';
import type { FindingValues } from '../domain/finding.js';
import { formatNumber, NO_BREAK_SPACE, plural } from '../domain/format/number-format.js';
import { formatDayCount, formatPercent } from '../domain/format/quantity-format.js';
import { typeset } from '../domain/format/typeset.js';
import type { Lang } from '../domain/text.js';
import type { BilledDaysAssessment } from './assess-billed-days.js';
import { deliverableWords } from './deliverable-words.js';
import type { EffortInput } from './effort-input.js';
import { findBaseline } from './effort-tables.js';
import type { EffortEstimate } from './estimate-effort.js';
import { TABLES_2026_1 } from './tables-2026-1.js';

/** Everything the sentences on an effort range are made of (docs/effort-model.md 5). */
export interface EffortSentenceValues extends FindingValues {
  /** Line of the invoice, null when the deliverable is not billed on one line. */
  line: string | null;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  billedDays: Decimal;
  billingStep: Decimal;
  p50: Decimal;
  p90: Decimal;
  daysUnsupported: Decimal;
  tailShare: number;
  basis: EffortBasis;
  /** Days of the quote or work unit, null for the other bases. */
  agreedDays: Decimal | null;
  comparables: number;
  priorVersion: string;
  /** A published table covers the type: history then corrects it rather than stands alone. */
  published: boolean;
  complexity: 'simple' | 'medium' | 'complex' | null;
  aiState: 'none' | 'used' | 'not_declared';
  /** Declared share of the work, null when none was declared. */
  shareLow: number | null;
  shareHigh: number | null;
  reviewDays: Decimal | null;
}

/** Gathers the values of the sentences from an estimate and what it says of the billed days. */
export function effortSentenceValues(
  line: string | null,
  input: EffortInput,
  estimate: EffortEstimate,
  billed: { days: Decimal; billingStep: Decimal; assessment: BilledDaysAssessment },
): EffortSentenceValues {
  const { range } = estimate;
  const declared = range.ai?.state === 'used' && range.ai.usedWeight === 1;
  const agreed = { quote: input.quotedDays, work_unit: input.workUnitDays };
  return {
    line,
    type: input.type,
    size: input.size,
    sizeUnit: input.sizeUnit,
    billedDays: billed.days,
    billingStep: billed.billingStep,
    p50: range.p50,
    p90: range.p90,
    daysUnsupported: billed.assessment.daysUnsupported,
    tailShare: billed.assessment.tailShare,
    basis: range.basis,
    agreedDays: range.basis === 'quote' || range.basis === 'work_unit' ? agreed[range.basis] : null,
    comparables: range.comparables,
    priorVersion: range.priorVersion,
    published: input.size !== null && findBaseline(TABLES_2026_1, input.type, input.sizeUnit) !== null,
    complexity: range.complexityFactor === null ? null : input.complexity,
    aiState: range.ai?.state ?? 'none',
    shareLow: declared ? (range.ai?.shareLow ?? null) : null,
    shareHigh: declared ? (range.ai?.shareHigh ?? null) : null,
    reviewDays: range.ai?.reviewDays ?? null,
  };
}

/** The statistic: what was billed, what comparable deliverables ask, and how rare the bill would be. */
export function effortStatement(values: EffortSentenceValues, lang: Lang): string {
  return typeset(lang === 'fr' ? statementFr(values) : statementEn(values), lang);
}

/** What is asked of the contractor. */
export function effortQuestion(lang: Lang): string {
  return typeset(
    lang === 'fr'
      ? "Quels éléments expliquent l'écart (périmètre, reprises, attente, recherche, relecture) ?"
      : 'What explains the difference (scope, rework, waiting, research, review)?',
    lang,
  );
}

/** How to contest, and that nobody but a person decides. */
export function effortRecourse(lang: Lang): string {
  return typeset(
    lang === 'fr'
      ? "Vous pouvez corriger la taille, le type ou la déclaration ; la ligne sera recalculée. Aucune décision n'est prise automatiquement."
      : 'You may correct the size, the type or the declaration; the line will be worked out again. No decision is taken automatically.',
    lang,
  );
}

/** The whole statement to a contractor (docs/effort-model.md 5): statistic, question, recourse. */
export function effortSentence(values: EffortSentenceValues, lang: Lang): string {
  return [effortStatement(values, lang), effortQuestion(lang), effortRecourse(lang)].join(' ');
}

function statementFr(values: EffortSentenceValues): string {
  const what = deliverableWords(values.type, values.size, values.sizeUnit, 'fr');
  const billed = `${formatDayCount(values.billedDays, 'fr')} ${plural(values.billedDays, 'facturé', 'facturés', 'fr')}`;
  const subject = values.line === null ? capital(what) : `Ligne ${values.line} : ${what}`;
  const over = plural(oneDecimal(values.daysUnsupported), 'dépasse', 'dépassent', 'fr');
  return [
    `${subject}, ${billed}.`,
    `${basisFr(values)}, la moitié des livrables ${likeFr(values)} demandent moins de ${days(values.p50, 'fr')}`,
    `et neuf sur dix moins de ${days(values.p90, 'fr')} (${circumstancesFr(values)}).`,
    `${days(values.daysUnsupported, 'fr')} ${over} ce dernier repère${stepFr(values)}.`,
    `Il s'agit d'une statistique : ${rarityFr(values.tailShare)} autant ou plus.`,
  ].join(' ');
}

function statementEn(values: EffortSentenceValues): string {
  const what = deliverableWords(values.type, values.size, values.sizeUnit, 'en');
  const billed = `${formatDayCount(values.billedDays, 'en')} billed`;
  const subject = values.line === null ? capital(what) : `Line ${values.line}: ${what}`;
  const over = plural(oneDecimal(values.daysUnsupported), 'is', 'are', 'en');
  return [
    `${subject}, ${billed}.`,
    `${basisEn(values)}, half of the deliverables ${likeEn(values)} take less than ${days(values.p50, 'en')}`,
    `and nine out of ten less than ${days(values.p90, 'en')} (${circumstancesEn(values)}).`,
    `${days(values.daysUnsupported, 'en')} ${over} above this last mark${stepEn(values)}.`,
    `This is a statistic: ${rarityEn(values.tailShare)} as much or more.`,
  ].join(' ');
}

function basisFr(values: EffortSentenceValues): string {
  const table = `le barème public v${values.priorVersion}`;
  const known = `${formatNumber(exact(values.comparables), 'fr')} livrables comparables vérifiés`;
  if (values.basis === 'published_table') return `Sur ${table} seul, à titre indicatif`;
  if (values.basis === 'local_history') return values.published ? `Sur ${known} et ${table}` : `Sur ${known}`;
  const agreed = values.basis === 'quote' ? 'Sur le devis' : "Sur l'unité d'œuvre";
  const reference = `${agreed} (${formatDayCount(values.agreedDays ?? '0', 'fr')})`;
  return values.comparables > 0 ? `${reference}, ${known} et ${table}` : `${reference} et ${table}`;
}

function basisEn(values: EffortSentenceValues): string {
  const table = `public table v${values.priorVersion}`;
  const known = `${formatNumber(exact(values.comparables), 'en')} checked comparable deliverables`;
  if (values.basis === 'published_table') return `From ${table} alone, as an indication`;
  if (values.basis === 'local_history')
    return values.published ? `From ${known} and ${table}` : `From ${known}`;
  const agreed = values.basis === 'quote' ? 'From the quote' : 'From the work unit';
  const reference = `${agreed} (${formatDayCount(values.agreedDays ?? '0', 'en')})`;
  return values.comparables > 0 ? `${reference}, ${known} and ${table}` : `${reference} and ${table}`;
}

function likeFr({ basis }: EffortSentenceValues): string {
  if (basis === 'quote') return "d'un tel devis";
  return basis === 'work_unit' ? "d'une telle unité d'œuvre" : 'de ce type';
}

function likeEn({ basis }: EffortSentenceValues): string {
  if (basis === 'quote') return 'under such a quote';
  return basis === 'work_unit' ? 'under such a work unit' : 'of this type';
}

function circumstancesFr(values: EffortSentenceValues): string {
  const complexity = { simple: 'simple', medium: 'moyenne', complex: 'élevée' };
  const parts = values.complexity === null ? [] : [`complexité déclarée : ${complexity[values.complexity]}`];
  if (values.aiState === 'none') parts.push("usage d'IA déclaré : aucun");
  else if (values.aiState === 'not_declared') parts.push("usage d'IA : non déclaré");
  else parts.push(`usage d'IA déclaré : ${shareText(values, 'fr') ?? 'oui, part non précisée'}`);
  if (values.reviewDays !== null)
    parts.push(`relecture ajoutée : ${formatDayCount(values.reviewDays, 'fr')}`);
  return parts.join(' ; ');
}

function circumstancesEn(values: EffortSentenceValues): string {
  const parts = values.complexity === null ? [] : [`declared complexity: ${values.complexity}`];
  if (values.aiState === 'none') parts.push('declared AI use: none');
  else if (values.aiState === 'not_declared') parts.push('AI use: not declared');
  else parts.push(`declared AI use: ${shareText(values, 'en') ?? 'yes, share not given'}`);
  if (values.reviewDays !== null) parts.push(`review added: ${formatDayCount(values.reviewDays, 'en')}`);
  return parts.join('; ');
}

function shareText({ shareLow, shareHigh }: EffortSentenceValues, lang: Lang): string | null {
  if (shareLow === null || shareHigh === null) return null;
  const [low, high] = [shareLow, shareHigh].map((share) => formatPercent(exact(share), lang, 0));
  const span = low === high ? `${high}` : `${low}${lang === 'fr' ? ' à ' : ' to '}${high}`;
  return lang === 'fr' ? `${span} du travail` : `${span} of the work`;
}

function stepFr({ billingStep }: EffortSentenceValues): string {
  return Number(billingStep) > 0
    ? `, le pas de facturation de ${formatDayCount(billingStep, 'fr')} étant déduit`
    : '';
}

function stepEn({ billingStep }: EffortSentenceValues): string {
  return Number(billingStep) > 0
    ? `, after taking off the billing step of ${formatNumber(billingStep, 'en')}${NO_BREAK_SPACE}day`
    : '';
}

/** The false-alarm rate, always rounded against the statistic: "fewer than 2 in 100" for 1.6 %. */
function rarity(share: number): { count: number; outOf: number } {
  const outOf = share < 0.001 ? 1000 : 100;
  return { count: Math.floor(share * outOf) + 1, outOf };
}

function rarityFr(share: number): string {
  const { count, outOf } = rarity(share);
  const many = plural(count, 'prestation honnête', 'prestations honnêtes', 'fr');
  return `moins de ${count} ${many} sur ${formatNumber(exact(outOf), 'fr')} demandent`;
}

function rarityEn(share: number): string {
  const { count, outOf } = rarity(share);
  return `fewer than ${count} honest ${plural(count, 'service', 'services', 'en')} in ${formatNumber(exact(outOf), 'en')} take`;
}

function oneDecimal(value: Decimal) {
  return exact(value).round(1);
}

/** Days of the statistic, to a tenth: `5,1 jours` · `5.1 days`. */
function days(value: Decimal, lang: Lang): string {
  const rounded = oneDecimal(value);
  const word = lang === 'fr' ? plural(rounded, 'jour', 'jours', lang) : plural(rounded, 'day', 'days', lang);
  return formatNumber(rounded, lang, 1) + NO_BREAK_SPACE + word;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
