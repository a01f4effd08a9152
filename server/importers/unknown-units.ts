import { isUnderstoodCode } from '../domain/billed-unit.js';
import type { ReadInvoice } from '../domain/invoice.js';
import type { Problem } from '../domain/problem.js';
import { isUnitCode } from '../domain/unit-codes.js';
import { unknownValue } from './tables/native-value-problems.js';

/**
 * Tells the units of a file that no code and no known word explains, once a value, at its first line. A native file
 * writes its codes in capitals; somebody's table may not.
 */
export class UnknownUnits {
  private readonly told = new Set<string>();

  constructor(private readonly isNative: boolean) {}

  problemsOf(invoice: ReadInvoice): Problem[] {
    const problems: Problem[] = [];
    for (const { unitCode, source } of invoice.lines) {
      if (unitCode === null || this.isKnown(unitCode) || this.told.has(unitCode)) continue;
      this.told.add(unitCode);
      problems.push(unknownValue.make(source, { unit: unitCode }, unitCode));
    }
    return problems;
  }

  private isKnown(unit: string): boolean {
    return isUnitCode(this.isNative ? unit : unit.toUpperCase()) || isUnderstoodCode(unit);
  }
}
