import { exact, toDecimal, type Decimal } from './decimal.js';
import { isHalfDay, markHalfDays } from './half-days.js';
import type { StatedLinks } from './invoice.js';
import { readLabels } from './line-labels.js';
import { fold } from './names.js';
import { isKnownUnit } from './known-units.js';

type BilledUnit = 'day' | 'hour' | 'lump' | 'other';

/** What a line bills, and how sure we are. */
interface UnderstoodUnit {
  billedUnit: BilledUnit | null;
  /** `code`: unit code or native column. `wording`: the text of the line, lower confidence. */
  how: 'code' | 'wording' | null;
  /** Quantity in `billedUnit`; null when the line carries none. Minutes become hours and half days days; nothing else is converted. */
  quantity: Decimal | null;
}

interface UnitWords {
  unitCode: string | null;
  quantity: Decimal | null;
  name: string | null;
  description: string | null;
  note?: string | null;
  /** Links that the line states in columns of its own, beside the labels of its text. */
  stated?: StatedLinks;
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
  isHalfDay(unitCode) || UNDERSTOOD.some((codes) => codes.has(unitCode.trim().toUpperCase()));

const DAY_WORDS =
  /\b(jours?[ /-]?hommes?|jours?|journees?|j\/h|jh|tjm|man[ -]days?|person[ -]days?|days?|daily rate|personentage?)\b/;
const HOUR_WORDS = /\b(heures?|hours?|taux horaire|hourly rate|stunden?)\b/;
const LUMP_WORDS = /\b(forfait|forfaitaire|lump sum|fixed price|pauschale)\b/;
/** "12 jours x 650": a count of days times a price, written in the text of a single piece. */
const COUNTED_DAYS = /(\d+(?:[.,]\d+)?) ?(?:(halfday)|jours?|j|jh|days?) ?[x*×] ?\d+(?:[.,]\d+)?/;

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
  if (MINUTE_CODES.has(code)) {
    const hours = quantity === null ? null : toDecimal(exact(quantity).div(60).round(6));
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

function understandWording(line: UnitWords): UnderstoodUnit {
  const { quantity } = line;
  const text = [line.name, line.description, line.note].filter((part) => part != null).join(' ');
  const words = markHalfDays(fold(text));
  const counted = COUNTED_DAYS.exec(words);
  if (counted?.[1] !== undefined && quantity !== null && exact(quantity).eq(1)) {
    const written = counted[1].replace(',', '.');
    return {
      billedUnit: 'day',
      how: 'wording',
      quantity: counted[2] === undefined ? written : halved(written),
    };
  }
  if (LUMP_WORDS.test(words)) return { billedUnit: 'lump', how: 'wording', quantity };
  const sayDays = DAY_WORDS.test(words);
  const sayHours = HOUR_WORDS.test(words);
  const sayHalfDays = words.includes('halfday');
  if (quantity === null || [sayDays, sayHours, sayHalfDays].filter(Boolean).length !== 1)
    return { billedUnit: null, how: null, quantity };
  // A single piece that merely mentions days ("formation sur 3 jours") bills a piece, not a day.
  if (exact(quantity).abs().eq(1) && !/\b(tjm|daily rate|taux horaire|hourly rate)\b/.test(words)) {
    return { billedUnit: null, how: null, quantity };
  }
  if (sayHalfDays) return { billedUnit: 'day', how: 'wording', quantity: halved(quantity) };
  return { billedUnit: sayDays ? 'day' : 'hour', how: 'wording', quantity };
}
