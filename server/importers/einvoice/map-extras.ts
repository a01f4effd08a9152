import { exact, money, type Decimal } from '../../domain/decimal.js';
import type { AllowanceCharge } from '../../domain/invoice.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll } from './element-path.js';
import { badIndicator, extraComputed, extraWithoutAmount } from './invoice-problems.js';
import type { ExtraPaths } from './path-table.js';
import type { XmlNode } from './xml-tree.js';

const CHARGE: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

/** Allowances and charges of a line: their VAT is the line's. */
export function mapLineExtras(reader: DocumentReader, from: XmlNode, paths: ExtraPaths): AllowanceCharge[] {
  return selectAll(from, paths.each).flatMap((node) => {
    const extra = mapExtra(reader, node, paths, indicatorOf(reader, node, paths));
    return extra === null ? [] : [extra];
  });
}

/** Allowances and charges of the document, with their own VAT; service charges need no indicator. */
export function mapDocumentExtras(
  reader: DocumentReader,
  root: XmlNode,
  paths: ExtraPaths,
  services: ExtraPaths | null,
): AllowanceCharge[] {
  const plain = selectAll(root, paths.each).map((node) =>
    withVat(reader, node, paths, indicatorOf(reader, node, paths)),
  );
  const charges =
    services === null
      ? []
      : selectAll(root, services.each).map((node) => withVat(reader, node, services, true));
  return [...plain, ...charges].filter((extra) => extra !== null);
}

function withVat(
  reader: DocumentReader,
  node: XmlNode,
  paths: ExtraPaths,
  charge: boolean | null,
): AllowanceCharge | null {
  const extra = mapExtra(reader, node, paths, charge);
  if (extra === null) return null;
  const vatCategory = reader.text(node, paths.vatCategory);
  return { ...extra, vatCategory, vatRate: reader.decimal(node, paths.vatRate) };
}

function mapExtra(
  reader: DocumentReader,
  node: XmlNode,
  paths: ExtraPaths,
  charge: boolean | null,
): AllowanceCharge | null {
  const amount = reader.decimal(node, paths.amount) ?? computedAmount(reader, node, paths);
  if (amount === null || charge === null) return null;
  return { charge, amount, reason: reader.text(node, paths.reason) };
}

/**
 * BT-92 = BT-93 × BT-94 / 100 (EN 16931), where the percentage and the base stand without their amount. Below one percent the
 * number may be a factor, as UBL alone calls it: 0.1 for 10%.
 */
function computedAmount(reader: DocumentReader, node: XmlNode, paths: ExtraPaths): Decimal | null {
  const [percent, base] = [reader.decimal(node, paths.percent), reader.decimal(node, paths.base)];
  const isPercent = percent !== null && exact(percent).gte(1);
  if (!isPercent || base === null || selectAll(node, paths.amount).length > 0) {
    reader.warn(extraWithoutAmount, node, {});
    return null;
  }
  const amount = money(exact(base).times(percent).div(100));
  reader.warn(extraComputed, node, { percent, base, amount });
  return amount;
}

function indicatorOf(reader: DocumentReader, node: XmlNode, paths: ExtraPaths): boolean | null {
  const text = reader.text(node, paths.indicator);
  const charge = text === null ? undefined : CHARGE[text];
  if (charge !== undefined) return charge;
  reader.faults.push(badIndicator.make(reader.at(node), {}, text ?? undefined));
  return null;
}
