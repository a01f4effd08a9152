import { days, exact, sum, toDecimal } from '../../domain/decimal.js';
import { mayShowRange } from '../deliverable-days-above-effort-range/shown-range.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { Comparable, DeliverableFact } from '../facts/deliverable.js';
import { inDaysOf } from '../in-days-of.js';
import { limitOf } from '../limit-of.js';
import { guessed, isAuditedPart, partSubject, unitInWords } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';
import { upperFence, type UpperFence } from './upper-fence.js';

/** A finding names so many lines of a deliverable. */
const NAMED = 20;

type Sized<T> = T & { size: string; sizeUnit: string };

const isSized = <T extends { size: string | null; sizeUnit: string | null }>(one: T): one is Sized<T> =>
  one.size !== null && one.sizeUnit !== null && exact(one.size).gt(0);

/**
 * Days per unit of size beyond the upper fence of the checked deliverables of the same type and unit, for a size between
 * their smallest and their largest. A hint on the pace of a
 * job, never shown alone: size does not tell difficulty. A contractor reads the fence only where it was built from enough
 * deliverables of others.
 */
export const rule = defineRule({
  id: 'deliverable-density-outlier',
  code: 'L5',
  version: 1,
  since: '0.1.0',
  class: 'weak',
  topic: 'deliverable',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  needs: ['deliverableFact', 'deliverableLines', 'comparables'],
  params: {
    fewest: {
      type: 'count',
      default: '12',
      origin: {
        fr: 'proposée : pas de statistique sur moins de douze livrables',
        en: 'proposed: no statistics on fewer than twelve deliverables',
      },
      describe: {
        fr: 'Livrables vérifiés à partir desquels le rythme est comparé',
        en: 'Checked deliverables from which the pace is compared',
      },
    },
    reach: {
      type: 'ratio',
      default: '1.5',
      origin: {
        fr: 'Tukey 1977, repris par Cardinal (Open Contracting) : troisième quartile + 1,5 × écart interquartile',
        en: 'Tukey 1977, as in Cardinal (Open Contracting): third quartile + 1.5 × interquartile range',
      },
      describe: {
        fr: 'Écarts interquartiles au-delà du troisième quartile',
        en: 'Interquartile ranges beyond the third quartile',
      },
    },
  },
  messages,
  check({ deliverableFact: deliverable, deliverableLines, comparables }, params) {
    const parts = deliverableLines.filter((part) => isAuditedPart(part) && part.timePriced);
    if (parts.length === 0) return { outcome: 'notApplicable' };
    const unknown = parts.find((part) => part.days === null);
    if (unknown !== undefined) {
      return { outcome: 'incomplete', missing: [unknown.hours === null ? 'days' : 'hours_per_day'] };
    }
    const sized = comparables.map((one) => inDaysOf(one, deliverable.contract.hoursPerDay)).filter(isSized);
    const areTooFew = (found: readonly unknown[]): boolean =>
      exact(found.length).lt(limitOf(params, 'fewest'));
    if (areTooFew(sized)) return { outcome: 'notApplicable' };
    if (deliverable.size === null) return { outcome: 'incomplete', missing: ['size'] };
    if (!isSized(deliverable)) return { outcome: 'incomplete', missing: ['size_unit'] };
    const alike = sized.filter(({ sizeUnit }) => sizeUnit === deliverable.sizeUnit);
    if (areTooFew(alike)) return { outcome: 'notApplicable' };
    const sizes = sizesOf(alike);
    // A short note is not compared with long guides: nothing is known of the pace outside the sizes that were checked.
    if (exact(deliverable.size).lt(sizes[0]) || exact(deliverable.size).gt(sizes[1])) {
      return { outcome: 'notApplicable' };
    }
    const fence = upperFence(
      alike.map(({ acceptedDays, size }) => exact(acceptedDays).div(size)),
      exact(limitOf(params, 'reach')),
    );
    const billed = sum(parts.map((part) => part.days ?? '0'));
    if (billed.div(deliverable.size).lte(fence.fence)) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [draft(deliverable, parts, alike, fence)] };
  },
});

/** The smallest and the largest. */
function sizesOf(alike: readonly Sized<Comparable>[]): [string, string] {
  const sizes = alike.map(({ size }) => size).sort((a, b) => exact(a).cmp(exact(b)));
  return [sizes[0] ?? '0', sizes.at(-1) ?? '0'];
}

function draft(
  deliverable: Sized<DeliverableFact>,
  parts: readonly BilledPart[],
  alike: readonly Sized<Comparable>[],
  { thirdQuartile, fence }: UpperFence,
): FindingDraft<Values> {
  const { contract } = deliverable;
  const learntFrom = alike.map(({ supplierKey }) => ({ contractor: supplierKey }));
  const named = parts.slice(0, NAMED);
  return {
    subject: {
      ...partSubject(contract.ref, deliverable.ref, parts.length === 1 ? (parts[0] ?? null) : null),
      supplier: contract.supplierKey,
    },
    values: {
      deliverable: deliverable.ref,
      title: deliverable.title,
      contract: contract.ref,
      type: deliverable.type,
      size: deliverable.size,
      sizeUnit: deliverable.sizeUnit,
      lines: named.map(({ invoice, line }) => ({ invoice, line })),
      billedDays: toDecimal(sum(parts.map((part) => part.days ?? '0'))),
      comparables: alike.length,
      sizes: sizesOf(alike),
      usualDays: days(thirdQuartile.times(deliverable.size)),
      fenceDays: days(fence.times(deliverable.size)),
    },
    allocations: [],
    evidence: [...named.map((part) => part.source), deliverable.source],
    supplierEvidence: named.map((part) => part.source),
    related: parts.length === 1 ? [] : named.map((part) => partSubject(contract.ref, deliverable.ref, part)),
    audience: mayShowRange(learntFrom, contract.supplierKey) ? ['buyer', 'supplier'] : ['buyer'],
    assumed: named.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'deliverable_ref')]),
  };
}
