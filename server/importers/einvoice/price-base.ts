import { exact, type Decimal } from '../../domain/decimal.js';
import type { ReadInvoiceLine } from '../../domain/invoice.js';
import { isNetAmount, netByFormula } from '../einvoice-arithmetic/net-by-formula.js';
import type { DocumentReader } from './document-reader.js';
import { priceBaseRepeatsPrice } from './invoice-problems.js';
import type { XmlNode } from './xml-tree.js';

/**
 * The base quantity of the price (BT-149), or null where it only repeats the price: some programs write the price there as
 * well. It is left out only where the line's own amount shows that it was not used: the price would otherwise be read as that
 * of hundreds of days.
 */
export function withoutRepeatedBase(
  reader: DocumentReader,
  line: ReadInvoiceLine,
  node: XmlNode | undefined,
): Decimal | null {
  const { priceBaseQuantity: base, unitPrice, net } = line;
  if (node === undefined || base === null || unitPrice === null || net === null) return base;
  if (!exact(base).eq(unitPrice) || exact(base).eq(1)) return base;
  const divided = netByFormula(line);
  const undivided = netByFormula({ ...line, priceBaseQuantity: null });
  if (divided === null || undivided === null) return base;
  if (isNetAmount(divided, exact(net), null) || !isNetAmount(undivided, exact(net), null)) return base;
  reader.warn(priceBaseRepeatsPrice, node, { base }, base);
  return null;
}
