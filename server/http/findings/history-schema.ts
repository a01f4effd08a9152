import { z } from 'zod';
import { REVISION_REASONS } from '../../domain/revision-reason.js';
import { Day, Decimal, Id, Instant, Text } from '../shapes.js';

/** Why and when a revision was written. */
const written = {
  writtenAt: Instant,
  reasons: z.array(z.enum(REVISION_REASONS)).readonly(),
  /** It is what the current audit found. */
  current: z.boolean(),
};

/** A revision as the buyer reads it. */
const Revision = z
  .object({
    view: z.literal('buyer'),
    id: Id,
    ...written,
    /** The day of the audit that wrote it; null where what its rule was given is not kept, so that it cannot be replayed. */
    asOf: Day.nullable(),
    version: z.number().int(),
    /** False: kept and not shown, so that its sentence and figures are null. */
    shown: z.boolean(),
    class: z.enum(['fact', 'question', 'weak']),
    message: Text.nullable(),
    amountAtStake: Decimal.nullable(),
    daysUnsupported: Decimal.nullable(),
  })
  .meta({ id: 'FindingRevision' });

/** A revision as the contractor reads it: the sentence that was addressed to it. */
const ContractorRevision = z
  .object({ view: z.literal('contractor'), ...written, message: Text })
  .meta({ id: 'ContractorFindingRevision' });

/** All revisions of a finding, the oldest first. */
export const FindingRevisions = z
  .object({ items: z.array(z.discriminatedUnion('view', [Revision, ContractorRevision])) })
  .meta({ id: 'FindingRevisions' });

export const ContractorFindingRevisions = z
  .object({ items: z.array(ContractorRevision) })
  .meta({ id: 'ContractorFindingRevisions' });

const Difference = z
  .discriminatedUnion('of', [
    z.object({
      of: z.enum(['message', 'question', 'supplierMessage']),
      kept: Text.nullable(),
      found: Text.nullable(),
    }),
    z.object({
      of: z.enum(['class', 'amountAtStake', 'daysUnsupported']),
      kept: z.string().nullable(),
      found: z.string().nullable(),
    }),
    /** A value that the sentences are made of, as JSON. */
    z.object({
      of: z.literal('value'),
      name: z.string(),
      kept: z.string().nullable(),
      found: z.string().nullable(),
    }),
  ])
  .meta({ id: 'FindingDifference' });

/** What a version of the rule says of the same facts. */
const Replay = z
  .object({
    outcome: z.enum(['same', 'different', 'clean', 'notApplicable', 'incomplete', 'factsNotKept', 'error']),
    version: z.number().int(),
    /** Where it finds something else. */
    differences: z.array(Difference),
    /** What it lacks: a register column where it cannot conclude, a fact where that was not kept. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Replay' });

/** A revision asked again: by the version that found it, and by that of today where it is another one. */
export const FindingReplay = z
  .object({ revisionId: Id, asOf: Day.nullable(), then: Replay.nullable(), today: Replay.nullable() })
  .meta({ id: 'FindingReplay' });
