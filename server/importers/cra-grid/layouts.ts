import { fold } from '../../domain/names.js';
import type { Sheet } from '../table.js';
import { findDayAxes } from './day-axis.js';
import type { GridLayout } from './grid-layout.js';
import { readMissionRows } from './mission-rows.js';

/** A sheet with this many half-day names in one column has a row per half-day. */
const HALF_DAY_ROWS = 10;
/** Days, or the placeholders for them, to the right of `AM` and `PM`. */
const FILLED_COLUMNS = 15;

/** Layouts of a French CRA, the most particular first: the first that recognises a sheet takes it. */
export const LAYOUTS: readonly GridLayout[] = [
  {
    id: 'V2',
    claim: 'named',
    fr: 'jours en colonnes, deux lignes AM et PM',
    en: 'days in columns, two rows AM and PM',
    recognise: (sheet) => findAmPmRows(sheet),
    read: null,
  },
  {
    id: 'V3',
    claim: 'likely',
    fr: 'demi-journées en lignes, une colonne par personne',
    en: 'half-days in rows, one column a person',
    recognise: (sheet) => findHalfDayColumn(sheet),
    read: null,
  },
  {
    id: 'V5',
    claim: 'likely',
    fr: 'heures d’arrivée et de départ, une ligne par jour',
    en: 'arrival and departure times, one row a day',
    recognise: (sheet) =>
      findHeaders(sheet, /^date\b/, /^(heures? travaillees?|total heures|hours worked)\b/),
    read: null,
  },
  {
    id: 'V1',
    claim: 'likely',
    fr: 'une ligne par jour, présence et absence',
    en: 'one row a day, presence and absence',
    recognise: (sheet) => findHeaders(sheet, /^(date|jour)\b/, /^presen(ce|t)\b/),
    read: null,
  },
  {
    id: 'V4',
    claim: 'named',
    fr: 'missions en lignes, jours en colonnes',
    en: 'missions in rows, days in columns',
    recognise: (sheet) => {
      const axis = findDayAxes(sheet)[0];
      const first = axis?.days[0];
      return axis === undefined || first === undefined ? null : { row: axis.line, column: first.index };
    },
    read: readMissionRows,
  },
  {
    id: 'V6',
    claim: 'likely',
    fr: 'jours ou activités en lignes',
    en: 'days or activities in rows',
    recognise: (sheet) => {
      const axis = findDayAxes(sheet, 'rows')[0];
      const first = axis?.days[0];
      return axis === undefined || first === undefined ? null : { row: first.index, column: axis.line };
    },
    read: null,
  },
];

/** `AM` above `PM` in one column, with a wide row of days beside them. */
function findAmPmRows(sheet: Sheet): { row: number; column: number } | null {
  for (let row = 1; row < sheet.rowCount; row += 1) {
    for (let column = 1; column <= Math.min(sheet.columnCount, 6); column += 1) {
      if (fold(sheet.cell(row, column).text) !== 'am') continue;
      if (fold(sheet.cell(row + 1, column).text) !== 'pm') continue;
      if (isWide(sheet, row - 1, column)) return { row, column };
    }
  }
  return null;
}

function isWide(sheet: Sheet, row: number, column: number): boolean {
  let filled = 0;
  for (let next = column + 1; row >= 1 && next <= sheet.columnCount; next += 1) {
    if (sheet.cell(row, next).text !== '') filled += 1;
  }
  return filled >= FILLED_COLUMNS;
}

function findHalfDayColumn(sheet: Sheet): { row: number; column: number } | null {
  for (let column = 1; column <= Math.min(sheet.columnCount, 6); column += 1) {
    const rows: number[] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      if (/^(matin|apres[- ]midi)$/.test(fold(sheet.cell(row, column).text))) rows.push(row);
    }
    if (rows[0] !== undefined && rows.length >= HALF_DAY_ROWS) return { row: rows[0], column };
  }
  return null;
}

/** A row that has a header matching each pattern; the cell of the last one. */
function findHeaders(sheet: Sheet, ...patterns: RegExp[]): { row: number; column: number } | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, 30); row += 1) {
    const texts = Array.from({ length: sheet.columnCount }, (_, index) =>
      fold(sheet.cell(row, index + 1).text),
    );
    const found = patterns.map((pattern) => texts.findIndex((text) => pattern.test(text)));
    const last = found.at(-1);
    if (last !== undefined && found.every((index) => index >= 0) && new Set(found).size === found.length) {
      return { row, column: last + 1 };
    }
  }
  return null;
}
