import { daysBetween, type CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { SheetCell } from '../table.js';
import { hoursOfSeconds, parseDuration, type PlainUnit, type ReadDuration } from './duration-text.js';
import {
  badDuration,
  durationsDisagree,
  endBeforeStart,
  missingDuration,
  negativeDuration,
} from './timesheet-problems.js';
import type { SourceRef } from '../../domain/source-ref.js';

const DAY_SECONDS = 86_400;
/** Start and end are often printed to the minute while the duration keeps its seconds. */
const CLOCK_TOLERANCE = 60;

/** The cells of one row that tell how long it lasted. Times are seconds of their day. */
interface DurationCells {
  quantity: SheetCell | null;
  quantityHeader: string;
  plainQuantity: PlainUnit;
  decimal: SheetCell | null;
  decimalHeader: string;
  date: CivilDate;
  /** Null when the tool prints one date only: an end earlier than the start is then the next day. */
  endDate: CivilDate | null;
  start: number | null;
  end: number | null;
  /** Not worked between the start and the end; it counts where these alone tell the duration. */
  pause: SheetCell | null;
  pauseHeader: string;
  at: SourceRef;
}

interface DurationReading {
  duration: { unit: 'hour' | 'day'; quantity: Decimal } | null;
  problems: Problem[];
}

/** Decides the duration of a row: the exact column first, the decimal one, then the clock. Disagreements are told. */
export function readRowDuration(cells: DurationCells): DurationReading {
  const problems: Problem[] = [];
  const bad = (header: string, cell: SheetCell): DurationReading => {
    problems.push(badDuration.make(cells.at, { column: header }, cell.text));
    return { duration: null, problems };
  };
  const written = cells.quantity && readCell(cells.quantity, cells.plainQuantity);
  if (written === 'unreadable' && cells.quantity) return bad(cells.quantityHeader, cells.quantity);
  const decimal = cells.decimal && readCell(cells.decimal, 'hour');
  if (decimal === 'unreadable' && cells.decimal) return bad(cells.decimalHeader, cells.decimal);

  const span = clockSpan(cells);
  const columnDuration = ofReading(written) ?? ofReading(decimal);
  if (isReversed(cells, span, columnDuration)) problems.push(endBeforeStart.make(cells.at, {}));

  const exactDuration = ofReading(written);
  const rounded = ofReading(decimal);
  if (exactDuration && rounded && disagree(exactDuration, rounded, cells.decimal?.text ?? '')) {
    const values = { clock: exactDuration.quantity, decimal: rounded.quantity };
    problems.push(durationsDisagree.make(cells.at, values, cells.decimal?.text));
  }
  const worked = columnDuration === null ? workedSpan(span, cells.pause) : null;
  if (worked === 'unreadable' && cells.pause) return bad(cells.pauseHeader, cells.pause);
  const duration = columnDuration ?? ofReading(worked);
  if (duration === null) {
    problems.push(missingDuration.make(cells.at, {}));
    return { duration, problems };
  }
  if (exact(duration.quantity).lt(0)) {
    problems.push(negativeDuration.make(cells.at, {}, cells.quantity?.text ?? cells.decimal?.text));
    return { duration: null, problems };
  }
  return { duration: { unit: duration.unit, quantity: duration.quantity }, problems };
}

/** From start to end without the pause between them. A pause of bare numbers may be minutes or hours: it is not read. */
function workedSpan(span: number | null, pause: SheetCell | null): ReadDuration | 'unreadable' | null {
  if (span === null || span < 0) return null;
  const whole = hoursOfSpan(span);
  if (pause === null || pause.kind === 'empty' || /^0+(?:[.,]0+)?$/.test(pause.text.trim())) return whole;
  const clock = pause.seconds === undefined ? parseDuration(pause.text, null) : hoursOfSpan(pause.seconds);
  if (clock === null || clock === 'unknown-unit' || clock.unit === 'day') return 'unreadable';
  const worked = exact(whole.quantity).minus(clock.quantity);
  return exact(clock.quantity).lt(0) || worked.lt(0)
    ? 'unreadable'
    : { ...whole, quantity: toDecimal(worked) };
}

const hoursOfSpan = (seconds: number): ReadDuration => ({
  unit: 'hour',
  quantity: hoursOfSeconds(seconds),
  written: 'clock',
});

function ofReading(reading: ReadDuration | 'unreadable' | null): ReadDuration | null {
  return reading === 'unreadable' ? null : reading;
}

/** Null for an empty cell: a duration format of a workbook counts in seconds whatever the number stored. */
function readCell(cell: SheetCell, plain: PlainUnit): ReadDuration | 'unreadable' | null {
  if (cell.kind === 'empty') return null;
  if (cell.seconds !== undefined && cell.date === undefined) return hoursOfSpan(cell.seconds);
  const read = parseDuration(cell.text, plain);
  return read === null || read === 'unknown-unit' ? 'unreadable' : read;
}

/** Seconds from start to end as the clock shows them; null when one of them is missing. */
function clockSpan(cells: DurationCells): number | null {
  if (cells.start === null || cells.end === null) return null;
  const span = cells.end - cells.start;
  if (cells.endDate !== null) return daysBetween(cells.date, cells.endDate) * DAY_SECONDS + span;
  return span < 0 ? span + DAY_SECONDS : span;
}

/**
 * With two dates, an end before the start. With one date, a night shift looks the same as two swapped times:
 * they are swapped when the duration written is the time from the later clock back to the earlier one.
 */
function isReversed(cells: DurationCells, span: number | null, duration: ReadDuration | null): boolean {
  if (span === null) return false;
  if (span < 0) return true;
  if (cells.endDate !== null || duration === null || cells.start === null || cells.end === null) return false;
  if (cells.end >= cells.start) return false;
  const swapped = exact(hoursOfSeconds(cells.start - cells.end));
  return swapped.minus(duration.quantity).abs().times(3600).lt(CLOCK_TOLERANCE);
}

/** A decimal column is rounded or cut: it disagrees from one unit of its last digit on. */
function disagree(exactDuration: ReadDuration, rounded: ReadDuration, text: string): boolean {
  if (exactDuration.unit !== rounded.unit) return true;
  const digits = /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 2;
  const unit = exact(10).pow(-Math.max(digits, 1));
  return exact(toDecimal(exact(rounded.quantity)))
    .minus(exactDuration.quantity)
    .abs()
    .gte(unit);
}
