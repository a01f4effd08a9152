import { z } from 'zod';
import { RUNGS } from '../../domain/finding.js';
import { EffortSum } from '../effort/shapes.js';
import { ContractorFinding, PriceFinding } from '../findings/schema.js';
import {
  ContractBrief,
  Day,
  Decimal,
  Id,
  PageQuery,
  PlacedSource,
  SupplierBrief,
  pageOf,
} from '../shapes.js';
import { InvoiceStake } from '../stakes/schema.js';
import { Support } from '../support.js';

/** Of a link: told, read in a text, or the only possibility left; null where nothing was found. */
const Sureness = z.enum(['high', 'medium', 'low']).nullable();

const State = z.enum(['current', 'rejected', 'replaced', 'cancelled', 'credited']);

export const InvoiceSummary = z
  .object({
    id: Id,
    ref: z.string(),
    number: z.string().nullable(),
    issueDate: Day.nullable(),
    dueDate: Day.nullable(),
    paidOn: Day.nullable(),
    supplier: SupplierBrief.nullable(),
    contract: ContractBrief.nullable(),
    entity: z.string().nullable(),
    currency: z.string(),
    totalWithoutVat: Decimal.nullable(),
    payable: Decimal.nullable(),
    /** Each euro once; null when no audit has seen it. */
    atStake: Decimal.nullable(),
    findings: z.object({ fact: z.number().int(), question: z.number().int() }),
    billedDays: Decimal.nullable(),
    supportedDays: Decimal.nullable(),
    state: State,
    giving: z.boolean(),
    /** Codes of rules that failed on it or on one of its lines: by these it is not audited, or in part. */
    notAuditedBy: z.array(z.string()),
  })
  .meta({ id: 'InvoiceSummary' });

export const InvoicePage = pageOf(InvoiceSummary).meta({ id: 'InvoicePage' });

/** The places that one rung of a ladder rests on. */
const RungSource = z
  .object({
    rung: z.enum(RUNGS),
    places: z.array(PlacedSource),
  })
  .meta({ id: 'RungSource' });

export const InvoiceLine = z
  .object({
    id: Id,
    ref: z.string(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    quantity: Decimal.nullable(),
    unitCode: z.string().nullable(),
    billedUnit: z.enum(['day', 'hour', 'lump', 'other']).nullable(),
    unitHow: z.enum(['code', 'wording']).nullable(),
    billedDays: Decimal.nullable(),
    unitPrice: Decimal.nullable(),
    net: Decimal.nullable(),
    periodStart: Day.nullable(),
    periodEnd: Day.nullable(),
    lineStatus: z.string().nullable(),
    source: PlacedSource,
    ties: z.array(
      z.object({
        personKey: z.string().nullable(),
        personName: z.string().nullable(),
        profile: z.string().nullable(),
        orderRef: z.string().nullable(),
        deliverableRef: z.string().nullable(),
        days: Decimal.nullable(),
        how: z.string(),
        confidence: Sureness,
      }),
    ),
    support: Support.nullable(),
    rungSources: z.array(RungSource),
    atStake: Decimal.nullable(),
  })
  .meta({ id: 'InvoiceLine' });

const amount = Decimal.nullable();

const detail = {
  ...InvoiceSummary.shape,
  document: z.object({ id: Id, file: z.string() }),
  source: PlacedSource,
  periodStart: Day.nullable(),
  periodEnd: Day.nullable(),
  typeCode: z.string().nullable(),
  direction: z.union([z.literal(1), z.literal(-1)]),
  buyerReference: z.string().nullable(),
  orderRef: z.string().nullable(),
  contractLink: z.object({ how: z.string(), confidence: Sureness }),
  totals: z.object({
    lines: amount,
    allowances: amount,
    charges: amount,
    withoutVat: amount,
    vat: amount,
    withVat: amount,
    prepaid: amount,
    rounding: amount,
    payable: amount,
  }),
  precedingInvoices: z.array(z.object({ number: z.string(), issueDate: Day.nullable() })),
  lines: z.array(InvoiceLine),
  /** How `atStake` is made; null when no audit has seen it. */
  /** The deliverables that it bills, together; null where fewer than two have a range that may be shown. */
  effort: EffortSum.nullable(),
  stake: InvoiceStake.nullable(),
  audit: z.object({ id: Id, asOf: Day }).nullable(),
};

export const Invoice = z.object({ ...detail, findingList: z.array(PriceFinding) }).meta({ id: 'Invoice' });

export const ContractorInvoice = z
  .object({ ...detail, findingList: z.array(ContractorFinding) })
  .meta({ id: 'ContractorInvoice' });

/** What waits for the people of the buyer. */
export const Today = z
  .object({
    due: z.array(InvoiceSummary),
    longOverdue: z.object({ count: z.number().int(), oldest: Day.nullable() }),
    undated: z.number().int(),
    waitingFiles: z.number().int(),
  })
  .meta({ id: 'Today' });

export const InvoiceQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  supplier: Id.optional(),
  contract: Id.optional(),
  entity: z.string().max(200).optional(),
  class: z.enum(['fact', 'question']).optional(),
  state: State.optional(),
  awaits: z.literal('payment').optional(),
  sort: z.enum(['dueDate', '-issueDate', '-atStake', '-received']).default('-atStake'),
});
