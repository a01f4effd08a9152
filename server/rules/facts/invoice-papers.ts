import type { Decimal } from '../../domain/decimal.js';

/** VAT of an invoice as it states it: by rate (BG-23), and by the rates of its lines. */
export interface StatedVat {
  /** As written; empty where the format or the document carries none. */
  breakdown: {
    category: string | null;
    rate: Decimal | null;
    base: Decimal | null;
    amount: Decimal | null;
  }[];
  /** Counted lines by the rate and category that they state; `net` null when one of them has no amount. */
  lineRates: { category: string | null; rate: Decimal | null; net: Decimal | null }[];
}

/** What the contract asks its invoices to carry, and what this one does. */
export interface StatedMentions {
  /** `required_mentions` as the register writes them; null: the register does not say, or no contract. */
  required: string[] | null;
  /** An electronic invoice: its fields hold all that it states. A table or a page may show a part of the invoice only. */
  isElectronic: boolean;
  /** It has lines that count; a page, or a profile without lines, has none. */
  hasLines: boolean;
  invoiceNumber: boolean;
  issueDate: boolean;
  dueDate: boolean;
  /** In its field, on a line, or in the free text of the document. */
  contractRef: boolean;
  /** In its field, on a line, or tied to a line by anything but elimination. */
  orderRef: boolean;
  buyerReference: boolean;
  siret: boolean;
  buyerSiret: boolean;
  vatId: boolean;
  /** The VAT id is of another country, where nobody has a SIRET. */
  isForeign: boolean;
  /** Every counted line has a period, its own or the invoice's; without lines, the invoice has one. */
  period: boolean;
  quantity: boolean;
  unitPrice: boolean;
  attachment: boolean;
  /** Timesheet entries of the contract inside the period of the invoice or of a line, whatever the file they came in. */
  timesheet: boolean;
}
