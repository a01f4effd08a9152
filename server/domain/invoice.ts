import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';
import type { SourceRef } from './source-ref.js';

/** A supplier or a buyer as the document names it. Nothing is completed or corrected. */
export interface Party {
  name: string | null;
  /** 14 digits, text: Excel and JSON numbers drop leading zeros. */
  siret: string | null;
  siren: string | null;
  vatId: string | null;
}

/** An allowance (`charge` false) or a charge, of a line or of the document (EN 16931 BG-20/21/27/28). */
export interface AllowanceCharge {
  charge: boolean;
  amount: Decimal;
  reason: string | null;
  /** VAT of a document allowance or charge, where the document states it (BT-95/96, BT-102/103). */
  vatCategory?: string | null;
  vatRate?: Decimal | null;
}

/** A tax rate with its base and amount (BG-23). */
export interface VatBreakdown {
  category: string | null;
  rate: Decimal | null;
  base: Decimal | null;
  amount: Decimal | null;
}

/** Amounts as on the document; null when the document does not carry them, never computed. */
export interface InvoiceTotals {
  lines: Decimal | null;
  allowances: Decimal | null;
  charges: Decimal | null;
  withoutVat: Decimal | null;
  vat: Decimal | null;
  withVat: Decimal | null;
  prepaid: Decimal | null;
  rounding: Decimal | null;
  payable: Decimal | null;
}

/** A file carried inside an invoice (BG-24). Kept and compared by its hash, never opened here. */
export interface InvoiceAttachment {
  name: string;
  mime: string | null;
  sha256: string;
  byteLength: number;
}

/** What the document states in so many words about who and what a line is for. */
export interface StatedLinks {
  person?: string;
  personKey?: string;
  profile?: string;
  deliverable?: string;
  workUnit?: string;
  order?: string;
  contract?: string;
}

/** A number of a line that its text would let read otherwise: `1.250`, read 1250 as the other numbers of its column ask. */
export interface DoubtfulNumber {
  field: 'quantity' | 'unitPrice' | 'net';
  /** As written. */
  text: string;
}

export type LineStatus = 'DETAIL' | 'GROUP' | 'INFORMATION';

export interface ReadInvoiceLine {
  /** From 1, in document order. */
  position: number;
  id: string | null;
  parentId: string | null;
  /** Only DETAIL lines and lines without a status enter the sums. */
  lineStatus: LineStatus | null;
  name: string | null;
  description: string | null;
  /** Line note (BT-127). */
  note: string | null;
  /** As on the document, sign kept. */
  quantity: Decimal | null;
  /** As on the document: UN/ECE Rec 20, or `day`, `hour`, `lump` in a native file. */
  unitCode: string | null;
  unitPrice: Decimal | null;
  /** BT-149; null when the document does not carry it (then 1 applies). */
  priceBaseQuantity: Decimal | null;
  net: Decimal | null;
  vatRate: Decimal | null;
  vatCategory: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  allowancesCharges: AllowanceCharge[];
  /** BT-132. */
  orderLineRef: string | null;
  /** BT-155 and BT-156. */
  sellerItemId: string | null;
  buyerItemId: string | null;
  /** Numbers read with a thousands mark that could be a decimal one; absent where there is none. */
  doubtfulNumbers?: DoubtfulNumber[];
  /** From explicit columns of a native or mapped file; labels in the wording are understood later. */
  stated: StatedLinks;
  source: SourceRef;
}

/** One invoice as an importer read it. Arithmetic faults are problems of the document, the values stay as read. */
export interface ReadInvoice {
  number: string | null;
  issueDate: CivilDate | null;
  dueDate: CivilDate | null;
  typeCode: string | null;
  /** Raw signs are kept; net = direction × raw: -1 for a credit note, 1 for one typed with negative amounts. */
  direction: 1 | -1;
  currency: string | null;
  profile: string | null;
  /** BT-23. */
  processId: string | null;
  contractRef: string | null;
  orderRef: string | null;
  buyerReference: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  supplier: Party;
  buyer: Party;
  lines: ReadInvoiceLine[];
  allowancesCharges: AllowanceCharge[];
  vatBreakdown: VatBreakdown[];
  totals: InvoiceTotals;
  precedingInvoices: { number: string; issueDate: CivilDate | null }[];
  attachments: InvoiceAttachment[];
  notes: string[];
  source: SourceRef;
}
