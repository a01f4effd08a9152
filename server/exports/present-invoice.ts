import type { ResultInvoice, ResultLine } from '../domain/audit-result.js';
import { understandUnit } from '../domain/billed-unit.js';
import { signedQuantity } from '../domain/giving-back.js';
import type { Party, ReadInvoice, ReadInvoiceLine } from '../domain/invoice.js';

/**
 * An invoice as read, in the shape of the published result: every value as on the document, nothing computed.
 * What needs a register (contract, links, support, conversion of hours into days, state) is left unknown.
 */
export function presentInvoice(file: string, invoice: ReadInvoice): ResultInvoice {
  const quantityOf = signedQuantity(invoice);
  return {
    file,
    number: invoice.number,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    typeCode: invoice.typeCode,
    direction: invoice.direction,
    currency: invoice.currency,
    profile: invoice.profile,
    contractRef: invoice.contractRef,
    orderRef: invoice.orderRef,
    buyerReference: invoice.buyerReference,
    periodStart: invoice.periodStart,
    periodEnd: invoice.periodEnd,
    supplier: presentParty(invoice.supplier),
    contract: null,
    lines: invoice.lines.map((line) => presentLine(line, quantityOf)),
    totals: { ...invoice.totals },
    precedingInvoices: invoice.precedingInvoices.map(({ number, issueDate }) => ({ number, issueDate })),
    state: null,
  };
}

function presentParty({ name, siret, siren, vatId }: Party): ResultInvoice['supplier'] {
  return { name, siret, siren, vatId };
}

/** `billedDays` is known without a contract only where the line itself bills days. */
function presentLine(line: ReadInvoiceLine, quantityOf: ReturnType<typeof signedQuantity>): ResultLine {
  const unit = understandUnit(line);
  return {
    id: line.id,
    name: line.name,
    description: line.description,
    quantity: line.quantity,
    unitCode: line.unitCode,
    billedUnit: unit.billedUnit,
    billedDays: unit.billedUnit === 'day' ? quantityOf(line, unit.quantity) : null,
    unitPrice: line.unitPrice,
    priceBaseQuantity: line.priceBaseQuantity,
    net: line.net,
    periodStart: line.periodStart,
    periodEnd: line.periodEnd,
    lineStatus: line.lineStatus,
    source: line.source,
  };
}
