import { z } from 'zod';
import { Decimal } from './shapes.js';

/** An effort range with everything needed to recompute it. */
export const EffortRange = z
  .object({
    p10: Decimal,
    p50: Decimal,
    p90: Decimal,
    unit: z.literal('day'),
    basis: z.enum(['quote', 'work_unit', 'local_history', 'published_table']),
    priorVersion: z.string(),
    comparables: z.number().int(),
    location: z.number(),
    scale: z.number(),
    degreesOfFreedom: z.number(),
    complexityFactor: z.number().nullable(),
    drivers: z.record(z.string(), z.number()),
    ai: z
      .object({
        state: z.enum(['none', 'used', 'not_declared']),
        family: z.string().nullable(),
        shareLow: z.number().nullable(),
        shareHigh: z.number().nullable(),
        multiplierMedian: z.number().nullable(),
        extraLnSd: z.number().nullable(),
        usedWeight: z.number().optional(),
        reviewDays: Decimal.optional(),
      })
      .nullable(),
    billingStep: Decimal.nullable(),
  })
  .meta({ id: 'EffortRange' });

/** The ladder of a billed line, in days; null: that rung is missing. */
export const Support = z
  .object({
    billedDays: Decimal.nullable(),
    contractRate: Decimal.nullable(),
    timesheetDays: Decimal.nullable(),
    calendarDays: Decimal.nullable(),
    quotedDays: Decimal.nullable(),
    workUnitDays: Decimal.nullable(),
    effort: EffortRange.nullable(),
    declaredHumanDays: Decimal.nullable(),
    missing: z.array(z.string()),
    supportedDays: Decimal.nullable(),
    restsOn: z.string().nullable(),
  })
  .meta({ id: 'Support' });
