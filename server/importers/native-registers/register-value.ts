import { isCivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { RegisterColumn } from '../../domain/register-tables.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import { readNativeNumber } from '../tables/number-text.js';
import { cellText } from '../tables/table-source.js';
import { cellError, lostFormula } from '../tables/value-problems.js';
import {
  dateNotIso,
  missingValue,
  notYesNo,
  numberNotNative,
  unknownValue,
  type InColumn,
} from '../tables/native-value-problems.js';
import { notWhole, unlistedName } from './register-problems.js';

/** A value of a register, checked; `value` null is unknown. A problem may come with a kept value. */
export interface ReadValue {
  value: string | null;
  problem?: Problem;
}

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
    case 'list':
      return { value: readList(text) };
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
  if (number === null) return { value: null, problem: numberNotNative.make(at, values, text) };
  if (column.type === 'decimal') return { value: number };
  const whole = exact(number);
  if (!whole.eq(whole.round(0))) return { value: null, problem: notWhole.make(at, values, text) };
  return { value: toDecimal(whole.round(0)) };
}

function readList(text: string): string | null {
  const parts = text.split('|').map((part) => part.trim());
  const kept = parts.filter((part) => part !== '').join('|');
  return kept === '' ? null : kept;
}

function readText(text: string, column: RegisterColumn, values: InColumn, at: SourceRef): ReadValue {
  const allowed = column.values;
  if (!allowed) return { value: text };
  const word = fold(text);
  const found = allowed.find((value) => fold(value) === word) ?? yesNoOf(word, allowed);
  if (found !== undefined) return { value: found };
  if (column.open) return { value: text, problem: unlistedName.make(at, values, text) };
  return { value: null, problem: unknownValue.make(at, { ...values, values: allowed }, text) };
}

function yesNoOf(word: string, allowed: readonly string[]): string | undefined {
  const answer = YES_NO.get(word);
  return answer !== undefined && allowed.includes(answer) ? answer : undefined;
}
