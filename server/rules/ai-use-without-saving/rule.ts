import { exact, sum, toDecimal } from '../../domain/decimal.js';
import { aiStatement } from '../ai-statement.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { LikeWork, Measure } from '../facts/like-work.js';
import { limitOf } from '../limit-of.js';
import { assumedOf, guessed, isAuditedPart, partSubject, unitInWords } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { measureOf, medianDays, ofLikeSize } from './like-work.js';
import { messages, type Values } from './messages.js';

/** Lines named in one finding. */
const NAMED = 20;

const isSome = (value: string | null): boolean => value !== null && !exact(value).eq(0);

/** The contractor says that the use of AI changed its days or its price. */
const statesSaving = ({ daysSavedLow, daysSavedHigh, priceEffectAmount }: DeclarationFact): boolean =>
  [daysSavedLow, daysSavedHigh, priceEffectAmount].some(isSome);

interface Compared {
  deliverable: DeliverableFact;
  parts: BilledPart[];
  declarations: DeclarationFact[];
  share: { low: string; high: string };
  measure: Measure;
  works: LikeWork[];
}

function finding(compared: Compared, billed: string, median: string): FindingDraft<Values> {
  const { deliverable, parts, declarations, share, measure, works } = compared;
  const { contract } = deliverable;
  const byHour = parts.some((part) => part.billedUnit !== 'day' && part.hours !== null);
  const own = [...parts.slice(0, NAMED), ...declarations.slice(0, NAMED)].map(({ source }) => source);
  const subjectOf = (part: BilledPart | null) => ({
    ...partSubject(contract.ref, deliverable.ref, part),
    supplier: contract.supplierKey,
  });
  return {
    subject: subjectOf(parts.length === 1 ? (parts[0] ?? null) : null),
    values: {
      deliverable: deliverable.ref,
      contract: contract.ref,
      size: measure.amount,
      sizeUnit: measure.unit,
      lines: parts.slice(0, NAMED).map(({ invoice, line }) => ({ invoice, line })),
      linesCount: parts.length,
      billedDays: billed,
      shareLow: share.low,
      shareHigh: share.high,
      noneStated: declarations.some(
        ({ daysSavedLow, daysSavedHigh }) => daysSavedLow !== null || daysSavedHigh !== null,
      ),
      works: works.map(({ deliverableRef }) => deliverableRef),
      // They come in the order of their sizes.
      worksFrom: works[0]?.measure ?? measure.amount,
      worksTo: works.at(-1)?.measure ?? measure.amount,
      medianDays: median,
    },
    allocations: [],
    evidence: [...own, ...works.map(({ source }) => source)],
    supplierEvidence: own,
    related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
    assumed: [
      ...(byHour ? assumedOf(contract, 'hours_per_day') : []),
      ...new Set(parts.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'deliverable_ref')])),
    ],
  };
}

/**
 * I6: AI was used for half of the work or more, no saving is declared, and at least as many days are billed as for the
 * contractor's own like work without AI. Time only: a fixed price pays the result.
 */
export const rule = defineRule({
  id: 'ai-use-without-saving',
  code: 'I6',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'single_click',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  // A further line of it does not make another finding.
  identifiedBy: ['supplier', 'contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableLines', 'deliverableDeclarations', 'likeWork'],
  params: {
    minShare: {
      type: 'share',
      default: '0.5',
      origin: { fr: 'proposée : la moitié du travail', en: 'proposed: half of the work' },
      describe: {
        fr: 'Part du travail faite avec l’IA à partir de laquelle la question se pose',
        en: 'Share of the work done with AI from which the question arises',
      },
    },
    minWorks: {
      type: 'count',
      default: '3',
      origin: { fr: 'proposée : trois travaux font une médiane', en: 'proposed: three works make a median' },
      describe: {
        fr: 'Livrables semblables déclarés sans IA qu’il faut pour comparer',
        en: 'Like deliverables declared without AI that a comparison needs',
      },
    },
    sizeRatio: {
      type: 'ratio',
      default: '1.25',
      origin: {
        fr: 'proposée : un quart de plus ou de moins',
        en: 'proposed: a quarter more or less',
      },
      describe: {
        fr: 'Rapport de tailles jusqu’auquel deux livrables sont semblables',
        en: 'Ratio of sizes up to which two deliverables are alike',
      },
    },
  },
  messages,
  check({ deliverableFact: deliverable, deliverableLines, deliverableDeclarations, likeWork }, params) {
    const billing = deliverableLines.filter(({ timePriced }) => timePriced);
    const parts = billing.filter(isAuditedPart);
    const statement = aiStatement(deliverableDeclarations);
    if (parts.length === 0 || statement.state !== 'used') return { outcome: 'notApplicable' };
    const { shareLow, shareHigh } = statement;
    if (shareLow === null) return { outcome: 'incomplete', missing: ['share_low'] };
    if (exact(shareLow).lt(limitOf(params, 'minShare'))) return { outcome: 'clean' };
    if (deliverableDeclarations.some(statesSaving)) return { outcome: 'clean' };
    const unknown = billing.find(({ days }) => days === null);
    if (unknown !== undefined)
      return { outcome: 'incomplete', missing: [unknown.hours === null ? 'days' : 'hours_per_day'] };
    const measure = measureOf(deliverable);
    if (measure === null) return { outcome: 'incomplete', missing: ['size'] };
    const works = ofLikeSize(likeWork, measure, limitOf(params, 'sizeRatio'));
    if (exact(works.length).lt(limitOf(params, 'minWorks'))) return { outcome: 'notApplicable' };
    const billed = sum(billing.map(({ days }) => days ?? '0'));
    const median = medianDays(works);
    if (billed.lt(median)) return { outcome: 'clean' };
    const share = { low: shareLow, high: shareHigh ?? shareLow };
    const compared = { deliverable, parts, declarations: deliverableDeclarations, share, measure, works };
    return { outcome: 'flagged', findings: [finding(compared, toDecimal(billed), toDecimal(median))] };
  },
});
