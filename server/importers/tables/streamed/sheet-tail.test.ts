import { describe, expect, test } from '@jest/globals';
import { SheetTail } from './sheet-tail.js';

const SHEET =
  '<worksheet><sheetData><row/></sheetData><sheetProtection sheet="1"/><mergeCells count="3"><mergeCell ref="A1:B2"/>' +
  '<mergeCell\n ref = \'C3:D4\' ></mergeCell><mergeCell ref="E5:E9"/></mergeCells></worksheet>';

/** The merges found in a sheet whose bytes come in these pieces. */
function refsOf(pieces: readonly string[], mostCells = 100): readonly string[] | null {
  const tail = new SheetTail(mostCells);
  for (const piece of pieces) tail.write(Buffer.from(piece));
  return tail.refs;
}

describe('merged cells', () => {
  const REFS = ['A1:B2', 'C3:D4', 'E5:E9'];

  test.each([
    ['as most programs write them', SHEET],
    ['below a prefix', SHEET.replace(/(<\/?)/g, '$1x:')],
    ['below a sheet without rows', SHEET.replace('<sheetData><row/></sheetData>', '<sheetData />')],
  ])('%s, wherever the bytes are cut', (_, sheet) => {
    for (let at = 0; at <= sheet.length; at += 1)
      expect([at, refsOf([sheet.slice(0, at), sheet.slice(at)])]).toEqual([at, REFS]);
    expect(refsOf(Array.from({ length: sheet.length }, (__, at) => sheet.charAt(at)))).toEqual(REFS);
  });

  test('are counted by their cells', () => {
    expect(refsOf([SHEET], 13)).toEqual(REFS);
    expect(refsOf([SHEET], 12)).toBeNull();
  });

  test('behind what only looked like the end of the rows do not count', () => {
    const text = '<c><is><t><![CDATA[</sheetData><mergeCell ref="A1:B9"/>]]></t></is></c>';
    const sheet = SHEET.replace('<row/>', `<row>${text}</row>`);
    const between = sheet.indexOf(']]>');
    expect(refsOf([sheet])).toEqual(REFS);
    expect(refsOf([sheet.slice(0, between), sheet.slice(between)])).toEqual(REFS);
  });

  test('before the end of the rows are none', () => {
    expect(refsOf([SHEET.replace('</sheetData>', '')])).toEqual([]);
  });
});
