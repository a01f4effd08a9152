import { fold } from '../../domain/names.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Sheet } from '../table.js';
import type { MonthClaim } from './grid-month.js';
import type { LabelledValue, LabelName } from './header-labels.js';
import { monthWord, readMonth, yearIn, yearMonth, type YearMonth } from './month-text.js';

/** A title speaks of the month of the grid; another text with a month in it may speak of anything. */
const TITLE =
  /\b(cra|compte[- ]rendu|activites?|feuille de temps|releve|timesheet|mois|periode|month|period)\b/;
const MONTH_ALONE = /^[\p{L}.]+ 20\d{2}$/u;

interface ClaimInput {
  sheet: Sheet;
  file: string;
  labels: ReadonlyMap<LabelName, LabelledValue>;
  /** Rows above the grid, both included. */
  fromRow: number;
  toRow: number;
}

/** Every month given outside the grid, most trusted first: labelled cell, title, sheet name, file name. */
export function monthClaims(input: ClaimInput): MonthClaim[] {
  const { sheet, file, labels } = input;
  const claims: MonthClaim[] = [];
  const cellAt = (row: number, column: number): SourceRef => ({
    file,
    sheet: sheet.name,
    cell: sheet.address(row, column),
  });
  const fileName = file.split('/').at(-1) ?? file;
  const year = yearIn(labels.get('year')?.text ?? '') ?? yearIn(sheet.name) ?? yearIn(fileName);
  const add = (where: MonthClaim['where'], month: YearMonth | null, at: SourceRef, seen: string): void => {
    if (month !== null) claims.push({ where, month, at, seen });
  };

  const label = labels.get('month');
  if (label !== undefined) {
    const own = label.cell.date?.slice(0, 7) ?? monthOf(label.text, year);
    add('label', own, cellAt(label.row, label.column), label.text);
  }
  const title = titleMonth(input, label);
  if (title !== null) add('title', title.month, cellAt(title.row, title.column), title.text);
  add('sheet', monthOf(sheet.name, year), { file, sheet: sheet.name }, sheet.name);
  add('file', readMonth(fileName.replace(/\.[^.]+$/, '')), { file }, fileName);
  return claims;
}

/** The month a text names; one without its year takes the year that the form, sheet or file gives. */
function monthOf(text: string, year: number | null): YearMonth | null {
  const whole = readMonth(text);
  if (whole !== null) return whole;
  const word = monthWord(text);
  return word === null || year === null || yearIn(text) !== null ? null : yearMonth(year, word);
}

function titleMonth(
  { sheet, fromRow, toRow }: ClaimInput,
  label: LabelledValue | undefined,
): { month: YearMonth; text: string; row: number; column: number } | null {
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell.kind !== 'text' || cell.merged === 'covered') continue;
      if (label?.row === row && label.column === column) continue;
      const folded = fold(cell.text);
      if (!TITLE.test(folded) && !MONTH_ALONE.test(folded)) continue;
      const month = readMonth(cell.text);
      if (month !== null) return { month, text: cell.text, row, column };
    }
  }
  return null;
}
