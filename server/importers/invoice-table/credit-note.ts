import { exact, sum, type Decimal } from '../../domain/decimal.js';

/** Document types that are credit notes (UNTDID 1001, as EN 16931 lists them). */
const CREDIT_CODES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** The usual type code of a credit note. */
export const CREDIT_NOTE = '381';

/**
 * Direction of a document of a table: -1 for a credit note with positive amounts, as its type code asks. A
 * credit note typed with negative amounts already says so by its signs: they count once.
 */
export function directionOf(typeCode: string | null, nets: readonly (Decimal | null)[]): 1 | -1 {
  if (typeCode === null || !CREDIT_CODES.has(typeCode)) return 1;
  const total = sum(nets.filter((net) => net !== null));
  return exact(total).lt(0) ? 1 : -1;
}
