import type { CivilDate } from '../../domain/civil-date.js';
import { exact, money } from '../../domain/decimal.js';
import { directionOf } from '../../domain/giving-back.js';
import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { wholeFile } from '../importer.js';
import { isAmount, type PdfField, type Proposals } from './pdf-fields.js';
import { placeOfPhrase } from './proposal.js';

/** The values that a person confirmed, none of them empty. */
export type Confirmed = ReadonlyMap<PdfField, string>;

/** UNTDID 1001: a commercial invoice, a credit note. */
const TYPE_CODES: Readonly<Record<string, string>> = { invoice: '380', creditNote: '381' };

/**
 * The invoice of the values confirmed; its places are those of the page where the value is the one proposed. Amounts stay
 * as confirmed, nothing is computed.
 */
export function confirmedInvoice(file: string, confirmed: Confirmed, proposals: Proposals): ReadInvoice {
  const text = (field: PdfField): string | null => confirmed.get(field) ?? null;
  const day = (field: PdfField): CivilDate | null => text(field);
  const siret = text('supplierSiret');
  const preceding = text('precedingInvoice');
  const line = onlyLine(confirmed, placeOfField(file, 'withoutVat', confirmed, proposals));
  const invoice: ReadInvoice = {
    number: text('number'),
    issueDate: day('issueDate'),
    dueDate: null,
    typeCode: TYPE_CODES[text('type') ?? ''] ?? null,
    direction: 1,
    currency: text('currency'),
    profile: null,
    processId: null,
    contractRef: text('contractRef'),
    orderRef: text('orderRef'),
    buyerReference: null,
    periodStart: day('periodStart'),
    periodEnd: day('periodEnd'),
    supplier: {
      name: text('supplier'),
      siret,
      siren: siret?.slice(0, 9) ?? null,
      vatId: text('supplierVatId'),
    },
    buyer: { name: text('buyer'), siret: null, siren: null, vatId: null },
    lines: line === null ? [] : [line],
    allowancesCharges: [],
    vatBreakdown: [],
    totals: {
      lines: null,
      allowances: null,
      charges: null,
      withoutVat: text('withoutVat'),
      vat: text('vat'),
      withVat: text('withVat'),
      prepaid: null,
      rounding: null,
      payable: null,
    },
    precedingInvoices: preceding === null ? [] : [{ number: preceding, issueDate: null }],
    attachments: [],
    notes: [],
    source: placeOfField(file, 'number', confirmed, proposals),
  };
  return { ...invoice, direction: directionOf(text('type') === 'creditNote', invoice) };
}

/** Where a confirmed value stands: the whole file where a person typed another than the one read. */
export function placeOfField(
  file: string,
  field: PdfField,
  confirmed: Confirmed,
  proposals: Proposals,
): SourceRef {
  const proposal = proposals.get(field);
  const isAsRead = proposal !== undefined && isAsProposed(field, confirmed, proposal.value);
  return isAsRead ? placeOfPhrase(file, proposal.phrase) : wholeFile(file);
}

/** True for a value confirmed as proposed: `8125` is 8125.00, and a credit note may write its amounts with a minus or without. */
export function isAsProposed(field: PdfField, confirmed: Confirmed, proposed: string): boolean {
  const value = confirmed.get(field);
  if (value === undefined || !isAmount(field)) return value === proposed;
  const [one, other] = [exact(value), exact(proposed)];
  return one.eq(other) || (confirmed.get('type') === 'creditNote' && one.abs().eq(other.abs()));
}

/** Fields of the only line: all of them, or none. */
export const LINE_FIELDS: readonly PdfField[] = ['description', 'billedDays', 'unitPrice'];

/** Days × price is the total without VAT to the cent, so that one line bills all of it. */
export function lineIsWhole(confirmed: Confirmed): boolean {
  const [days, price, total] = (['billedDays', 'unitPrice', 'withoutVat'] as const).map((field) =>
    exact(confirmed.get(field) ?? '0'),
  );
  return (
    days !== undefined &&
    price !== undefined &&
    total !== undefined &&
    exact(money(days.times(price))).eq(total)
  );
}

/** The line bills the total without VAT: its place is that of the total. */
function onlyLine(confirmed: Confirmed, source: SourceRef): ReadInvoiceLine | null {
  const days = confirmed.get('billedDays');
  if (days === undefined) return null;
  return {
    position: 1,
    id: '1',
    parentId: null,
    lineStatus: null,
    name: confirmed.get('description') ?? null,
    description: null,
    note: null,
    quantity: days,
    unitCode: 'DAY',
    unitPrice: confirmed.get('unitPrice') ?? null,
    priceBaseQuantity: null,
    net: confirmed.get('withoutVat') ?? null,
    vatRate: null,
    vatCategory: null,
    periodStart: confirmed.get('periodStart') ?? null,
    periodEnd: confirmed.get('periodEnd') ?? null,
    allowancesCharges: [],
    orderLineRef: null,
    sellerItemId: null,
    buyerItemId: null,
    stated: {},
    source,
  };
}
