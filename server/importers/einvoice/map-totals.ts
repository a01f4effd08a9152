import type { InvoiceTotals, VatBreakdown } from '../../domain/invoice.js';
import type { DocumentReader } from './document-reader.js';
import { elementPath, selectAll, selectText } from './element-path.js';
import { noVatInCurrency } from './invoice-problems.js';
import type { PathTable } from './path-table.js';
import type { XmlNode } from './xml-tree.js';

const SELF = elementPath('.');

/** Totals as stated. Of several VAT totals, the one in the document's currency (BT-110, not BT-111). */
export function mapTotals(
  reader: DocumentReader,
  root: XmlNode,
  table: PathTable,
  currency: string | null,
): InvoiceTotals {
  const { values, nodes } = reader.decimals(root, table.totals);
  const stated = selectAll(root, table.vatTotals).filter((node) => node.text.trim() !== '');
  const vatNode = stated.find((node) => isInCurrency(node, currency));
  const first = stated[0];
  if (vatNode === undefined && first !== undefined && currency !== null)
    reader.warn(noVatInCurrency, first, { currency }, first.attributes.get('currencyID'));
  const totals: InvoiceTotals = {
    ...values,
    vat: vatNode === undefined ? null : reader.decimal(vatNode, SELF),
  };
  reader.keepPlaces(totals, nodes, vatNode === undefined ? {} : { vat: vatNode });
  return totals;
}

/** VAT by rate (BG-23), leaving out amounts in the accounting currency. */
export function mapVatBreakdown(
  reader: DocumentReader,
  root: XmlNode,
  table: PathTable,
  currency: string | null,
): VatBreakdown[] {
  const { each, category, ...paths } = table.vat;
  const out: VatBreakdown[] = [];
  for (const node of selectAll(root, each)) {
    const amount = selectText(node, paths.amount);
    if (amount !== null && !isInCurrency(amount.node, currency)) continue;
    const { values, nodes } = reader.decimals(node, paths);
    const one: VatBreakdown = { category: reader.text(node, category), ...values };
    reader.keepPlaces(one, nodes);
    out.push(one);
  }
  return out;
}

/** CII amounts mostly carry no currency: they are then in the document's. */
function isInCurrency(node: XmlNode, currency: string | null): boolean {
  const stated = node.attributes.get('currencyID')?.trim() ?? null;
  return stated === null || currency === null || stated === currency;
}
