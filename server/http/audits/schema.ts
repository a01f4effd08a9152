import { z } from 'zod';
import { RuleStatistic } from '../effort/shapes.js';
import { Day, Decimal, Id, Instant, pageOf } from '../shapes.js';

export const Audit = z
  .object({
    id: Id,
    asOf: Day,
    state: z.enum(['queued', 'running', 'done', 'failed']),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    /** The last one done: what the other pages show. */
    current: z.boolean(),
    /** The audit that had found the same: this one wrote nothing, and its figures are those of that one. */
    sameAs: Id.nullable(),
  })
  .meta({ id: 'Audit' });

export const AuditPage = pageOf(Audit).meta({ id: 'AuditPage' });

const count = z.number().int();

const detail = {
  ...Audit.shape,
  /** Those that speak to whoever asks. */
  rules: z.array(
    z.object({
      rule: z.string(),
      code: z.string(),
      version: count,
      flagged: count,
      clean: count,
      notApplicable: count,
      incomplete: count,
      error: count,
      /** Of how many it was not asked, being switched off there; absent: it was asked of all. */
      notAsked: count.optional(),
      missing: z.array(z.string()),
      /** Absent: it asks by no statistic, or nothing could be tested. */
      statistic: RuleStatistic.optional(),
    }),
  ),
  /** Codes of those that were over their budget: their questions count as weak signals. */
  tooLoud: z.array(z.string()),
};

/** `totals` are for whoever reads prices; null where none are kept: the audit is not done, or older than kept results. */
export const AuditDetail = z
  .object({
    ...detail,
    totals: z
      .array(z.object({ currency: z.string(), billed: Decimal, atStake: Decimal }))
      .nullable()
      .optional(),
  })
  .meta({ id: 'AuditDetail' });

export const DataAuditDetail = z.object(detail).meta({ id: 'DataAuditDetail' });

export const AuditAsked = z.object({ id: Id }).meta({ id: 'AuditAsked' });

export const AuditResult = z.looseObject({ version: z.literal(1), asOf: Day }).meta({
  id: 'AuditResult',
  description: 'The public result, as `docs/audit-result.schema.json` describes it.',
});
