import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { SheetCell } from '../table.js';
import { hoursOfSeconds, parseDuration, type PlainUnit } from './duration-text.js';

/** Rounding of every entry to six decimals of an hour may add up over a long file; a minute is what a person sees. */
const TOLERANCE_HOURS = '0.0167';

/** Sums of the entries so far, to recognise the totals that stand among them and below. */
export class EntryTotal {
  private all: Decimal = '0';
  /** Since the last total, and how many there are. */
  private since: Decimal = '0';
  private count = 0;

  /** Of all entries so far. */
  get sum(): Decimal {
    return this.all;
  }

  /** A total of one entry looks like that entry again. */
  get sumsSeveral(): boolean {
    return this.count > 1;
  }

  add(quantity: Decimal): void {
    this.all = toDecimal(exact(this.all).plus(quantity));
    this.since = toDecimal(exact(this.since).plus(quantity));
    this.count += 1;
  }

  /** The total of all entries, or of those since the last total. */
  equals(quantity: Decimal): boolean {
    return [this.all, this.since].some((sum) => exact(quantity).minus(sum).abs().lte(TOLERANCE_HOURS));
  }

  /** The next total may be that of what follows. */
  close(): void {
    this.since = '0';
    this.count = 0;
  }
}

/** What a total states, in the unit of its column; null where it states none. */
export function statedTotal(cell: SheetCell, plain: PlainUnit): Decimal | null {
  if (cell.seconds !== undefined) return hoursOfSeconds(cell.seconds);
  const stated = parseDuration(cell.text, plain);
  return stated === null || stated === 'unknown-unit' ? null : stated.quantity;
}
