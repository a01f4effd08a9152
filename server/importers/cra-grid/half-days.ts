import { exact, toDecimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { SheetCell } from '../table.js';
import { readGridCell, type CellReading } from './cell-words.js';

/** Morning or afternoon. */
export type Half = 'am' | 'pm';

const MORNING = /^(am|a\.m\.?|matin(ee)?s?|morning)$/;
const AFTERNOON = /^(pm|p\.m\.?|apres[- ]?midi|aprem|apm|afternoon)$/;
/** Signs that say « present » without saying which half. */
const PRESENT = new Set(['x', 'j', '✓', '✔']);

/** The half of the day that the name of a row or column is; null for anything else. */
export function readHalf(text: string): Half | null {
  const folded = fold(text);
  if (MORNING.test(folded)) return 'am';
  return AFTERNOON.test(folded) ? 'pm' : null;
}

/** What `AM` in a cell of a half-day grid means, where the half already stands beside it. */
export type AmMeaning = 'morning' | 'absence' | 'unclear';

/**
 * `AM` is a morning and a sick leave (« arrêt maladie »). In the cell of an afternoon it is no morning; beside `PM` in
 * the afternoons it is one; beside other signs of presence it is the code of an absence; alone it is unclear.
 */
export function meaningOfAm(cells: readonly { half: Half; text: string }[]): AmMeaning {
  const words = cells.map(({ half, text }) => ({ half, word: fold(text) }));
  if (words.some(({ half, word }) => half === 'pm' && word === 'am')) return 'absence';
  if (words.some(({ half, word }) => half === 'pm' && word === 'pm')) return 'morning';
  return words.some(({ word }) => PRESENT.has(word) || /^\d/.test(word)) ? 'absence' : 'unclear';
}

/** Reads the cell of a half-day: a sign of presence, or the name of that half, is half a day. */
export function readHalfDayCell(cell: SheetCell, half: Half, am: AmMeaning): CellReading {
  const word = cell.kind === 'text' ? fold(cell.text) : '';
  if (word === 'am' && am === 'absence') return { kind: 'absence' };
  if (word === 'am' && am === 'unclear') return { kind: 'unread', reason: 'word' };
  const named = word === 'm' ? 'am' : readHalf(word);
  if (named !== null && named !== half) return { kind: 'unread', reason: 'word' };
  const reading = readGridCell(cell);
  if (reading.kind !== 'quantity' || !reading.mark || !PRESENT.has(word)) return reading;
  return { ...reading, quantity: toDecimal(exact(reading.quantity).div(2)) };
}
