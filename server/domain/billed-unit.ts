import { fold } from './names.js';
import { exact, toDecimal, type Decimal } from './decimal.js';

type BilledUnit = 'day' | 'hour' | 'lump' | 'other';

/** What a line bills, and how sure we are. */
interface UnderstoodUnit {
  billedUnit: BilledUnit | null;
  /** `code`: unit code or native column. `wording`: the text of the line, lower confidence. */
  how: 'code' | 'wording' | null;
  /** Quantity in `billedUnit`; null when the line carries none. Minutes become hours; nothing else is converted. */
  quantity: Decimal | null;
}

interface UnitWords {
  unitCode: string | null;
  quantity: Decimal | null;
  name: string | null;
  description: string | null;
  note?: string | null;
  unitPrice?: Decimal | null;
}

/** UN/ECE Recommendation 20 codes that mean time, and the words of the native files. */
const DAY_CODES = new Set(['DAY', 'E49']);
const HOUR_CODES = new Set(['HUR', 'LH', 'HOUR']);
const MINUTE_CODES = new Set(['MIN']);
const LUMP_CODES = new Set(['LS', 'E48', 'E51', 'ACT', 'LUMP']);
/** Counting units: the text may still say days or hours. An absent unit is read the same way. */
const COUNT_CODES = new Set(['C62', 'H87', 'EA', 'XPP', 'NAR', 'SET', 'ZZ', 'STK', 'ST', 'PIECE', 'PCE', '']);

const UNDERSTOOD = [DAY_CODES, HOUR_CODES, MINUTE_CODES, LUMP_CODES, COUNT_CODES];

/** True for a unit that `understandUnit` reads as time, a lump sum or a count, in capitals or not. */
export const isUnderstoodCode = (unitCode: string): boolean =>
  UNDERSTOOD.some((codes) => codes.has(unitCode.trim().toUpperCase()));

const DAY_WORDS =
  /\b(jours?[ /-]?hommes?|jours?|journees?|j\/h|jh|tjm|man[ -]days?|person[ -]days?|days?|daily rate|personentage?)\b/;
const HOUR_WORDS = /\b(heures?|hours?|taux horaire|hourly rate|stunden?)\b/;
const LUMP_WORDS = /\b(forfait|forfaitaire|lump sum|fixed price|pauschale)\b/;
/** "12 jours x 650": a count of days times a price, written in the text of a single piece. */
const COUNTED_DAYS = /(\d+(?:[.,]\d+)?) ?(?:jours?|j|jh|days?) ?[x*×] ?(\d+(?:[.,]\d+)?)/;

/**
 * Understands the billed unit from its code, else from the wording.
 * Months, weeks and years are never converted, a lump sum never becomes days.
 */
export function understandUnit(line: UnitWords): UnderstoodUnit {
  const code = (line.unitCode ?? '').trim().toUpperCase();
  const { quantity } = line;
  if (DAY_CODES.has(code)) return { billedUnit: 'day', how: 'code', quantity };
  if (HOUR_CODES.has(code)) return { billedUnit: 'hour', how: 'code', quantity };
  if (MINUTE_CODES.has(code)) {
    const hours = quantity === null ? null : toDecimal(exact(quantity).div(60).round(6));
    return { billedUnit: 'hour', how: 'code', quantity: hours };
  }
  if (LUMP_CODES.has(code)) return { billedUnit: 'lump', how: 'code', quantity };
  if (!COUNT_CODES.has(code)) return { billedUnit: 'other', how: 'code', quantity };
  return understandWording(line);
}

function understandWording(line: UnitWords): UnderstoodUnit {
  const { quantity } = line;
  const words = fold([line.name, line.description, line.note].filter((part) => part != null).join(' '));
  const counted = COUNTED_DAYS.exec(words);
  if (counted?.[1] !== undefined && quantity !== null && exact(quantity).eq(1)) {
    return { billedUnit: 'day', how: 'wording', quantity: counted[1].replace(',', '.') };
  }
  if (LUMP_WORDS.test(words)) return { billedUnit: 'lump', how: 'wording', quantity };
  const sayDays = DAY_WORDS.test(words);
  const sayHours = HOUR_WORDS.test(words);
  if (quantity === null || (!sayDays && !sayHours) || (sayDays && sayHours))
    return { billedUnit: null, how: null, quantity };
  // A single piece that merely mentions days ("formation sur 3 jours") bills a piece, not a day.
  if (exact(quantity).abs().eq(1) && !/\b(tjm|daily rate|taux horaire|hourly rate)\b/.test(words)) {
    return { billedUnit: null, how: null, quantity };
  }
  return { billedUnit: sayDays ? 'day' : 'hour', how: 'wording', quantity };
}
