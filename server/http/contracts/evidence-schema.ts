import { z } from 'zod';
import { Id, PlacedSource, Text } from '../shapes.js';

const Code = z.object({ code: z.string(), words: Text });

const Figure = z.object({
  name: z
    .array(z.string())
    .meta({ description: 'Name of the figure; of one inside another, all names on the way.' }),
  label: Text.nullable().meta({ description: 'What it counts; null where only its reader names it.' }),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

const Measure = z.object({
  reader: z.string(),
  versions: z.array(z.object({ name: z.string(), version: z.string() })),
  figures: z.array(Figure),
  absent: z.array(z.object({ name: z.string(), label: Text.nullable() })).meta({
    description: 'What was counted and not found.',
  }),
  details: z.array(Figure),
  detailsLeftOut: z.number().int(),
});

const Trace = z
  .object({
    rule: z.string(),
    name: Text,
    strength: Code,
    mention: Code.nullable().meta({ description: 'Why it is only mentioned; null when it is used.' }),
    stated: z.boolean().meta({ description: 'The author says so: it counts as a declaration of that part.' }),
    token: z.string(),
    excerpt: z.string(),
    count: z.number().int(),
    at: PlacedSource,
    proves: Text,
    innocent: z.array(Text),
  })
  .meta({ id: 'FileTrace' });

const Reference = z.object({
  kind: Code,
  text: z.string(),
  malformed: z.boolean(),
  fault: Text.nullable(),
  at: PlacedSource,
});

const File = z
  .object({
    file: z.string(),
    documentId: Id.nullable(),
    role: Code,
    measured: Measure.nullable(),
    notMeasured: Code.nullable(),
    traces: z.array(Trace),
    extent: z.object({ passages: z.number().int(), blocks: z.number().int() }),
    references: z.array(Reference),
    tracesVersion: z.string(),
  })
  .meta({ id: 'DeliveredFile' });

const deliverable = { id: Id, deliverableRef: z.string(), title: z.string() };

/** For the buyer and the contractor. References are listed as written: none is looked up. */
export const PriceEvidence = z
  .object({
    view: z.literal('price'),
    ...deliverable,
    files: z.array(File),
    missing: z
      .array(z.string())
      .meta({ description: 'Names in the register that lead to no file received.' }),
  })
  .meta({ id: 'PriceEvidence' });

/** For the data-protection officer: marks that only a document handed to a third party leaves; neither figure nor size. */
export const DataEvidence = z
  .object({
    view: z.literal('data'),
    ...deliverable,
    files: z.array(z.object({ file: z.string(), documentId: Id.nullable(), traces: z.array(Trace) })),
  })
  .meta({ id: 'DataEvidence' });

export const DeliverableEvidence = z
  .discriminatedUnion('view', [PriceEvidence, DataEvidence])
  .meta({ id: 'DeliverableEvidence' });
