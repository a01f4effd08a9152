import { z } from 'zod';
import { read, type Operation } from '../operation.js';
import { Day, Decimal, Id } from '../shapes.js';

const count = z.number().int();

const Fired = z.object({
  /** Invoices that the rule concerned; those on which it found something, and findings that bear on none. */
  asked: count,
  fired: count,
  /** The second of the first; null where it was asked about none. */
  share: Decimal.nullable(),
  findings: count,
});

const RuleMeasure = z
  .object({
    code: z.string(),
    /** Over all invoices of the audit. */
    all: Fired,
    /** Over those issued after `recentAfter`: what the budget is compared with. */
    recent: Fired,
    /** Findings of the audit by what was decided of them; they add up to `all.findings`. */
    decided: z.object({
      confirmed: count,
      reduced: count,
      dismissed: count,
      other: count,
      undecided: count,
    }),
    /** Confirmed or reduced, of those that are decided; null where none is. */
    confirmedShare: Decimal.nullable(),
    /** Null for a rule that has none: facts, and what is a weak signal already. */
    budget: z.object({ share: Decimal, invoices: count }).nullable(),
    /** Over its budget: what it asks counts as a weak signal. */
    tooLoud: z.boolean(),
    /** Why findings were dismissed, as it was written, the most frequent first; given of three findings or more. */
    reasons: z.array(z.object({ reason: z.string(), findings: count })),
    /** Findings dismissed for other reasons, which are not told. */
    rareReasons: count,
  })
  .meta({ id: 'RuleMeasure' });

const RuleMeasures = z
  .object({
    /** The current audit; null where none measured anything yet. */
    audit: z.object({ id: Id, asOf: Day, recentAfter: Day }).nullable(),
    items: z.array(RuleMeasure),
  })
  .meta({ id: 'RuleMeasures' });

/** How often each rule asks, what came of it, and which ask too often. */
export const ruleMeasureOperations: readonly Operation[] = [
  read({
    id: 'listRuleMeasures',
    path: '/rule-measures',
    tag: 'rules',
    summary:
      'How often each rule asked in the current audit, what was decided, and which are over their budget',
    answer: RuleMeasures,
    handle: ({ viewer }, { reads }) => reads.ruleMeasures(viewer.orgId, viewer.sight),
  }),
];
