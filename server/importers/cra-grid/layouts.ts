import type { Sheet } from '../table.js';
import { readAmPmRows } from './am-pm-rows.js';
import { readAxisDay } from './axis-day.js';
import { findDayAxes } from './day-axis.js';
import { findDayLists, type DayList } from './day-list.js';
import { readDayLists } from './day-lists.js';
import type { GridLayout } from './grid-layout.js';
import { readHalf } from './half-days.js';
import { readMissionRows } from './mission-rows.js';
import { isPlaceholder } from './placeholder.js';

/** A sheet with this many half-day names in one column has a row per half-day. */
const HALF_DAY_ROWS = 10;
/** Days, or the placeholders for them, to the right of `AM` and `PM`. */
const FILLED_COLUMNS = 15;
/** The row of days, or that of weekdays, stands just above `AM`. */
const DAYS_ABOVE = 2;

/** Layouts of a French CRA, the most particular first: the first that recognises a sheet takes it. */
export const LAYOUTS: readonly GridLayout[] = [
  {
    id: 'V2',
    claim: 'named',
    fr: 'jours en colonnes, deux lignes AM et PM',
    en: 'days in columns, two rows AM and PM',
    recognise: (sheet) => findAmPmRows(sheet),
    read: readAmPmRows,
  },
  {
    id: 'V3',
    claim: 'likely',
    fr: 'demi-journées en lignes, une colonne par personne',
    en: 'half-days in rows, one column a person',
    recognise: (sheet) => headerOf(sheet, 'V3'),
    read: readDayLists,
  },
  {
    id: 'V5',
    claim: 'likely',
    fr: 'heures d’arrivée et de départ, une ligne par jour',
    en: 'arrival and departure times, one row a day',
    recognise: (sheet) => headerOf(sheet, 'V5'),
    read: readDayLists,
  },
  {
    id: 'V1',
    claim: 'likely',
    fr: 'une ligne par jour, présence et absence',
    en: 'one row a day, presence and absence',
    recognise: (sheet) => headerOf(sheet, 'V1'),
    read: readDayLists,
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
    details: true,
    fr: 'une ligne par activité, en heures',
    en: 'one row an activity, in hours',
    recognise: (sheet) => headerOf(sheet, 'V6'),
    read: readDayLists,
  },
  {
    id: 'without headers',
    claim: 'likely',
    fr: 'jours ou demi-journées en lignes',
    en: 'days or half-days in rows',
    recognise: (sheet) => findHalfDayColumn(sheet) ?? firstDayOfColumn(sheet),
    read: null,
  },
];

/** The date header of the first list of a layout. */
function headerOf(sheet: Sheet, layout: DayList['layout']): { row: number; column: number } | null {
  const list = findDayLists(sheet).find((one) => one.layout === layout);
  return list === undefined ? null : { row: list.headerRow, column: list.dateColumn };
}

function firstDayOfColumn(sheet: Sheet): { row: number; column: number } | null {
  const axis = findDayAxes(sheet, 'rows')[0];
  const first = axis?.days[0];
  return axis === undefined || first === undefined ? null : { row: first.index, column: axis.line };
}

/** `AM` above `PM` in one column, with a wide row of days beside them. */
function findAmPmRows(sheet: Sheet): { row: number; column: number } | null {
  for (let row = 1; row < sheet.rowCount; row += 1) {
    for (let column = 1; column <= Math.min(sheet.columnCount, 6); column += 1) {
      if (readHalf(sheet.cell(row, column).text) !== 'am') continue;
      if (readHalf(sheet.cell(row + 1, column).text) !== 'pm') continue;
      if (standsUnderDays(sheet, row, column)) return { row, column };
    }
  }
  return null;
}

/** A row of names of people is as wide; only days, or the marks of a template in their place, make this layout. */
function standsUnderDays(sheet: Sheet, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(1, row - DAYS_ABOVE); above -= 1) {
    let days = 0;
    for (let next = column + 1; next <= sheet.columnCount; next += 1) {
      const cell = sheet.cell(above, next);
      if (readAxisDay(cell, next) !== null || isPlaceholder(cell.text)) days += 1;
    }
    if (days >= FILLED_COLUMNS) return true;
  }
  return false;
}

function findHalfDayColumn(sheet: Sheet): { row: number; column: number } | null {
  for (let column = 1; column <= Math.min(sheet.columnCount, 6); column += 1) {
    const rows: number[] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      if (readHalf(sheet.cell(row, column).text) !== null) rows.push(row);
    }
    if (rows[0] !== undefined && rows.length >= HALF_DAY_ROWS) return { row: rows[0], column };
  }
  return null;
}
