import { z } from 'zod';
import { Decimal } from '../shapes.js';

const HalfAndMost = z.object({ p50: Decimal, p90: Decimal }).nullable();

/** Several deliverables together, drawn with a seed. */
export const EffortSum = z
  .object({
    p10: Decimal,
    p50: Decimal,
    p90: Decimal,
    unit: z.literal('day'),
    billedDays: Decimal,
    tailShare: z.number().meta({
      description:
        'Share of draws whose bill, each deliverable rounded up to its billing step, is the billed days or more.',
    }),
    deliverables: z.number().int(),
    comparables: z.number().int(),
    leftOut: z.number().int().optional(),
    sharedSd: z.number(),
    draws: z.number().int(),
    seed: z.number().int(),
  })
  .meta({ id: 'EffortSum' });

/** The declared size beside what the delivered files measure, in the unit of the register. */
export const SizeBeside = z
  .object({
    declared: Decimal,
    unit: z.string(),
    least: Decimal,
    most: Decimal.nullable(),
    files: z.number().int(),
    gap: z.enum(['declared-more', 'declared-less']).nullable(),
  })
  .meta({ id: 'SizeBeside' });

/** Other readings of a deliverable, which never take the place of its range. */
export const EffortOpinions = z
  .object({ priorAlone: HalfAndMost, atMeasuredSize: HalfAndMost, contractors: z.number().int() })
  .meta({ id: 'EffortOpinions' });

/** Of a rule that asks by a statistic. */
export const RuleStatistic = z
  .object({
    tested: z.number().int(),
    expectedHonest: Decimal.meta({
      description: 'Questions about honest work that are expected among that many subjects.',
    }),
    order: z.array(z.object({ finding: z.string(), tailShare: z.number(), qValue: z.number() })).meta({
      description: 'Its findings, the most unusual first, with the q-value of Benjamini and Hochberg.',
    }),
  })
  .meta({ id: 'RuleStatistic' });
