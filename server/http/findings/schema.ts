import { z } from 'zod';
import {
  ContractBrief,
  Decimal,
  Id,
  PageQuery,
  PlacedSource,
  SupplierBrief,
  Text,
  pageOf,
} from '../shapes.js';

const Line = z.object({
  invoiceId: Id.nullable(),
  invoice: z.string(),
  lineId: Id.nullable(),
  line: z.string().nullable(),
  days: Decimal.nullable(),
  amount: Decimal.nullable(),
});

const Subject = z
  .object({
    invoice: z.string(),
    supplier: z.string(),
    line: z.string(),
    contract: z.string(),
    personKey: z.string(),
    date: z.string(),
    deliverable: z.string(),
    file: z.string(),
    order: z.string(),
  })
  .partial();

/** What everybody reads of a finding: the sentence, the question, what may explain it, the proof. */
const told = {
  /** Public key, the same from one audit to the next. */
  id: z.string(),
  code: z.string(),
  title: Text,
  class: z.enum(['fact', 'question', 'weak']),
  about: z.object({
    supplier: SupplierBrief.nullable(),
    contract: ContractBrief.nullable(),
    invoice: z.object({ id: Id, ref: z.string() }).nullable(),
    lineId: Id.nullable(),
  }),
  message: Text,
  question: Text,
  innocent: z.array(Text).readonly(),
  evidence: z.array(PlacedSource),
};

const common = {
  ...told,
  amountAtStake: Decimal.nullable(),
  daysUnsupported: Decimal.nullable(),
  currency: z.string(),
  lines: z.array(Line),
};

/** The rule that asks, for those of the buyer's organisation. */
const asking = {
  rule: z.string(),
  version: z.number().int(),
  confidence: z.enum(['firm', 'indicative']),
  topic: z.string(),
  why: Text.nullable(),
  /** Its rule is over its budget: what was a question is shown as a weak signal. */
  demoted: z.boolean(),
};

/** A finding as the buyer reads it. */
export const Finding = z
  .object({
    view: z.literal('buyer'),
    ...common,
    ...asking,
    subject: Subject,
    related: z.array(Subject),
    supplierMessage: Text.nullable(),
    supplierEvidence: z.array(PlacedSource),
    /** Passages of a delivered file beside those of an earlier one that they take up. */
    passages: z.array(
      z.object({ at: PlacedSource, text: z.string(), otherAt: PlacedSource, otherText: z.string() }),
    ),
    mayInterruptPayment: z.boolean(),
  })
  .meta({ id: 'Finding' });

/** A finding as the contractor reads it: nothing of other firms, nor of what the buyer thinks. */
export const ContractorFinding = z
  .object({ view: z.literal('contractor'), ...common })
  .meta({ id: 'ContractorFinding' });

/** A finding as the data-protection officer reads it: no amount, no day, no line of an invoice. */
export const DataFinding = z
  .object({ view: z.literal('data'), ...told, ...asking })
  .meta({ id: 'DataFinding' });

/** As somebody of the price track or a contractor reads it; which one depends on who asks. */
export const PriceFinding = z
  .discriminatedUnion('view', [Finding, ContractorFinding])
  .meta({ id: 'PriceFinding' });

/** Any form. */
export const AnyFinding = z
  .discriminatedUnion('view', [Finding, ContractorFinding, DataFinding])
  .meta({ id: 'AnyFinding' });

export const FindingPage = pageOf(AnyFinding).meta({ id: 'FindingPage' });
export const ContractorFindingPage = pageOf(ContractorFinding).meta({ id: 'ContractorFindingPage' });
export const DataFindingPage = pageOf(DataFinding).meta({ id: 'DataFindingPage' });

export const FindingQuery = PageQuery.extend({
  class: z.enum(['fact', 'question']).optional(),
  code: z.string().max(10).optional(),
  topic: z.string().max(40).optional(),
  supplier: Id.optional(),
  contract: Id.optional(),
  invoice: Id.optional(),
  /** Reference of an AI-use declaration; with its contract, since two contracts may use one. */
  declaration: z.string().max(200).optional(),
});
