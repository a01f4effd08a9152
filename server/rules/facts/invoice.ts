import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { ComparedField } from '../../domain/page-comparison.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { InvoiceHead, InvoiceState } from './contract.js';

/** Base fact of the grain `invoice`. */
export interface InvoiceFact {
  invoice: InvoiceHead;
  totals: {
    lines: Decimal | null;
    allowances: Decimal | null;
    charges: Decimal | null;
    withoutVat: Decimal | null;
    vat: Decimal | null;
    withVat: Decimal | null;
    prepaid: Decimal | null;
    payable: Decimal | null;
  };
  /** Sums over DETAIL lines and lines without status; null when a line has no net amount. */
  lineNetSum: Decimal | null;
  lineCount: number;
  documentAllowances: Decimal;
  documentCharges: Decimal;
  precedingInvoices: string[];
  /** Last day of its period and those of its lines; null when none is stated. */
  billedUntil: CivilDate | null;
}

/** A current document of the contractor that gives back a part of this invoice, and cites it. */
export interface CitingCredit {
  invoice: string;
  issueDate: CivilDate | null;
  /** With VAT, a positive amount; null when it is not stated in the currency of the invoice. */
  givenBack: Decimal | null;
  source: SourceRef;
}

/** Another invoice of the same supplier with the same normalised number and issue year. */
export interface SameNumber {
  number: string;
  file: string;
  issueDate: CivilDate | null;
  withoutVat: Decimal | null;
  state: InvoiceState;
  /** That one comes first (issue date, then file): the finding is on the later one. */
  earlier: boolean;
  /** This invoice cites it, or it was rejected or cancelled: a replacement, not a duplicate. */
  replaced: boolean;
  source: SourceRef;
}

/** An attachment of this invoice that another invoice also carries. */
export interface SharedAttachment {
  name: string;
  sha256: string;
  otherInvoice: string;
  otherFile: string;
  otherSupplierKey: string;
  earlier: boolean;
  /** Number of invoices and of contracts that carry it. */
  invoiceCount: number;
  contractCount: number;
  source: SourceRef;
  otherSource: SourceRef;
}

/**
 * A value of the invoice's data held against the pages of a document that says the invoice: its own, or one of the same content
 * put aside beside it (the Factur-X of a bare XML).
 */
export interface HeldOnPage {
  field: ComparedField;
  /** A decimal for an amount, a civil date for a day, else as written. */
  data: string;
  /** What the page says instead, as written there; null: the same. */
  page: string | null;
  /** The place on the page; the document where the page says the same. */
  source: SourceRef;
}

/** What one order has left when this invoice arrives. */
export interface OrderUse {
  orderRef: string;
  /** false: the order is not in the contract's register. */
  known: boolean;
  /** The contract has at least one order in the register. */
  contractHasOrders: boolean;
  amount: Decimal | null;
  billedBefore: Decimal | null;
  /** Current invoices on this order before this one (issue date, then number), less all its credit notes. */
  billedEarlier: Decimal;
  /** null: a line is split over several orders and nothing says how. */
  billedHere: Decimal | null;
  lines: { line: string; amount: Decimal }[];
  source: SourceRef | null;
}

/** A line of the invoice, for allocations. */
export interface InvoiceLineBrief {
  line: string;
  lineStatus: 'DETAIL' | 'GROUP' | 'INFORMATION' | null;
  net: Decimal | null;
  days: Decimal | null;
  source: SourceRef;
}
