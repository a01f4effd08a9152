import type { ReadInvoice, ReadInvoiceLine } from '../../server/domain/invoice.js';

/** Where the invoice of these tests stands. */
export const AT = { file: 'f.xml' };
/** A party that the document does not name. */
export const NOBODY = { name: null, siret: null, siren: null, vatId: null };

/** A line of ten days at 100.00, changed. */
export function addedLine(change: Partial<ReadInvoiceLine>): ReadInvoiceLine {
  return {
    position: 1,
    id: '1',
    parentId: null,
    lineStatus: null,
    name: 'Work',
    description: null,
    note: null,
    quantity: '10',
    unitCode: 'DAY',
    unitPrice: '100.00',
    priceBaseQuantity: null,
    net: '1000.00',
    vatRate: '20',
    vatCategory: 'S',
    periodStart: null,
    periodEnd: null,
    allowancesCharges: [],
    orderLineRef: null,
    sellerItemId: null,
    buyerItemId: null,
    stated: {},
    source: { file: 'f.xml', line: 2 },
    ...change,
  };
}

/** The totals of that line alone, at 20% of VAT. */
export const ADDED_TOTALS = {
  lines: '1000.00',
  allowances: null,
  charges: null,
  withoutVat: '1000.00',
  vat: '200.00',
  withVat: '1200.00',
  prepaid: null,
  rounding: null,
  payable: '1200.00',
};

/** An invoice of that line, whose figures all agree, changed. */
export function addedInvoice(change: Partial<ReadInvoice>): ReadInvoice {
  return {
    number: 'F1',
    issueDate: '2026-01-31',
    dueDate: null,
    typeCode: '380',
    direction: 1,
    currency: 'EUR',
    profile: 'urn:cen.eu:en16931:2017',
    processId: null,
    contractRef: null,
    orderRef: null,
    buyerReference: null,
    periodStart: null,
    periodEnd: null,
    supplier: NOBODY,
    buyer: NOBODY,
    lines: [addedLine({})],
    allowancesCharges: [],
    vatBreakdown: [{ category: 'S', rate: '20.00', base: '1000.00', amount: '200.00' }],
    totals: ADDED_TOTALS,
    precedingInvoices: [],
    attachments: [],
    notes: [],
    source: AT,
    ...change,
  };
}
