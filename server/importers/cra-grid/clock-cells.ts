import { exact } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import { secondsOfDay } from '../timesheets/clock-text.js';
import { parseDuration, type PlainUnit } from '../timesheets/duration-text.js';
import type { SheetCell } from '../table.js';
import { readGridCell, type CellReading } from './cell-words.js';

/** A time of the day, an absence written in its place, nothing, or a text that is neither. */
type ClockReading = { kind: 'time'; seconds: number } | Exclude<CellReading, { kind: 'quantity' }>;

const MIDNIGHT = 86_400;
/** `9h`, `9 h 30`, `09H30`. */
const WORDED = /^(\d{1,2}) ?h ?(\d{2})?$/;

/** Reads an arrival, a departure or an end of a break: a time cell, `08:30`, `8h30`; `24:00` is the end of the day. */
export function readClock(cell: SheetCell): ClockReading {
  if (cell.seconds !== undefined && (cell.kind === 'number' || cell.kind === 'date')) {
    // A whole date is no time of its day.
    if (cell.kind === 'date' && cell.seconds === 0) return { kind: 'unread', reason: 'word' };
    return cell.seconds < 0 || cell.seconds > MIDNIGHT
      ? { kind: 'unread', reason: 'word' }
      : { kind: 'time', seconds: cell.seconds };
  }
  const text = fold(cell.text);
  const worded = WORDED.exec(text);
  const clock = worded === null ? text : `${worded[1] ?? ''}:${worded[2] ?? '00'}`;
  const seconds = cell.kind === 'text' ? (clock === '24:00' ? MIDNIGHT : secondsOfDay(clock)) : null;
  if (seconds !== null) return { kind: 'time', seconds };
  const reading = readGridCell(cell);
  return reading.kind === 'quantity' ? { kind: 'unread', reason: 'word' } : reading;
}

/** Reads hours worked: `8,50`, `8:30`, `8h30`, a number or a duration cell. */
export function readHours(cell: SheetCell): CellReading {
  const duration = cell.kind === 'text' ? parseDuration(cell.text, 'hour') : null;
  if (duration === null || duration === 'unknown-unit' || duration.unit !== 'hour') {
    const reading = readGridCell(cell);
    // A sign for a day says no hours.
    return reading.kind === 'quantity' && reading.mark ? { kind: 'unread', reason: 'word' } : reading;
  }
  if (exact(duration.quantity).lt(0)) return { kind: 'unread', reason: 'negative' };
  return { kind: 'quantity', quantity: duration.quantity, mark: false };
}

/** Reads the length of a break in seconds; a bare number takes the unit of its header, and none without it. */
export function readBreak(cell: SheetCell, plain: PlainUnit | null): number | null {
  if (cell.seconds !== undefined && cell.kind === 'number') return cell.seconds;
  const duration = parseDuration(cell.text, plain);
  if (duration === null || duration === 'unknown-unit' || duration.unit !== 'hour') return null;
  const seconds = exact(duration.quantity).times(3600).round(0);
  return seconds.lt(0) ? null : Number(seconds);
}
