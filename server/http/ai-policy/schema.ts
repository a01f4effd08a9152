import { z } from 'zod';
import { Day, Id, Instant, PlacedSource } from '../shapes.js';

const DataClass = z.enum(['none', 'public', 'internal', 'personal', 'confidential']).meta({
  description: 'The most closed class of data that the tool may be given.',
});

const PolicyRow = z
  .object({
    /** Null: a row of a register, at `source`. */
    id: Id.nullable(),
    /** Null: the whole organisation. Its `id` is null where no contract has this reference. */
    contract: z.object({ id: Id.nullable(), contractRef: z.string() }).nullable(),
    tool: z.string().meta({ description: '`*`: any tool.' }),
    synonyms: z.array(z.string()),
    allowed: z.boolean(),
    maxDataClass: DataClass.nullable(),
    regions: z.array(z.string()),
    exceptions: z.string().nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
    standing: z.enum(['counts', 'past', 'coming', 'corrected', 'withdrawn', 'overridden']).meta({
      description:
        'counts: it speaks that day; past: it ended, or a later one took over; coming: it begins later; corrected: another row stands instead; withdrawn: none does; overridden: a row written in the service stands instead of the row of a register.',
    }),
    setBy: z.string().nullable(),
    setAt: Instant,
    reason: z.string().nullable(),
    source: PlacedSource.nullable(),
    endedBy: z.object({ name: z.string().nullable(), at: Instant, reason: z.string() }).nullable(),
  })
  .meta({ id: 'AiPolicyRow' });

export const AiPolicy = z.object({ on: Day, items: z.array(PolicyRow) }).meta({ id: 'AiPolicy' });

export const AiPolicyQuery = z.object({
  /** The day on which the rows are looked at; today unless said. */
  on: z.iso.date().optional(),
});

const word = z.string().trim().min(1).max(200);
const Reason = z.string().max(2000);

/** What the policy says of one tool. `contract` null: for the whole organisation. */
export const AiPolicyRequest = z
  .strictObject({
    contract: word.nullable().default(null),
    tool: word,
    synonyms: z.array(word).max(50).default([]),
    allowed: z.boolean(),
    maxDataClass: DataClass.nullable().default(null),
    regions: z.array(word).max(50).default([]),
    exceptions: z.string().trim().max(2000).nullable().default(null),
    validFrom: Day.max(10),
    validTo: Day.max(10).nullable().default(null),
    reason: Reason,
  })
  .meta({ id: 'AiPolicyRequest' });

export const WithdrawalRequest = z.strictObject({ reason: Reason }).meta({ id: 'AiPolicyWithdrawal' });

/** The row that was written, and the audit that will count with it. */
export const AiPolicyChanged = z
  .object({ id: Id, setAt: Instant, audit: Id })
  .meta({ id: 'AiPolicyChanged' });
