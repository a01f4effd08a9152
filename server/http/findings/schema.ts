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

const common = {
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
  amountAtStake: Decimal.nullable(),
  daysUnsupported: Decimal.nullable(),
  currency: z.string(),
  message: Text,
  question: Text,
  innocent: z.array(Text).readonly(),
  lines: z.array(Line),
  evidence: z.array(PlacedSource),
};

/** A finding as the buyer reads it. */
export const Finding = z
  .object({
    view: z.literal('buyer'),
    ...common,
    rule: z.string(),
    version: z.number().int(),
    confidence: z.enum(['firm', 'indicative']),
    topic: z.string(),
    subject: Subject,
    related: z.array(Subject),
    supplierMessage: Text.nullable(),
    why: Text.nullable(),
    supplierEvidence: z.array(PlacedSource),
    mayInterruptPayment: z.boolean(),
  })
  .meta({ id: 'Finding' });

/** A finding as the contractor reads it: nothing of other firms, nor of what the buyer thinks. */
export const ContractorFinding = z
  .object({ view: z.literal('contractor'), ...common })
  .meta({ id: 'ContractorFinding' });

/** Either form; which one depends on who asks. */
export const AnyFinding = z
  .discriminatedUnion('view', [Finding, ContractorFinding])
  .meta({ id: 'AnyFinding' });

export const FindingPage = pageOf(AnyFinding).meta({ id: 'FindingPage' });
export const ContractorFindingPage = pageOf(ContractorFinding).meta({ id: 'ContractorFindingPage' });

export const FindingQuery = PageQuery.extend({
  class: z.enum(['fact', 'question']).optional(),
  code: z.string().max(10).optional(),
  topic: z.string().max(40).optional(),
  supplier: Id.optional(),
  contract: Id.optional(),
  invoice: Id.optional(),
});
