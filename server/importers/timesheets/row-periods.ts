import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { periodWithoutDays } from './record-problems.js';

/** Counts the rows of a file that give hours for several days at once: they are told together, at the first of them. */
export class RowPeriods {
  private first: SourceRef | null = null;
  private rows = 0;
  private hours: Decimal = '0';
  private from: CivilDate = '';
  private to: CivilDate = '';

  leaveOut(from: CivilDate, to: CivilDate, hours: Decimal, at: () => SourceRef): void {
    this.first ??= at();
    this.rows += 1;
    this.hours = toDecimal(exact(this.hours).plus(hours));
    if (this.from === '' || from < this.from) this.from = from;
    if (to > this.to) this.to = to;
  }

  problems(): Problem[] {
    if (this.first === null) return [];
    const { rows, hours, from, to } = this;
    return [periodWithoutDays.make(this.first, { rows, hours, from, to })];
  }
}
