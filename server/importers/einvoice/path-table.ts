import type { InvoiceTotals } from '../../domain/invoice.js';
import type { ElementPath } from './element-path.js';

type DocumentText =
  | 'number'
  | 'typeCode'
  | 'currency'
  | 'profile'
  | 'processId'
  | 'contractRef'
  | 'orderRef'
  | 'buyerReference';
type DocumentDate = 'issueDate' | 'dueDate' | 'periodStart' | 'periodEnd';
type LineText =
  | 'id'
  | 'parentId'
  | 'lineStatus'
  | 'name'
  | 'description'
  | 'note'
  | 'unitCode'
  | 'vatCategory'
  | 'orderLineRef'
  | 'sellerItemId'
  | 'buyerItemId'
  | 'order'
  | 'contract';
type LineDecimal = 'quantity' | 'unitPrice' | 'priceBaseQuantity' | 'net' | 'vatRate';
type LineDate = 'periodStart' | 'periodEnd';

/** Where each field is written. */
export type Paths<Field extends string> = Readonly<Record<Field, ElementPath>>;

/** Identifiers of a party: `legal` is BT-30/47, `other` BT-29/46; schemes are read from `@schemeID`. */
export interface PartyPaths {
  party: ElementPath;
  name: ElementPath;
  legal: ElementPath;
  other: ElementPath;
  vatId: ElementPath;
  country: ElementPath;
}

/** One repeated group: its elements, and paths relative to each. */
export interface ExtraPaths {
  each: ElementPath;
  indicator: ElementPath;
  amount: ElementPath;
  percent: ElementPath;
  base: ElementPath;
  reason: ElementPath;
  vatCategory: ElementPath;
  vatRate: ElementPath;
}

/**
 * One syntax of EN 16931 as data: where each business term sits. The mapper knows no element name.
 * Paths of the document are relative to the root, those of a group or a line to its element.
 */
export interface PathTable {
  texts: Paths<DocumentText>;
  dates: Paths<DocumentDate>;
  /** The group of BT-73/74, reported when it is there with neither date. */
  period: ElementPath;
  /** BT-7 and BT-8, which exclude each other. */
  vatDate: ElementPath;
  vatDateCode: ElementPath;
  notes: ElementPath;
  seller: PartyPaths;
  buyer: PartyPaths;
  /** Every total but VAT, which repeats by currency. */
  totals: Paths<Exclude<keyof InvoiceTotals, 'vat'>>;
  /** BT-110 and BT-111: the one in the document's currency counts. */
  vatTotals: ElementPath;
  vat: {
    each: ElementPath;
    category: ElementPath;
    rate: ElementPath;
    base: ElementPath;
    amount: ElementPath;
  };
  allowancesCharges: ExtraPaths;
  /** Charges that carry no indicator (logistics services of CII); null where the syntax has none. */
  serviceCharges: ExtraPaths | null;
  preceding: { each: ElementPath; number: ElementPath; issueDate: ElementPath };
  attachments: { each: ElementPath; object: ElementPath; reference: ElementPath };
  line: {
    each: ElementPath;
    texts: Paths<LineText>;
    decimals: Paths<LineDecimal>;
    dates: Paths<LineDate>;
    period: ElementPath;
    allowancesCharges: ExtraPaths;
    /** Lines inside a line, of the same shape. */
    subLines: ElementPath;
    /** Lines inside a line in a shape of their own, which are a detail of it and are not read. */
    unreadSubLines: ElementPath;
  };
}
