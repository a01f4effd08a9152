import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { plainSheet } from './sheet-xml.js';

type Limit = keyof typeof LIMITS.sheet;

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;

function isRead(rows: string, limits: Partial<Record<Limit, number>>): boolean {
  return plainSheet(sheet(rows), { ...LIMITS.sheet, ...limits }) !== null;
}

describe('a sheet within a limit is read, one just beyond it is not', () => {
  test.each<[Limit, number, string]>([
    ['rows', 3, `<row r="3">${cell('A3')}</row>`],
    ['columns', 3, `<row r="1">${cell('C1')}</row>`],
    // A row and its three cells, one of them without content.
    ['elements', 4, `<row r="1">${cell('A1')}<c r="B1" s="1"/>${cell('C1')}</row>`],
    ['mergedCells', 6, '</sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells><sheetData>'],
  ])('%s: %i', (limit, most, rows) => {
    expect([isRead(rows, { [limit]: most }), isRead(rows, { [limit]: most - 1 })]).toEqual([true, false]);
  });

  test('cells without content count for no row and no column', () => {
    expect(isRead('<row r="9"><c r="Z9" s="1"/></row>', { rows: 3, columns: 3 })).toBe(true);
  });
});
