import { exact, sum, toDecimal, type Decimal, type Exact } from './decimal.js';
import type { AllowanceCharge } from './invoice.js';
import { readTimeWords, type TimeUnit, type TimeWords } from './time-words.js';

/** What the text of a line is read against: its own figures, as on the document. */
export interface WordedLine {
  quantity: Decimal | null;
  name: string | null;
  description: string | null;
  note?: string | null;
  unitPrice?: Decimal | null;
  priceBaseQuantity?: Decimal | null;
  net?: Decimal | null;
  allowancesCharges?: readonly AllowanceCharge[];
}

/** `lump`: the text says a fixed price. `quantity` in days or hours, with the sign of the line's own. */
interface WordedTime {
  unit: 'day' | 'hour' | 'lump';
  quantity: Decimal | null;
}

/** Amounts agree when they differ by this much at most: the tolerance of the line formula (Peppol R120). */
const TOLERANCE = '0.02';

/** A longer text is a document of its own: what it says of one line is not read out of it. */
const MOST_CHARACTERS = 4_000;

/**
 * Reads billed time in the text of a line whose unit counts pieces; null where the text does not say, or says two things.
 * A number of days or hours in the text is used only where it is the line's quantity, or where it times a price that the text
 * states is the amount of the line. Months, quarters and years are never converted.
 */
export function timeInWords(line: WordedLine): WordedTime | null {
  const text = [line.name, line.description, line.note].filter((part) => part != null).join(' | ');
  if (text.length > MOST_CHARACTERS) return null;
  const words = readTimeWords(text);
  const time = isConsistent(line) && !words.saysExpense ? timeOf(line, words) : null;
  if (!words.saysLump)
    return time === null ? null : { unit: baseUnit(time.unit), quantity: inBaseUnit(time) };
  return time === null || !isProven(line, words) ? { unit: 'lump', quantity: line.quantity } : null;
}

interface Time {
  unit: TimeUnit;
  quantity: Exact;
}

const timeOf = (line: WordedLine, words: TimeWords): Time | null =>
  isOnePiece(line) ? countedTime(line, words) : quantifiedTime(line, words);

/** One piece, or no quantity at all: how many pieces there are says nothing of the time. */
function isOnePiece({ quantity }: WordedLine): boolean {
  return quantity === null || exact(quantity).abs().eq(1);
}

/** "12 jours x 650 EUR" on one piece of 7,800: the text counts, and its product is the amount. "TJM 650" alone is one day. */
function countedTime(line: WordedLine, words: TimeWords): Time | null {
  const { unit, counts, rates, amounts } = words;
  const count = counts[0] ?? exact(1);
  if (unit === null || counts.length > 1) return null;
  // One times any amount is that amount: only the price of a unit proves a single one.
  const prices = count.eq(1) ? rates : [...rates, ...amounts];
  if (!prices.some((price) => isAmountOf(line, count.times(price)))) return null;
  return { unit, quantity: line.quantity !== null && exact(line.quantity).lt(0) ? count.neg() : count };
}

/** "Développement, TJM" on twelve pieces: the text names the unit, and no other number of it. */
function quantifiedTime(line: WordedLine, words: TimeWords): Time | null {
  if (line.quantity === null || words.unit === null) return null;
  const quantity = exact(line.quantity);
  if (words.counts.some((count) => !count.eq(quantity.abs()))) return null;
  // "5 participants, formation de 5 jours": the quantity may be either.
  if ([...words.periods, ...words.others].some((count) => count.eq(quantity.abs()))) return null;
  if (words.saysPeriod && !isProven(line, words)) return null;
  return { unit: words.unit, quantity };
}

/** True where the text repeats the quantity or the price of the line. Time found on one piece always is proven. */
function isProven(line: WordedLine, words: TimeWords): boolean {
  if (isOnePiece(line) || words.counts.length > 0) return true;
  const price = line.unitPrice == null ? null : exact(line.unitPrice).div(baseOf(line));
  return price !== null && words.rates.some((rate) => agree(rate, price));
}

/** Is this what the line bills before its own allowances and charges? Its net amount tells, else quantity × price. */
function isAmountOf(line: WordedLine, product: Exact): boolean {
  const billed = productOf(line);
  if (line.net == null) return billed !== null && agree(product, billed);
  return agree(product.abs().plus(extrasOf(line)), exact(line.net));
}

/** Quantity × price is the amount of the line; true where one of them is not stated. */
function isConsistent(line: WordedLine): boolean {
  const billed = productOf(line);
  return billed === null || line.net == null || isAmountOf(line, billed);
}

function productOf(line: WordedLine): Exact | null {
  if (line.quantity === null || line.unitPrice == null) return null;
  return exact(line.quantity).times(line.unitPrice).div(baseOf(line));
}

function extrasOf({ allowancesCharges }: WordedLine): Exact {
  return sum((allowancesCharges ?? []).map(({ charge, amount }) => exact(amount).times(charge ? 1 : -1)));
}

function baseOf({ priceBaseQuantity }: WordedLine): Exact {
  const base = exact(priceBaseQuantity ?? 1);
  return base.eq(0) ? exact(1) : base;
}

/** What is given back is written with either sign. */
function agree(a: Exact, b: Exact): boolean {
  return a.abs().minus(b.abs()).abs().lte(TOLERANCE);
}

const baseUnit = (unit: TimeUnit): 'day' | 'hour' => (unit === 'half-day' ? 'day' : unit);

const inBaseUnit = ({ unit, quantity }: Time): Decimal =>
  toDecimal(unit === 'half-day' ? quantity.div(2) : quantity);
