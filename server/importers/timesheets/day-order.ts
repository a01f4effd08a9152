import { civilDate, isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { readDateText, type DayOrder } from '../tables/date-text.js';

/** A date as written: complete, or two numbers whose order the file must tell. */
type WrittenDate =
  | { kind: 'civil'; date: CivilDate }
  | { kind: 'numbers'; first: number; second: number; year: number; dots: boolean };

/** ISO, also with `/` or `.`, also followed by a time without a zone: the day is then the civil day as written. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)?$/i;
/** A month in letters leaves no order to tell. */
const MONTH_NAME = /\p{L}{3}/u;

function parseWritten(text: string): WrittenDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const date = civilDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    return date === null ? null : { kind: 'civil', date };
  }
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) {
    const named = MONTH_NAME.test(text) ? readDateText(text, null).date : null;
    return named === null ? null : { kind: 'civil', date: named };
  }
  return {
    kind: 'numbers',
    first: Number(yearLast[1]),
    second: Number(yearLast[3]),
    year: Number(yearLast[4]),
    dots: yearLast[2] === '.',
  };
}

/** Reads a date of a tracker under the order decided for its file. Null for anything that is not a day. */
export function parseTrackerDate(text: string, order: DayOrder | null): CivilDate | null {
  const trimmed = text.trim();
  if (isCivilDate(trimmed)) return trimmed;
  const written = parseWritten(trimmed);
  if (written === null) return null;
  if (written.kind === 'civil') return written.date;
  if (order === null && written.first !== written.second) return null;
  return order === 'month-first'
    ? civilDate(written.year, written.first, written.second)
    : civilDate(written.year, written.second, written.first);
}

/**
 * Gathers what a file says about the order of its dates. The order belongs to the file, never to a row:
 * a number above 12 proves it; dots are only written day first; failing that, AM and PM are the habit of the
 * month-first setting of the trackers read here. Proofs in both directions decide nothing.
 */
export class DayOrderEvidence {
  private firstAbove12 = false;
  private secondAbove12 = false;
  private dots = false;
  private halfDayClock = false;
  /** True once a date in numbers was seen, whether or not its order matters. */
  hasNumbers = false;
  /** The first date that cannot be read without knowing the order, and where it stands. */
  undecided: { seen: string; at: SourceRef } | null = null;

  seeDate(text: string, at: () => SourceRef): void {
    const written = parseWritten(text.trim());
    if (written?.kind !== 'numbers') return;
    // A day that exists in neither order proves nothing; it becomes a problem of its own row.
    if (written.first > 12 && written.second > 12) return;
    this.hasNumbers = true;
    if (written.first > 12) this.firstAbove12 = true;
    if (written.second > 12) this.secondAbove12 = true;
    if (written.dots) this.dots = true;
    if (written.first !== written.second) this.undecided ??= { seen: text.trim(), at: at() };
  }

  seeTime(text: string): void {
    if (/[ap]\.?m\.?$/i.test(text.trim())) this.halfDayClock = true;
  }

  /** Null when no date needs an order; `ambiguous` when a person must say. */
  decide(): DayOrder | 'ambiguous' | null {
    if (this.undecided === null) return null;
    if (this.firstAbove12 && this.secondAbove12) return 'ambiguous';
    if (this.firstAbove12) return 'day-first';
    if (this.secondAbove12) return 'month-first';
    if (this.dots) return 'day-first';
    return this.halfDayClock ? 'month-first' : 'ambiguous';
  }
}
