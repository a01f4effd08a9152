import { z } from 'zod';
import { EffortOpinions, EffortSum, SizeBeside } from '../effort/shapes.js';
import { BuyerDeclaration, ContractorDeclaration, PriceDeclaration } from '../declarations/schema.js';
import { InvoiceSummary } from '../invoices/schema.js';
import { Day, Decimal, Id, PageQuery, PlacedSource, SupplierBrief, pageOf } from '../shapes.js';
import { StakeTotal } from '../stakes/schema.js';
import { EffortRange } from '../support.js';

export const Contract = z
  .object({
    id: Id,
    contractRef: z.string(),
    title: z.string().nullable(),
    entity: z.string().nullable(),
    supplier: SupplierBrief.nullable(),
    startDate: Day,
    endDate: Day.nullable(),
    priceForm: z.string(),
    ceilingAmount: Decimal.nullable(),
    currency: z.string(),
    billed: Decimal.nullable(),
    atStake: Decimal.nullable(),
    aiPolicy: z.string(),
    aiDeclarationRequired: z.enum(['no', 'yes', 'with_hours']),
  })
  .meta({ id: 'Contract' });

export const ContractPage = pageOf(Contract).meta({ id: 'ContractPage' });

export const ContractQuery = PageQuery.extend({
  supplier: Id.optional(),
  entity: z.string().max(200).optional(),
});

const Rate = z.object({
  profile: z.string(),
  unit: z.string(),
  rate: Decimal,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  source: PlacedSource,
});

const Person = z.object({
  personKey: z.string(),
  name: z.string(),
  profile: z.string().nullable(),
  approvedFrom: Day.nullable(),
  approvedTo: Day.nullable(),
});

const Order = z.object({
  orderRef: z.string(),
  orderedOn: Day.nullable(),
  amount: Decimal.nullable(),
  days: Decimal.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
});

const WorkUnit = z.object({
  code: z.string(),
  title: z.string().nullable(),
  complexity: z.string().nullable(),
  expectedDays: Decimal.nullable(),
  unitPrice: Decimal.nullable(),
});

const Deliverable = z
  .object({
    id: Id,
    deliverableRef: z.string(),
    title: z.string(),
    type: z.string(),
    size: Decimal.nullable(),
    sizeUnit: z.string().nullable(),
    deliveredOn: Day.nullable(),
    acceptance: z.string().nullable(),
    quotedDays: Decimal.nullable(),
    billedDays: Decimal.nullable(),
    effort: EffortRange.nullable(),
    declaration: z.enum(['none', 'used', 'not_declared']),
    declaredHumanHours: Decimal.nullable(),
    declaredHumanDays: Decimal.nullable(),
    complexity: z.enum(['simple', 'medium', 'complex']).nullable(),
    complexityBy: z.enum(['buyer', 'supplier', 'work_unit']).nullable(),
    sizeBeside: SizeBeside.nullable(),
    opinions: EffortOpinions.nullable(),
    tailShare: z.number().nullable(),
    source: PlacedSource,
  })
  .meta({ id: 'Deliverable' });

const PolicyRow = z.object({
  everywhere: z.boolean(),
  validFrom: Day,
  validTo: Day.nullable(),
  tool: z.string(),
  allowed: z.boolean(),
  maxDataClass: z.string().nullable(),
  regions: z.array(z.string()),
  exceptions: z.string().nullable(),
});

const detail = {
  ...Contract.shape,
  notifiedOn: Day.nullable(),
  billedBefore: Decimal.nullable(),
  hoursPerDay: Decimal.nullable(),
  acceptanceDays: z.number().int().nullable(),
  paymentDays: z.number().int().nullable(),
  aiPolicyBindingRef: z.string().nullable(),
  aiPolicyNotifiedOn: Day.nullable(),
  /** Columns of the register of contracts whose value its source does not say and its reader assumes. */
  assumedTerms: z.array(z.string()),
  source: PlacedSource,
  rates: z.array(Rate),
  people: z.array(Person),
  orders: z.array(Order),
  workUnits: z.array(WorkUnit),
  deliverables: z.array(Deliverable),
  /** Its billed deliverables together; null as the range of one of them is, or where fewer than two have a range. */
  effort: EffortSum.nullable(),
  aiPolicyRows: z.array(PolicyRow),
  /** How what is in question on its invoices is made, by currency: `atStake` counts the one of the contract. */
  stakes: z.array(StakeTotal),
  invoices: z.array(InvoiceSummary),
  /** Where the list of its invoices goes on, the latest issued first; null when all of them are here. */
  invoicesNext: z.string().nullable(),
};

/** A contract whole; what its declarations tell depends on who asks. */
export const ContractDetail = z
  .object({ ...detail, declarations: z.array(PriceDeclaration) })
  .meta({ id: 'ContractDetail' });
export const ContractorContractDetail = z
  .object({ ...detail, declarations: z.array(ContractorDeclaration) })
  .meta({ id: 'ContractorContractDetail' });
export const BuyerContractDetail = z
  .object({ ...detail, declarations: z.array(BuyerDeclaration) })
  .meta({ id: 'BuyerContractDetail' });
