import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { SheetCell } from '../table.js';
import { hoursOfSeconds, parseDuration, type PlainUnit } from './duration-text.js';

/** Rounding of every entry to six decimals of an hour may add up over a long file; a minute is what a person sees. */
const TOLERANCE_HOURS = '0.0167';

/** Sum of the entries so far, to recognise the total a tool prints under its own list. */
export class EntryTotal {
  private sum: Decimal = '0';

  add(quantity: Decimal): void {
    this.sum = toDecimal(exact(this.sum).plus(quantity));
  }

  equals(cell: SheetCell, plain: PlainUnit): boolean {
    const stated = cell.seconds === undefined ? parseDuration(cell.text, plain) : null;
    const hours = cell.seconds === undefined ? null : hoursOfSeconds(cell.seconds);
    const quantity = hours ?? (stated === null || stated === 'unknown-unit' ? null : stated.quantity);
    return quantity !== null && exact(quantity).minus(this.sum).abs().lte(TOLERANCE_HOURS);
  }
}
