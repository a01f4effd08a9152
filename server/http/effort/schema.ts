import { z } from 'zod';
import { Day, Decimal, Id, Instant, Text } from '../shapes.js';

const Target = z.enum(['deliverable', 'contractor', 'type']);

/** The key that decisions name, and the name where it is known. */
const LearntContractor = z.object({ key: z.string(), name: z.string().nullable() });

const LearntDeliverable = z
  .object({
    contract: z.object({ id: Id.nullable(), contractRef: z.string() }),
    deliverableRef: z.string(),
    title: z.string(),
    type: z.string(),
    size: Decimal.nullable(),
    sizeUnit: z.string().nullable(),
    contractor: LearntContractor,
    acceptedDays: Decimal,
    finishedOn: Day.nullable(),
    forgottenBy: Target.nullable().meta({
      description:
        'The decision that keeps it out, the most precise first; null: ranges of its type learn from it.',
    }),
  })
  .meta({ id: 'LearntDeliverable' });

const LearningChoice = z
  .object({
    id: Id,
    target: Target,
    contractRef: z.string().nullable(),
    deliverableRef: z.string().nullable(),
    contractor: LearntContractor.nullable(),
    type: z.string().nullable(),
    forgotten: z.boolean(),
    reason: z.string(),
    setBy: z.string().nullable(),
    setAt: Instant,
    counts: z.boolean().meta({ description: 'False: another decision on the same was taken later.' }),
  })
  .meta({ id: 'LearningChoice' });

export const Learning = z
  .object({ deliverables: z.array(LearntDeliverable), choices: z.array(LearningChoice) })
  .meta({ id: 'Learning' });

const reference = z.string().trim().min(1).max(200);
const decided = {
  forgotten: z.boolean().meta({ description: 'False: learn from it again.' }),
  reason: z.string().max(2000),
};

export const LearningRequest = z
  .discriminatedUnion('target', [
    z.strictObject({
      target: z.literal('deliverable'),
      contract: reference,
      deliverable: reference,
      ...decided,
    }),
    z.strictObject({ target: z.literal('contractor'), contractor: reference, ...decided }),
    z.strictObject({ target: z.literal('type'), type: reference, ...decided }),
  ])
  .meta({ id: 'LearningRequest' });

export const LearningChanged = z
  .object({ id: Id, setAt: Instant, audit: Id })
  .meta({ id: 'LearningChanged' });

const Multiplier = z.object({ family: z.string(), median: z.number(), tau: z.number(), basis: Text });

export const EffortTables = z
  .object({
    version: z.string(),
    baselines: z.array(
      z.object({
        type: z.string(),
        unit: z.string(),
        referenceSize: z.number(),
        medianHours: z.number(),
        lnSd: z.number(),
        sigma0: z.number(),
        published: Text,
        sources: z.array(z.string()),
      }),
    ),
    complexityFactor: z.object({ simple: z.number(), medium: z.number(), complex: z.number() }),
    driver: z
      .object({ mean: z.number(), sd: z.number(), most: z.number().int(), factors: z.array(z.number()) })
      .meta({
        description:
          'What one step of a driver does to ln days before any history, how many count, and the factors of -2 to +2.',
      }),
    multipliers: z.array(Multiplier),
    sharedSd: z
      .number()
      .meta({ description: 'Of ln days, what deliverables of one contractor share in a sum.' }),
  })
  .meta({ id: 'EffortTables' });
