import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import {
  dateOfOtherWeekday,
  dayOrderOf,
  rangeParts,
  readDateText,
  type DayOrder,
} from '../tables/date-text.js';
import { numberTooLong } from '../tables/native-value-problems.js';
import {
  decimalMarkOf,
  hasTooManyDigits,
  readForeignNumber,
  type AmbiguousNumber,
  type DecimalMark,
} from '../tables/number-text.js';
import {
  ambiguousDate,
  ambiguousNumber,
  badDate,
  badNumber,
  cellError,
  lostFormula,
} from '../tables/value-problems.js';

/** Answers given about the file, by code of problem. */
export type Answers = Readonly<Record<string, string>>;

/** Cells of one column that ask the same question; told once, at the first of them. */
interface Question {
  at: SourceRef;
  seen: string;
  others: number;
}

/**
 * Reads the cells of one column. The decimal mark and the order of dates belong to the column: its evidence is
 * given at the start, then the answer of a person; what stays open becomes one question, from `questions`.
 */
export class ColumnValues {
  private readonly mark: DecimalMark | null;
  private readonly order: DayOrder | null;
  private numberQuestion: (Question & { reading: AmbiguousNumber }) | null = null;
  private dateQuestion: Question | null = null;

  /** `sibling`: order proved by another date column of the same table, when this one proves nothing. */
  constructor(
    private readonly header: string,
    cells: readonly SheetCell[],
    answers: Answers,
    private readonly problems: Problem[],
    sibling: DayOrder | null = null,
  ) {
    const texts = cells.filter((cell) => cell.kind === 'text').map((cell) => cell.text);
    this.mark = decimalMarkOf(texts.map((text) => text.replace('%', ''))) ?? answeredMark(answers);
    this.order =
      dayOrderOf(texts.flatMap((text) => rangeParts(text) ?? [text])) ?? answeredOrder(answers) ?? sibling;
  }

  number(cell: SheetCell, at: SourceRef): Decimal | null {
    if (this.isUnusable(cell, at)) return null;
    if (cell.kind === 'number' && cell.seconds === undefined && cell.number !== undefined)
      return this.bounded(cell.number, cell, at);
    if (cell.kind === 'text') {
      const read = readForeignNumber(cell.text, this.mark);
      if (typeof read === 'string') return this.bounded(read, cell, at);
      if (read !== null) {
        if (this.numberQuestion) this.numberQuestion.others += 1;
        else this.numberQuestion = { at, seen: cell.text, others: 0, reading: read };
        return null;
      }
    }
    this.problems.push(badNumber.make(at, { column: this.header }, cell.text));
    return null;
  }

  private bounded(value: Decimal, cell: SheetCell, at: SourceRef): Decimal | null {
    if (!hasTooManyDigits(value)) return value;
    this.problems.push(numberTooLong.make(at, { column: this.header, required: false }, cell.text));
    return null;
  }

  /** A rate in percent: `20`, `20 %`, or 0.2 shown as a percentage by the workbook. */
  percent(cell: SheetCell, at: SourceRef): Decimal | null {
    if (cell.kind === 'number' && cell.number !== undefined && cell.numberFormat?.includes('%') === true)
      return this.bounded(toDecimal(exact(cell.number).times(100)), cell, at);
    return this.number(
      cell.kind === 'text' ? { ...cell, text: cell.text.replace('%', '').trim() } : cell,
      at,
    );
  }

  date(cell: SheetCell, at: SourceRef): CivilDate | null {
    if (this.isUnusable(cell, at)) return null;
    if (cell.date !== undefined) return cell.date;
    if (cell.kind === 'text') {
      const { date, asks } = readDateText(cell.text, this.order);
      if (date !== null) return date;
      if (asks) {
        if (this.dateQuestion) this.dateQuestion.others += 1;
        else this.dateQuestion = { at, seen: cell.text, others: 0 };
        return null;
      }
    }
    const otherWeekday = cell.kind === 'text' ? dateOfOtherWeekday(cell.text) : null;
    this.problems.push(badDate.make(at, { column: this.header, required: false, otherWeekday }, cell.text));
    return null;
  }

  /** True for an empty cell, and for a formula or an error, which are then reported. */
  isUnusable(cell: SheetCell, at: SourceRef): boolean {
    if (cell.kind === 'error') this.problems.push(cellError.make(at, { column: this.header }, cell.text));
    if (cell.kind === 'formula-without-value')
      this.problems.push(lostFormula.make(at, { column: this.header }));
    return cell.kind === 'error' || cell.kind === 'formula-without-value' || cell.text.trim() === '';
  }

  /** The questions left open once every cell was read. */
  questions(): Problem[] {
    const { numberQuestion: number, dateQuestion: date } = this;
    return [
      ...(number ? [ambiguousNumber.make(number.at, { ...number, ...number.reading }, number.seen)] : []),
      ...(date ? [ambiguousDate.make(date.at, date, date.seen)] : []),
    ];
  }
}

function answeredMark(answers: Answers): DecimalMark | null {
  const answer = answers[ambiguousNumber.code];
  if (answer === 'decimal-point') return '.';
  return answer === 'decimal-comma' ? ',' : null;
}

function answeredOrder(answers: Answers): DayOrder | null {
  const answer = answers[ambiguousDate.code];
  return answer === 'day-first' || answer === 'month-first' ? answer : null;
}
