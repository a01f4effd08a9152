import { allocate, exact, money, type Decimal, type Exact } from '../domain/decimal.js';
import type { Allocation } from '../domain/finding.js';

/** Lines of an invoice with what each bills. */
interface BilledLines {
  invoice: string;
  supplierKey: string;
  lines: readonly { line: string; amount: Decimal }[];
}

/**
 * Lays an amount on the lines of an invoice in proportion to what each bills, to the cent; negative lines take nothing.
 * An invoice without billed lines takes it as a whole.
 */
export function shareOfLines({ invoice, supplierKey, lines }: BilledLines, amount: Exact): Allocation[] {
  const billed = lines.filter((line) => exact(line.amount).gt(0));
  const at = { supplier: supplierKey, invoice, days: null };
  if (billed.length === 0) return [{ ...at, line: null, amount: money(amount) }];
  const parts = allocate(
    amount,
    billed.map((line) => line.amount),
  );
  return billed.map(({ line }, index) => ({ ...at, line, amount: parts[index] ?? null }));
}
