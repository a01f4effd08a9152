import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { EffortOpinions, SizeBeside } from '../../domain/audit-result.js';
import type { EffortRange } from '../../domain/effort-range.js';
import type { EffortSum } from '../../domain/effort-sum.js';
import type { StakeTotal } from '../../domain/stake-explanation.js';
import type { PlacedSource, SupplierBrief } from './brief.js';
import type { PriceDeclaration } from './declaration-reads.js';
import type { InvoiceSummary } from './invoice-reads.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

export interface ContractRow {
  id: string;
  contractRef: string;
  title: string | null;
  entity: string | null;
  supplier: SupplierBrief | null;
  startDate: CivilDate;
  endDate: CivilDate | null;
  priceForm: string;
  ceilingAmount: Decimal | null;
  /** As stated, else EUR. */
  currency: string;
  /**
   * Without VAT: invoices that count, credit notes subtracted, in the contract's currency; without `billedBefore`. Null where one
   * of them does not say its amount.
   */
  billed: Decimal | null;
  /** Null when there is no audit, or the viewer sees no money at stake. */
  atStake: Decimal | null;
  aiPolicy: string;
  /** As stated, else `no`. */
  aiDeclarationRequired: 'no' | 'yes' | 'with_hours';
}

export interface ContractRate {
  profile: string;
  unit: string;
  rate: Decimal;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  source: PlacedSource;
}

export interface ContractPerson {
  personKey: string;
  name: string;
  profile: string | null;
  approvedFrom: CivilDate | null;
  approvedTo: CivilDate | null;
}

export interface ContractOrder {
  orderRef: string;
  orderedOn: CivilDate | null;
  amount: Decimal | null;
  days: Decimal | null;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
}

export interface ContractWorkUnit {
  code: string;
  title: string | null;
  complexity: string | null;
  expectedDays: Decimal | null;
  unitPrice: Decimal | null;
}

export interface ContractDeliverable {
  id: string;
  deliverableRef: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  deliveredOn: CivilDate | null;
  acceptance: string | null;
  quotedDays: Decimal | null;
  billedDays: Decimal | null;
  /** Null for a contractor where the range learnt from other firms' deliverables. */
  effort: EffortRange | null;
  declaration: 'none' | 'used' | 'not_declared';
  declaredHumanHours: Decimal | null;
  /** Declared human hours in days of the contract; null where its hours per day are not known. */
  declaredHumanDays: Decimal | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  complexityBy: 'buyer' | 'supplier' | 'work_unit' | null;
  /** The declared size beside what the delivered files measure; null where they cannot be set side by side. */
  sizeBeside: SizeBeside | null;
  /** Other readings of it; null where its range is. */
  opinions: EffortOpinions | null;
  /** Share of honest contractors who need the billed days or more; null where its range is, or nothing is billed in days. */
  tailShare: number | null;
  source: PlacedSource;
}

export interface ContractPolicyRow {
  /** True for a row of the whole organisation. */
  everywhere: boolean;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  tool: string;
  allowed: boolean;
  maxDataClass: string | null;
  regions: string[];
  exceptions: string | null;
}

export interface ContractDetail extends ContractRow {
  notifiedOn: CivilDate | null;
  billedBefore: Decimal | null;
  hoursPerDay: Decimal | null;
  acceptanceDays: number | null;
  paymentDays: number | null;
  aiPolicyBindingRef: string | null;
  aiPolicyNotifiedOn: CivilDate | null;
  /** Columns of the register of contracts whose value its source does not say and its reader assumes. */
  assumedTerms: string[];
  source: PlacedSource;
  rates: ContractRate[];
  people: ContractPerson[];
  orders: ContractOrder[];
  workUnits: ContractWorkUnit[];
  deliverables: ContractDeliverable[];
  /** Its billed deliverables together; null as the range of one of them is, or where fewer than two have a range. */
  effort: EffortSum | null;
  /** In force, the latest signed first. */
  declarations: PriceDeclaration[];
  aiPolicyRows: ContractPolicyRow[];
  /** How what is in question on its invoices is made, by currency: `atStake` counts the one of the contract. */
  stakes: StakeTotal[];
  /** The latest 50 of its invoices; the list of invoices filtered by the contract has them all. */
  invoices: InvoiceSummary[];
  /** Cursor of that list, in the order `-issueDate`, after these; null when they are all. */
  invoicesNext: string | null;
}

export interface ContractFilter {
  supplierId?: string;
  /** Name of the entity, compared by `entityKey`. */
  entity?: string;
}

export interface ContractReads {
  /** By reference. @throws WrongCursor */
  contracts(
    orgId: string,
    sight: Sight,
    filter: ContractFilter,
    page: PageRequest,
  ): Promise<Page<ContractRow>>;
  contract(orgId: string, sight: Sight, id: string): Promise<ContractDetail | null>;
}
