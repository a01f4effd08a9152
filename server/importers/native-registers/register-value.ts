import { isCivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import { mentionOf } from '../../domain/required-mentions.js';
import type { NumberRange, RegisterColumn } from '../../domain/register-column.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { textTooLong } from '../file-problems.js';
import { LIMITS } from '../limits.js';
import type { SheetCell } from '../table.js';
import { hasTooManyDigits, readNativeNumber } from '../tables/number-text.js';
import { cellText } from '../tables/table-source.js';
import { isTooLong } from '../text-length.js';
import { cellError, lostFormula } from '../tables/value-problems.js';
import {
  dateNotIso,
  missingValue,
  notYesNo,
  numberNotNative,
  numberTooLong,
  unknownValue,
  type InColumn,
} from '../tables/native-value-problems.js';
import { driversNotRead, notWhole, outOfRange, unlistedName } from './register-problems.js';

/** A value of a register, checked; `value` null is unknown. A problem may come with a kept value. */
interface ReadValue {
  value: string | null;
  problem?: Problem;
}

const MOST_DRIVERS = 5;

/** Words of people for a boolean, and what a spreadsheet writes for its own, folded. */
const YES_NO: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['yes', 'yes'],
  ['oui', 'yes'],
  ['true', 'yes'],
  ['vrai', 'yes'],
  ['no', 'no'],
  ['non', 'no'],
  ['false', 'no'],
  ['faux', 'no'],
]);

/** Checks one cell against its column. Strict values, except that a real date or number of a workbook is exact. */
export function readRegisterValue(cell: SheetCell, column: RegisterColumn, at: SourceRef): ReadValue {
  const required = column.required === true;
  const values = { column: column.name, required };
  if (cell.kind === 'error') return { value: null, problem: cellError.make(at, values, cell.text) };
  if (cell.kind === 'formula-without-value') return { value: null, problem: lostFormula.make(at, values) };
  // A number under a merged cell is the number of its master: it must not count twice.
  const counted = column.type === 'decimal' || column.type === 'integer';
  const text = counted && cell.merged === 'covered' ? '' : cellText(cell);
  if (text === '') {
    return required ? { value: null, problem: missingValue.make(at, values) } : { value: null };
  }
  switch (column.type) {
    case 'date':
      return readDate(cell, text, values, at);
    case 'decimal':
    case 'integer':
      return readNumber(cell, text, column, values, at);
    case 'boolean': {
      const answer = YES_NO.get(fold(text));
      return answer ? { value: answer } : { value: null, problem: notYesNo.make(at, values, text) };
    }
    case 'list': {
      const items = readList(text);
      if (column.drivers && items !== null && !areDrivers(items))
        return { value: null, problem: driversNotRead.make(at, values, text) };
      const strange = column.mentions
        ? items?.split('|').find((item) => mentionOf(item) === null)
        : undefined;
      if (strange !== undefined) return { value: items, problem: unlistedName.make(at, values, strange) };
      return { value: items };
    }
    case 'text':
      return readText(text, column, values, at);
  }
}

function readDate(cell: SheetCell, text: string, values: InColumn, at: SourceRef): ReadValue {
  if (cell.date !== undefined) return { value: cell.date };
  if (cell.kind === 'text' && isCivilDate(text)) return { value: text };
  return { value: null, problem: dateNotIso.make(at, values, text) };
}

function readNumber(
  cell: SheetCell,
  text: string,
  column: RegisterColumn,
  values: InColumn,
  at: SourceRef,
): ReadValue {
  // A time of day or a duration is a fraction of a day for the spreadsheet and hours for its author.
  const isPlain = cell.kind === 'number' && cell.seconds === undefined;
  const number = isPlain ? (cell.number ?? null) : cell.kind === 'text' ? readNativeNumber(text) : null;
  const unknown = <V>(kind: ProblemKind<V>, told: V): ReadValue => ({
    value: null,
    problem: kind.make(at, told, text),
  });
  if (number === null) return unknown(numberNotNative, values);
  if (hasTooManyDigits(number)) return unknown(numberTooLong, values);
  const { range } = column;
  if (range && !isWithin(number, range)) return unknown(outOfRange, { ...values, range });
  if (column.type === 'decimal') return { value: number };
  const whole = exact(number);
  return whole.eq(whole.round(0)) ? { value: toDecimal(whole.round(0)) } : unknown(notWhole, values);
}

function isWithin(number: Decimal, { min, above, max }: NumberRange): boolean {
  const value = exact(number);
  if (min !== undefined && value.lt(min)) return false;
  return !(above !== undefined && value.lte(above)) && !(max !== undefined && value.gt(max));
}

function readList(text: string): string | null {
  const parts = text.split('|').map((part) => part.trim());
  const kept = parts.filter((part) => part !== '').join('|');
  return kept === '' ? null : kept;
}

/** At most five names, each once, each with a whole number from -2 to +2. */
function areDrivers(items: string): boolean {
  const read = items.split('|').map((item) => /^([^:]*[^:\s][^:]*):\s*[+-]?[012]$/.exec(item)?.[1]?.trim());
  return read.length <= MOST_DRIVERS && !read.includes(undefined) && new Set(read).size === read.length;
}

function readText(text: string, column: RegisterColumn, values: InColumn, at: SourceRef): ReadValue {
  const allowed = column.values;
  if (!allowed) return readFreeText(text, column, values, at);
  const word = fold(text);
  const found = allowed.find((value) => fold(value) === word) ?? yesNoOf(word, allowed);
  if (found !== undefined) return { value: found };
  if (column.open) return { value: text, problem: unlistedName.make(at, values, text) };
  return { value: null, problem: unknownValue.make(at, { ...values, values: allowed }, text) };
}

function readFreeText(text: string, column: RegisterColumn, values: InColumn, at: SourceRef): ReadValue {
  if (column.length === 'free') return { value: text };
  const limit = column.length === 'path' ? LIMITS.text.pathCharacters : LIMITS.text.characters;
  if (!isTooLong(text, limit)) return { value: text };
  const subject = { fr: `La colonne « ${column.name} »`, en: `Column “${column.name}”` };
  return { value: null, problem: textTooLong.make(at, { ...values, subject, limit }, text) };
}

function yesNoOf(word: string, allowed: readonly string[]): string | undefined {
  const answer = YES_NO.get(word);
  return answer !== undefined && allowed.includes(answer) ? answer : undefined;
}
