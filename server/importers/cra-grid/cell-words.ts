import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { SheetCell } from '../table.js';
import { parseDuration } from '../timesheets/duration-text.js';
import { rowKind } from './row-words.js';

/** What one cell of a grid says. `mark`: a sign for a whole or half day, which only ever counts days. */
export type CellReading =
  | { kind: 'empty' }
  | { kind: 'quantity'; quantity: Decimal; mark: boolean }
  | { kind: 'absence' }
  | { kind: 'unread'; reason: 'word' | 'formula' | 'negative' | 'error' };

/** Marks for a whole day. In a cell, `AM` and `PM` are the halves of a day; as the name of a row, `AM` is a sick leave. */
const DAY_MARKS: ReadonlyMap<string, Decimal> = new Map(
  Object.entries({
    x: '1',
    j: '1',
    '✓': '1',
    '✔': '1',
    m: '0.5',
    am: '0.5',
    pm: '0.5',
    matin: '0.5',
    'apres-midi': '0.5',
  }),
);

/** Codes and words of a day not worked, as cells and as names of rows. */
const ABSENCE_CODES = new Set(
  'cp ca rtt jf f ferie feries mal maladie css evf abs absence absent conge conges rc recup we samedi dimanche'.split(
    ' ',
  ),
);

/** Longer text is a comment, whatever it starts with. */
const LONGEST_WORD = 40;
const NUMBER = /^-?\d*[.,]?\d+$/;
/** The sign of a note behind a number, `1²`: folded, it would be one more digit. */
const NOTE_SIGN = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff]/;
const BLANK_MARKS = new Set(['', '-', '–', '—', '.', '/']);

/** Reads a cell of the grid. Anything that is not understood is `unread`, never 0. */
export function readGridCell(cell: SheetCell): CellReading {
  if (cell.kind === 'empty') return { kind: 'empty' };
  if (cell.kind === 'formula-without-value') return { kind: 'unread', reason: 'formula' };
  if (cell.kind === 'error') return { kind: 'unread', reason: 'error' };
  if (cell.kind === 'boolean' || cell.kind === 'date') return { kind: 'unread', reason: 'word' };
  // A duration format: `7:30` stored as a fraction of a day counts hours.
  if (cell.seconds !== undefined) return ofNumber(toDecimal(exact(cell.seconds).div(3600).round(6)));
  if (cell.text.length > LONGEST_WORD || NOTE_SIGN.test(cell.text)) return { kind: 'unread', reason: 'word' };
  return cell.number === undefined ? readWord(fold(cell.text)) : ofNumber(cell.number);
}

function readWord(word: string): CellReading {
  if (BLANK_MARKS.has(word)) return { kind: 'empty' };
  const mark = DAY_MARKS.get(word);
  if (mark !== undefined) return { kind: 'quantity', quantity: mark, mark: true };
  const time = parseDuration(word, 'day');
  if (time !== null && time !== 'unknown-unit' && time.unit === 'day') {
    if (NUMBER.test(word)) return ofNumber(time.quantity);
    // `½`, `0,5 j`: a cell is a day, which holds no more than one.
    if (exact(time.quantity).gte(0) && exact(time.quantity).lte(1))
      return { kind: 'quantity', quantity: time.quantity, mark: true };
  }
  if (ABSENCE_CODES.has(word) || rowKind([word]) === 'absence') return { kind: 'absence' };
  return { kind: 'unread', reason: 'word' };
}

function ofNumber(number: Decimal): CellReading {
  if (exact(number).lt(0)) return { kind: 'unread', reason: 'negative' };
  return { kind: 'quantity', quantity: number, mark: false };
}
