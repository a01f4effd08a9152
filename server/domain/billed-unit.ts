import { exact, toDecimal, type Decimal } from './decimal.js';
import { isHalfDay } from './half-days.js';
import type { StatedLinks } from './invoice.js';
import { readLabels } from './line-labels.js';
import { isKnownUnit } from './known-units.js';
import { timeInWords, type WordedLine } from './time-in-words.js';

type BilledUnit = 'day' | 'hour' | 'lump' | 'other';

/** What a line bills, and how sure we are. */
interface UnderstoodUnit {
  billedUnit: BilledUnit | null;
  /** `code`: unit code or native column. `wording`: the text of the line, lower confidence. */
  how: 'code' | 'wording' | null;
  /** Quantity in `billedUnit`; null when the line carries none. Minutes and seconds become hours, half days days; nothing else is converted. */
  quantity: Decimal | null;
}

interface UnitWords extends WordedLine {
  unitCode: string | null;
  /** Links that the line states in columns of its own, beside the labels of its text. */
  stated?: StatedLinks;
}

/** UN/ECE Recommendation 20 codes that mean time, and the words of the native files. */
const DAY_CODES = new Set(['DAY', 'E49']);
const HOUR_CODES = new Set(['HUR', 'LH', 'HOUR']);
/** How many of each make an hour. */
const PARTS_OF_HOUR: ReadonlyMap<string, number> = new Map([
  ['MIN', 60],
  ['SEC', 3600],
]);
const LUMP_CODES = new Set(['LS', 'E48', 'E51', 'ACT', 'LUMP']);
/** Counting units: the text may still say days or hours. An absent unit is read the same way. */
const COUNT_CODES = new Set(['C62', 'H87', 'EA', 'XPP', 'NAR', 'SET', 'ZZ', 'STK', 'ST', 'PIECE', 'PCE', '']);

const UNDERSTOOD = [DAY_CODES, HOUR_CODES, PARTS_OF_HOUR, LUMP_CODES, COUNT_CODES];

/** True for a unit that `understandUnit` reads as time, a lump sum or a count, in capitals or not. */
export const isUnderstoodCode = (unitCode: string): boolean =>
  isHalfDay(unitCode) || UNDERSTOOD.some((codes) => codes.has(unitCode.trim().toUpperCase()));

/**
 * Understands the billed unit from its code, else from the wording.
 * Months, weeks and years are never converted, a lump sum never becomes days. A unit that nobody knows may be time where the
 * line names who did the work: it is then left open; elsewhere it is travel or goods.
 */
export function understandUnit(line: UnitWords): UnderstoodUnit {
  const code = (line.unitCode ?? '').trim().toUpperCase();
  const { quantity } = line;
  if (DAY_CODES.has(code)) return { billedUnit: 'day', how: 'code', quantity };
  if (HOUR_CODES.has(code)) return { billedUnit: 'hour', how: 'code', quantity };
  const partsOfHour = PARTS_OF_HOUR.get(code);
  if (partsOfHour !== undefined) {
    const hours = quantity === null ? null : toDecimal(exact(quantity).div(partsOfHour).round(6));
    return { billedUnit: 'hour', how: 'code', quantity: hours };
  }
  if (LUMP_CODES.has(code)) return { billedUnit: 'lump', how: 'code', quantity };
  if (COUNT_CODES.has(code)) return understandWording(line);
  if (isHalfDay(code)) return { billedUnit: 'day', how: 'code', quantity: halved(quantity) };
  return isKnownUnit(code) || !namesWorker(line)
    ? { billedUnit: 'other', how: 'code', quantity }
    : { billedUnit: null, how: null, quantity };
}

const halved = (quantity: Decimal | null): Decimal | null =>
  quantity === null ? null : toDecimal(exact(quantity).div(2));

function namesWorker({ name, description, note, stated }: UnitWords): boolean {
  const { personKey, person, profile } = { ...readLabels(name, description, note ?? null), ...stated };
  return (personKey ?? person ?? profile) !== undefined;
}

/** The text alone tells: what it says counts less than a code, and only where it cannot be read in two ways. */
function understandWording(line: UnitWords): UnderstoodUnit {
  const time = timeInWords(line);
  return time === null
    ? { billedUnit: null, how: null, quantity: line.quantity }
    : { billedUnit: time.unit, how: 'wording', quantity: time.quantity };
}
