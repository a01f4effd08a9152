import { createHash } from 'node:crypto';
import { understandUnit } from '../../domain/billed-unit.js';
import { exact, sum, toDecimal } from '../../domain/decimal.js';
import type { signedQuantity } from '../../domain/giving-back.js';
import type { AllowanceCharge, ReadInvoice, ReadInvoiceLine, StatedLinks } from '../../domain/invoice.js';
import { mentionedReferences, readLabels } from '../../domain/line-labels.js';
import { fold, invoiceNumberKey, personNameKey, referenceKey } from '../../domain/names.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { JsonList, type CopyRow } from '../copy-rows.js';

const key = (text: string | null | undefined): string | null => (text ? referenceKey(text) || null : null);

/** Columns that say where a record was read. */
function placeColumns(at: SourceRef): {
  sheet: string | null;
  cell: string | null;
  line: number | null;
  page: number | null;
  path: string | null;
} {
  return {
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    line: at.line ?? null,
    page: at.page ?? null,
    path: at.path ?? null,
  };
}

function sumOf(list: readonly AllowanceCharge[], charge: boolean): string {
  return toDecimal(sum(list.filter((item) => item.charge === charge).map((item) => item.amount)));
}

/** The invoice's own row. */
export function invoiceRow(
  invoice: ReadInvoice,
  ids: { orgId: string; id: string; documentId: string },
): CopyRow {
  const { supplier, buyer, totals } = invoice;
  return {
    org_id: ids.orgId,
    id: ids.id,
    document_id: ids.documentId,
    ...placeColumns(invoice.source),
    ref: invoice.number ?? invoice.source.file,
    number: invoice.number,
    number_key: invoice.number === null ? null : invoiceNumberKey(invoice.number),
    issue_date: invoice.issueDate,
    due_date: invoice.dueDate,
    type_code: invoice.typeCode,
    direction: invoice.direction,
    currency: invoice.currency,
    profile: invoice.profile,
    process_id: invoice.processId,
    contract_ref: invoice.contractRef,
    contract_key: key(invoice.contractRef),
    order_ref: invoice.orderRef,
    order_key: key(invoice.orderRef),
    buyer_reference: invoice.buyerReference,
    period_start: invoice.periodStart,
    period_end: invoice.periodEnd,
    supplier_name: supplier.name,
    supplier_siret: supplier.siret,
    supplier_siren: supplier.siren,
    supplier_vat_id: supplier.vatId,
    supplier_name_key: supplier.name === null ? null : fold(supplier.name),
    buyer_name: buyer.name,
    buyer_siret: buyer.siret,
    buyer_siren: buyer.siren,
    buyer_vat_id: buyer.vatId,
    total_lines: totals.lines,
    total_allowances: totals.allowances,
    total_charges: totals.charges,
    total_without_vat: totals.withoutVat,
    total_vat: totals.vat,
    total_with_vat: totals.withVat,
    total_prepaid: totals.prepaid,
    total_rounding: totals.rounding,
    total_payable: totals.payable,
    vat_breakdown: new JsonList(invoice.vatBreakdown),
    notes: invoice.notes,
    preceding: new JsonList(invoice.precedingInvoices),
    preceding_keys: invoice.precedingInvoices.map((earlier) => invoiceNumberKey(earlier.number)),
    allowance_sum: sumOf(invoice.allowancesCharges, false),
    charge_sum: sumOf(invoice.allowancesCharges, true),
  };
}

/** One line with what it states: its unit understood, its quantity signed, its labels read, the references it mentions. */
export function invoiceLineRow(
  line: ReadInvoiceLine,
  quantityOf: ReturnType<typeof signedQuantity>,
  ids: { orgId: string; id: string; invoiceId: string },
): CopyRow {
  const unit = understandUnit(line);
  const labels = readLabels(line.name, line.description, line.note);
  const stated: StatedLinks = { ...labels, ...line.stated };
  const given = Object.keys(line.stated).length > 0;
  return {
    org_id: ids.orgId,
    id: ids.id,
    invoice_id: ids.invoiceId,
    position: line.position,
    ...placeColumns(line.source),
    ref: line.id ?? String(line.position),
    line_id: line.id,
    parent_id: line.parentId,
    line_status: line.lineStatus,
    name: line.name,
    description: line.description,
    note: line.note,
    quantity: line.quantity,
    unit_code: line.unitCode,
    unit_price: line.unitPrice,
    price_base_quantity: line.priceBaseQuantity,
    net: line.net,
    vat_rate: line.vatRate,
    vat_category: line.vatCategory,
    own_period_start: line.periodStart,
    own_period_end: line.periodEnd,
    allowance_sum: sumOf(line.allowancesCharges, false),
    charge_sum: sumOf(line.allowancesCharges, true),
    order_line_ref: line.orderLineRef,
    doubtful_numbers: line.doubtfulNumbers === undefined ? null : new JsonList(line.doubtfulNumbers),
    seller_item_id: line.sellerItemId,
    buyer_item_id: line.buyerItemId,
    billed_unit: unit.billedUnit,
    unit_how: unit.how,
    billed_quantity: quantityOf(line, unit.quantity),
    stated_person_key: stated.personKey ?? null,
    stated_person_name: stated.person ?? null,
    stated_person_name_key: stated.person === undefined ? null : personNameKey(stated.person),
    stated_profile: stated.profile ?? null,
    stated_profile_key: stated.profile === undefined ? null : fold(stated.profile),
    stated_deliverable_key: key(stated.deliverable),
    stated_work_unit_key: key(stated.workUnit),
    stated_order_ref: stated.order ?? null,
    stated_order_key: key(stated.order),
    stated_contract_key: key(stated.contract),
    stated_how: Object.keys(stated).length === 0 ? null : given ? 'given' : 'wording',
    mention_keys: mentionedReferences(line.name, line.description, line.note),
  };
}

const amount = (value: string | null): string | null => (value === null ? null : toDecimal(exact(value)));

/**
 * What an invoice says, whatever its syntax: the same invoice as Factur-X and as XML is one document.
 * Places, profile and attachments are left out; amounts count by value (`12.5` = `12.50`).
 */
export function canonicalInvoiceHash(invoice: ReadInvoice): string {
  const content = [
    invoice.number,
    invoice.issueDate,
    invoice.typeCode,
    invoice.direction,
    invoice.currency,
    invoice.contractRef,
    invoice.orderRef,
    invoice.supplier.siret,
    invoice.supplier.siren,
    invoice.supplier.vatId,
    invoice.supplier.name,
    Object.values(invoice.totals).map((total: string | null) => amount(total)),
    invoice.precedingInvoices.map((earlier) => earlier.number),
    invoice.lines.map((line) => [
      line.id,
      line.name,
      line.description,
      amount(line.quantity),
      line.unitCode,
      amount(line.unitPrice),
      amount(line.net),
      line.periodStart,
      line.periodEnd,
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
