import { civilDate, type CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { numberTooLong } from '../tables/native-value-problems.js';
import { hasTooManyDigits } from '../tables/number-text.js';
import { badDate, badNumber } from '../tables/value-problems.js';
import { ledesName, type LedesColumn, type LedesHeader } from './ledes-columns.js';

/** `350`, `.5`, `1250.`, `-70`: a decimal point, no thousands mark. */
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;
const DATE = /^(\d{4})(\d{2})(\d{2})$/;

/** One line of a LEDES file: its values by column, and the problems of those that cannot be read. */
export class LedesRow {
  readonly problems: Problem[] = [];

  constructor(
    readonly at: SourceRef,
    private readonly cells: readonly string[],
    private readonly header: LedesHeader,
  ) {}

  /** Trimmed; null when empty, and for a column that the file has not. */
  text(column: LedesColumn): string | null {
    const cell = this.cells[this.header.columns.get(column) ?? -1]?.trim() ?? '';
    return cell === '' ? null : cell;
  }

  number(column: LedesColumn): Decimal | null {
    const text = this.text(column);
    if (text === null) return null;
    const isNumber = NUMBER.test(text);
    if (isNumber && !hasTooManyDigits(text)) return text.replace(/\.$/, '').replace(/^(-?)\./, '$10.');
    const kind = isNumber ? numberTooLong : badNumber;
    this.problems.push(kind.make(this.at, { column: ledesName(column), required: false }, text));
    return null;
  }

  date(column: LedesColumn): CivilDate | null {
    const text = this.text(column);
    if (text === null) return null;
    const [, year, month, day] = DATE.exec(text) ?? [];
    const date = civilDate(Number(year), Number(month), Number(day));
    if (date === null)
      this.problems.push(badDate.make(this.at, { column: ledesName(column), required: false }, text));
    return date;
  }
}
