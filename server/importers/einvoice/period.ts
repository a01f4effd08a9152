import type { XmlNode } from './xml-tree.js';

/**
 * BR-CO-19 and BR-CO-20: a period that is there says something. UBL lets a code for the VAT date (BT-8) stand alone
 * in a period, so any text in it is enough.
 */
export function periodIsEmpty(period: XmlNode): boolean {
  return period.text.trim() === '' && period.children.every((child) => periodIsEmpty(child));
}
