import type { LineSupport } from '../../domain/audit-result.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { EffortSum } from '../../domain/effort-sum.js';
import type { Rung } from '../../domain/finding.js';
import type { LineStatus } from '../../domain/invoice.js';
import type { LinkConfidence } from '../../domain/link-confidence.js';
import type { InvoiceStake } from '../../domain/stake-explanation.js';
import type { ContractBrief, PlacedSource, SupplierBrief } from './brief.js';
import type { PriceFinding } from './finding-reads.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** What counts of an invoice: as `ResultInvoice.state`. */
export type InvoiceState = 'current' | 'rejected' | 'replaced' | 'cancelled' | 'credited';

export interface InvoiceSummary {
  id: string;
  /** Number as on the document, or the file when there is none. */
  ref: string;
  number: string | null;
  issueDate: CivilDate | null;
  /**
   * Last day on which payment is in time: as the register of events gives it, where the contract states its delay, else as the
   * invoice states it. Null: nothing says, or the delay is interrupted.
   */
  dueDate: CivilDate | null;
  /** From the register of events. */
  paidOn: CivilDate | null;
  supplier: SupplierBrief | null;
  contract: ContractBrief | null;
  /** Entity of the buyer, from the contract. */
  entity: string | null;
  /** That of the invoice, else of its contract, else EUR. */
  currency: string;
  totalWithoutVat: Decimal | null;
  payable: Decimal | null;
  /** Each euro once, within what the line and the invoice bill. Null: the current audit did not see this invoice. */
  atStake: Decimal | null;
  /** Visible findings of each class about this invoice. */
  findings: { fact: number; question: number };
  /** Sum over the lines that can be read in days; null when none can. */
  billedDays: Decimal | null;
  supportedDays: Decimal | null;
  state: InvoiceState;
  /** A credit note, or a document whose amount is below zero. */
  giving: boolean;
  /** Codes of rules that speak to the viewer and failed on it or on one of its lines: by these it is not audited, or in part. */
  notAuditedBy: string[];
}

/** What a line is for; several ties split it. */
export interface LineTie {
  personKey: string | null;
  personName: string | null;
  profile: string | null;
  orderRef: string | null;
  deliverableRef: string | null;
  days: Decimal | null;
  how: string;
  confidence: LinkConfidence | null;
}

/** The places that one rung of a ladder rests on. */
export interface RungSource {
  rung: Rung;
  places: PlacedSource[];
}

export interface InvoiceLineView {
  id: string;
  /** Number of the line on the document, or its position. */
  ref: string;
  name: string | null;
  description: string | null;
  quantity: Decimal | null;
  unitCode: string | null;
  billedUnit: 'day' | 'hour' | 'lump' | 'other' | null;
  /** `wording`: the unit is understood from the text of the line, with less confidence than from a code. */
  unitHow: 'code' | 'wording' | null;
  billedDays: Decimal | null;
  unitPrice: Decimal | null;
  net: Decimal | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  lineStatus: LineStatus | null;
  source: PlacedSource;
  ties: LineTie[];
  /**
   * The ladder of the current audit. A contractor is shown no effort range that learnt from other firms' deliverables:
   * `effort` is then null, and `effort` is not among `missing`.
   */
  support: LineSupport | null;
  /** Where the figures of the ladder come from, in its order; a rung without one is left out. */
  rungSources: RungSource[];
  atStake: Decimal | null;
}

export interface InvoiceDetail extends InvoiceSummary {
  document: { id: string; file: string };
  source: PlacedSource;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  typeCode: string | null;
  direction: 1 | -1;
  buyerReference: string | null;
  orderRef: string | null;
  /** How its contract was found. */
  contractLink: { how: string; confidence: LinkConfidence | null };
  totals: {
    lines: Decimal | null;
    allowances: Decimal | null;
    charges: Decimal | null;
    withoutVat: Decimal | null;
    vat: Decimal | null;
    withVat: Decimal | null;
    prepaid: Decimal | null;
    rounding: Decimal | null;
    payable: Decimal | null;
  };
  precedingInvoices: { number: string; issueDate: CivilDate | null }[];
  lines: InvoiceLineView[];
  /**
   * The deliverables that it bills, together; null where fewer than two have a range, or, for a contractor, where one learnt from
   * other firms' deliverables.
   */
  effort: EffortSum | null;
  /** How `atStake` is made. Null: the current audit did not see this invoice, or the viewer sees no money. */
  stake: InvoiceStake | null;
  /** The visible findings about this invoice, the largest amount first. */
  findingList: PriceFinding[];
  audit: { id: string; asOf: CivilDate } | null;
}

/**
 * Orders of the list: soonest due first, latest issued first, largest amount at stake first, latest received first. Without a
 * date: last. Ties go by id.
 */
export type InvoiceSort = 'dueDate' | '-issueDate' | '-atStake' | '-received';

/** Which invoices to list; every filter that is given must hold. */
export interface InvoiceFilter {
  /** Start of a number, of a contract's reference, or a part of a contractor's name. */
  q?: string;
  supplierId?: string;
  contractId?: string;
  /** Name of the entity, compared by `entityKey`. */
  entity?: string;
  /** With at least one visible finding of that class. */
  class?: 'fact' | 'question';
  state?: InvoiceState;
  /** It counts, asks for money, and no event says that it was paid. */
  awaits?: 'payment';
}

export interface InvoiceReads {
  /** @throws WrongCursor */
  invoices(
    orgId: string,
    sight: Sight,
    list: { filter: InvoiceFilter; sort: InvoiceSort },
    page: PageRequest,
  ): Promise<Page<InvoiceSummary>>;
  /** Null when it does not exist or is outside the sight. */
  invoice(orgId: string, sight: Sight, id: string): Promise<InvoiceDetail | null>;
}
