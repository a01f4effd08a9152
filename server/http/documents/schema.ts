import { z } from 'zod';
import { LONGEST_FORM_ANSWER } from '../../domain/form-faults.js';
import {
  ContractBrief,
  Decimal,
  Id,
  Instant,
  PageQuery,
  SourceRef,
  SupplierBrief,
  Text,
  pageOf,
} from '../shapes.js';

const Status = z.enum(['read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate', 'superseded']);
const count = z.number().int().nullable();

const Label = z.object({ value: z.string(), label: Text });

/** One thing that a question asks for, and what was read for it. */
const FormField = z
  .object({
    name: z.string(),
    label: Text,
    kind: z.enum(['text', 'date', 'amount', 'choice']),
    required: z.boolean(),
    proposed: z.string().nullable(),
    confidence: z.enum(['high', 'medium', 'low']).nullable(),
    at: SourceRef.nullable(),
    samples: z.array(z.string()).readonly().optional(),
    choices: z.array(Label).readonly().optional(),
  })
  .meta({ id: 'FormField' });

const Question = z
  .object({
    code: z.string(),
    at: SourceRef,
    seen: z.string().nullable(),
    message: Text,
    places: z.number().int(),
    /** Answers to choose from; a text; or a form, answered in one line: `name=value; name=value`. */
    options: z.union([
      z.literal('text'),
      z.array(Label).readonly(),
      z.object({ form: z.array(FormField).readonly() }),
    ]),
    answer: z
      .object({ value: z.string(), by: z.string().nullable(), at: Instant, recalled: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'Question' });

export const Document = z
  .object({
    id: Id,
    file: z.string(),
    kind: z.enum(['invoice', 'timesheet', 'register', 'deliverable', 'attachment', 'unknown']),
    format: z.string(),
    status: Status,
    importId: Id,
    receivedAt: Instant,
    byteLength: z.number().int(),
    sha256: z.string().nullable(),
    /** The document that carried it: an invoice that it was attached to. */
    inside: z.object({ id: Id, file: z.string() }).nullable(),
    duplicateOf: z.object({ id: Id, file: z.string() }).nullable(),
    supersededBy: z.object({ id: Id, file: z.string(), at: Instant }).nullable(),
    supplier: SupplierBrief.nullable(),
    contract: ContractBrief.nullable(),
    summary: z.object({
      invoices: count,
      lines: count,
      amounts: z.array(z.object({ currency: z.string(), amount: Decimal.nullable() })),
      entries: count,
      people: count,
      days: Decimal.nullable(),
      hours: Decimal.nullable(),
      registerRows: count,
    }),
    problemCounts: z.object({ error: z.number().int(), warning: z.number().int() }),
    questions: z.array(Question),
  })
  .meta({ id: 'Document' });

export const DocumentPage = pageOf(Document).meta({ id: 'DocumentPage' });

export const DocumentDetail = z
  .object({
    ...Document.shape,
    problems: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        at: SourceRef,
        seen: z.string().nullable(),
        message: Text,
        asks: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DocumentDetail' });

export const DocumentQuery = PageQuery.extend({ import: Id.optional(), status: Status.optional() });

/** The language of the notes; without it, that of the answers. */
export const AnnotatedQuery = z.object({ lang: z.enum(['fr', 'en']).optional() });

/** One place of a document. */
export const PlaceQuery = z.object({
  sheet: z.string().max(200).optional(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
    .optional(),
  line: z.coerce.number().int().min(1).max(100_000_000).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  path: z.string().max(1000).optional(),
});

const CitedField = z.object({ name: z.string(), text: z.string() });
const place = {
  document: z.object({ id: Id, file: z.string(), sha256: z.string(), receivedAt: Instant }),
  at: SourceRef,
};

const CellsPlace = z.object({
  kind: z.literal('cells'),
  ...place,
  sheet: z.string(),
  cells: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ row: z.number().int(), values: z.array(z.string()) })),
  }),
  cited: z
    .object({
      cell: z.string(),
      row: z.number().int(),
      column: z.string(),
      text: z.string(),
      hidden: z.boolean(),
      fields: z.array(CitedField),
      above: z.array(CitedField),
    })
    .nullable(),
});

const lines = {
  kind: z.literal('lines'),
  ...place,
  cited: z.object({
    line: z.number().int(),
    lastLine: z.number().int(),
    fields: z.array(CitedField),
  }),
};
const LinesPlace = z.object({
  ...lines,
  lines: z.array(z.object({ line: z.number().int(), text: z.string() })),
});

const ElementPlace = z.object({
  kind: z.literal('element'),
  ...place,
  element: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      text: z.string(),
      attributes: z.array(CitedField),
      depth: z.number().int(),
    }),
  ),
  cited: z.object({
    path: z.string(),
    attribute: z.string().nullable(),
    text: z.string(),
    isWhole: z.boolean(),
  }),
});

const NoPlace = z.object({ kind: z.literal('none'), ...place, reason: Text });

/** A place with its neighbourhood, by kind of document: cells of a sheet, lines of a text, elements of an XML. */
export const Place = z
  .discriminatedUnion('kind', [CellsPlace, LinesPlace, ElementPlace, NoPlace])
  .meta({ id: 'Place' });

/** What a register of AI use says of data: no line as it is written, nothing of an invoice. */
export const DataPlace = z.discriminatedUnion('kind', [
  CellsPlace,
  z.object({ ...lines, lines: z.array(z.never()) }),
  NoPlace,
]);

/** An answer to every place of a document where that problem asks. */
export const Answer = z
  .strictObject({ code: z.string().min(1).max(100), answer: z.string().min(1).max(LONGEST_FORM_ANSWER) })
  .meta({ id: 'Answer' });

/** The import that does what was asked; follow it. */
export const ImportAsked = z.object({ importId: Id }).meta({ id: 'ImportAsked' });
