import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBoth, type Read } from '../../../scripts/samples/both-readers.js';
import { writtenXlsx, type WrittenXlsx } from '../../../test/support/written-xlsx.js';
import type { SheetCell } from '../table.js';

// One workbook, two readers that share nothing of how a cell is read: what one gives, the other must give.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function bothOf(book: WrittenXlsx): Promise<{ held: Read; streamed: Read }> {
  return readBoth(join(folder, 'x.xlsx'), await writtenXlsx(book));
}

const number = (decimal: string, numberFormat?: string): SheetCell => ({
  text: decimal,
  kind: 'number',
  number: decimal,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const text = (value: string): SheetCell => ({ text: value, kind: 'text' });
const EMPTY: SheetCell = { text: '', kind: 'empty' };

/** The content of A1 (attributes, then elements), what it holds by ECMA-376, and what the workbook has besides. */
const CELLS: readonly [string, string, string, SheetCell, Partial<WrittenXlsx>?][] = [
  ['a number', '', '<v>12.5</v>', number('12.5')],
  ['a plus sign and zeros too many', '', '<v>+012.50</v>', number('12.5')],
  ['binary noise', '', '<v>0.30000000000000004</v>', number('0.3')],
  ['a ten-millionth', '', '<v>1E-7</v>', number('0.0000001')],
  ['a large number', '', '<v>1.5e+22</v>', number('15000000000000000000000')],
  ['the smallest number', '', '<v>5E-324</v>', number(`0.${'0'.repeat(323)}5`)],
  ['minus zero', '', '<v>-0</v>', number('0')],
  ['fifteen digits', '', '<v>123456789012345</v>', number('123456789012345')],
  ['sixteen digits', '', '<v>1234567890123456</v>', number('1234567890123456')],
  ['text where a number should be', '', '<v>12 jours</v>', { text: '12 jours', kind: 'error' }],
  ['a decimal comma where a number should be', '', '<v>1,5</v>', { text: '1,5', kind: 'error' }],
  ['no finite number', '', '<v>1E999</v>', { text: '1E999', kind: 'error' }],
  ['a type written out', ' t="n"', '<v>3</v>', number('3')],
  ['an inline text', ' t="inlineStr"', '<is><t>deux</t></is>', text('deux')],
  [
    'inline runs',
    ' t="inlineStr"',
    '<is><r><rPr><b/></rPr><t>Du</t></r><r><t xml:space="preserve">rand </t></r></is>',
    text('Durand '),
  ],
  [
    'an inline text with its pronunciation',
    ' t="inlineStr"',
    '<is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is>',
    text('東京'),
  ],
  ['an inline text without its type', '', '<is><t>12 jours</t></is>', text('12 jours')],
  ['a carriage return', ' t="inlineStr"', '<is><t>a_x000D_b</t></is>', text('a\rb')],
  ['an escaped escape', ' t="inlineStr"', '<is><t>a_x005F_x000D_b</t></is>', text('a_x000D_b')],
  ['an escape in a formula', ' t="str"', '<f>A2</f><v>a_x005F_x000D_b</v>', text('a_x000D_b')],
  [
    'a tag written as text',
    ' t="str"',
    '<f>A2</f><v>&amp;lt;b&amp;gt; &amp;amp;</v>',
    text('&lt;b&gt; &amp;'),
  ],
  ['a tag written as text, inline', ' t="inlineStr"', '<is><t>&amp;lt;b&gt;</t></is>', text('&lt;b>')],
  ['CDATA', ' t="inlineStr"', '<is><t><![CDATA[<v>3</v>]]></t></is>', text('<v>3</v>')],
  ['a comment inside', '', '<v><!-- 4 -->3</v>', number('3')],
  ['spaces kept', ' t="inlineStr"', '<is><t xml:space="preserve">  a  </t></is>', text('  a  ')],
  ['a narrow no-break space', ' t="inlineStr"', '<is><t>1\u202f234,50 €</t></is>', text('1\u202f234,50 €')],
  [
    'an emoji and Arabic',
    ' t="inlineStr"',
    '<is><t>✅ 👩‍💻 فاتورة &#x1F600;</t></is>',
    text('✅ 👩‍💻 فاتورة 😀'),
  ],
  [
    'a shared string',
    ' t="s"',
    '<v>1</v>',
    text('deux'),
    { strings: '<si><t>un</t></si><si><t>deux</t></si>' },
  ],
  [
    'a shared string before the sheet',
    ' t="s"',
    '<v>0</v>',
    text('un'),
    { strings: '<si><t>un</t></si>', stringsFirst: true },
  ],
  [
    'shared runs with their pronunciation',
    ' t="s"',
    '<v>0</v>',
    text('課きく'),
    {
      strings:
        '<si><r><t>課</t></r><r><rPr><i/></rPr><t>きく</t></r><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>',
    },
  ],
  [
    'an escaped escape, shared',
    ' t="s"',
    '<v>0</v>',
    text('_x0041_'),
    { strings: '<si><t>_x005F_x0041_</t></si>' },
  ],
  [
    'an escape of small letters, shared',
    ' t="s"',
    '<v>0</v>',
    text('a\nb'),
    { strings: '<si><t>a_x000a_b</t></si>' },
  ],
  ['an empty shared string', ' t="s"', '<v>0</v>', EMPTY, { strings: '<si><t/></si>' }],
  ['true', ' t="b"', '<v>1</v>', { text: 'true', kind: 'boolean' }],
  ['false', ' t="b"', '<v>0</v>', { text: 'false', kind: 'boolean' }],
  ['true in letters', ' t="b"', '<v>true</v>', { text: 'true', kind: 'boolean' }],
  ['false in letters', ' t="b"', '<v>false</v>', { text: 'false', kind: 'boolean' }],
  ['an error', ' t="e"', '<v>#N/A</v>', { text: '#N/A', kind: 'error' }],
  ['an error of a formula', ' t="e"', '<f>1/0</f><v>#DIV/0!</v>', { text: '#DIV/0!', kind: 'error' }],
  ['an ISO date', ' t="d"', '<v>2026-09-02</v>', text('2026-09-02')],
  ['an ISO date, other quotes', " t='d'", '<v>2026-09-02T07:30:00</v>', text('2026-09-02T07:30:00')],
  ['a formula and its value', '', '<f>1+1</f><v>2</v>', number('2')],
  ['a formula and its value, on two lines', '', '\n  <f>1+1</f>\n  <v>2</v>\n', number('2')],
  ['a formula never computed', '', '<f>1+1</f>', { text: '', kind: 'formula-without-value' }],
  ['a formula with an empty value', '', '<f>1+1</f><v/>', { text: '', kind: 'formula-without-value' }],
  [
    'a formula with an empty value of two tags',
    '',
    '<f>1+1</f><v></v>',
    { text: '', kind: 'formula-without-value' },
  ],
  ['a formula that gave an empty text', ' t="str"', '<f>IF(B1,"",1)</f><v></v>', EMPTY],
  ['a formula of text never computed', ' t="str"', '<f>A2</f>', { text: '', kind: 'formula-without-value' }],
  ['a shared formula', '', '<f t="shared" ref="A1:A2" si="0">B1</f><v>2</v>', number('2')],
  ['a shared formula of another cell', '', '<f t="shared" si="0"/><v>2</v>', number('2')],
  ['an array formula', '', '<f t="array" ref="A1:A2">B1:B2*2</f><v>4</v>', number('4')],
  ['a formula with a comparison', ' t="b"', '<f>B1&lt;&gt;2</f><v>1</v>', { text: 'true', kind: 'boolean' }],
  ['nothing but a style', ' s="1"', '', EMPTY, { formats: ['dd/mm/yyyy'] }],
  ['an empty value', '', '<v></v>', EMPTY],
  ['a style that is not there', ' s="9"', '<v>4</v>', number('4')],
];

describe.each(CELLS)('%s', (_, attributes, content, expected, book) => {
  test('in both readers', async () => {
    const rows = `<row r="1"><c r="A1"${attributes}>${content}</c><c r="B1" t="inlineStr"><is><t>end</t></is></c></row>`;
    const { held, streamed } = await bothOf({ rows, ...book });
    const read = {
      sheets: [
        {
          name: 'Feuil1',
          hidden: false,
          hiddenColumns: [],
          rows: [{ row: 1, hidden: false, cells: [expected, text('end')] }],
        },
      ],
    };
    expect(streamed).toEqual(read);
    expect(held).toEqual(read);
  });
});

/** Serial, number format, what it is by ECMA-376 (18.8.31, 18.17.4.1): text, kind, and the date system. */
const NUMBERS: readonly [string, string | number, string, SheetCell['kind'], boolean?][] = [
  ['46267', 14, '2026-09-02', 'date'],
  ['46267', 'dd/mm/yyyy', '2026-09-02', 'date'],
  ['46267.3125', 22, '2026-09-02T07:30:00', 'date'],
  ['46267.999999', 'dd/mm/yyyy hh:mm', '2026-09-03', 'date'],
  ['46267.354166666664', 'yyyy\\-mm\\-dd', '2026-09-02T08:30:00', 'date'],
  ['46267', '[$-40C]d mmmm yyyy;@', '2026-09-02', 'date'],
  ['46267', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-09-02', 'date'],
  ['46267', 'mmmm', '2026-09-02', 'date'],
  ['46267', 'mmm-yy', '2026-09-02', 'date'],
  ['46267', '"Le "dd" du mois"', '2026-09-02', 'date'],
  ['1', 14, '1900-01-01', 'date'],
  ['59', 14, '1900-02-28', 'date'],
  ['60', 14, '60', 'number'],
  ['60.5', 22, '60.5', 'number'],
  ['61', 14, '1900-03-01', 'date'],
  ['0', 14, '0', 'number'],
  ['0.5', 22, '0.5', 'number'],
  ['-1', 14, '-1', 'number'],
  ['2958466', 14, '2958466', 'number'],
  ['0', 14, '1904-01-01', 'date', true],
  ['44805', 14, '2026-09-02', 'date', true],
  ['-1', 14, '-1', 'number', true],
  ['0.5', 20, '12:00', 'number', true],
  ['-0.010416666666666666', '[h]:mm', '-0:15', 'number', true],
  ['0.3125', 20, '7:30', 'number'],
  ['0.3125', 18, '7:30', 'number'],
  ['0.354166666666667', 21, '8:30', 'number'],
  ['0.00011574074074074075', 45, '0:00:10', 'number'],
  ['1.0833911', 46, '26:00:05', 'number'],
  ['1.5', '[hh]:mm', '36:00', 'number'],
  ['1.5', '[mm]', '36:00', 'number'],
  ['0.25', '[ss]', '6:00', 'number'],
  ['1.5', '[hh]"h"mm', '36:00', 'number'],
  ['1.5', 20, '1900-01-01T12:00:00', 'date'],
  ['0.2', 9, '0.2', 'number'],
  ['7.25', '0.00" heures"', '7.25', 'number'],
  ['7.25', '0.00\\ \\h', '7.25', 'number'],
  ['7.25', '0.0" jours d\'été"', '7.25', 'number'],
  ['650', '#,##0.00\\ [$€-40C]', '650', 'number'],
  ['650', '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', '650', 'number'],
  ['650', '[Red][<0]0.00;[Blue]0.00', '650', 'number'],
  ['650', '"dd/mm"0', '650', 'number'],
  ['650', '0_d_m', '650', 'number'],
  ['0.5', 12, '0.5', 'number'],
  ['1500', 48, '1500', 'number'],
  ['1500', '0.00E+00', '1500', 'number'],
  ['12', 49, '12', 'number'],
  ['12', '00000', '12', 'number'],
  ['12', 'General', '12', 'number'],
  ['12', 'Standard', '12', 'number'],
  ['12', ';;;', '12', 'number'],
];

describe.each(NUMBERS)('%s as %s', (serial, format, shown, kind, date1904 = false) => {
  test(`is the ${kind} ${shown}${date1904 ? ' since 1904' : ''}, in both readers`, async () => {
    const style = typeof format === 'string' ? { formats: [format] } : { builtin: [format] };
    const rows = `<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`;
    const { held, streamed } = await bothOf({ rows, date1904, ...style });
    expect(streamed).toMatchObject({ sheets: [{ rows: [{ cells: [{ kind, text: shown }] }] }] });
    expect(held).toEqual(streamed);
  });
});

const inline = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('layout, in both readers', () => {
  test('rows and cells without addresses, prefixed elements, single quotes and a `>` in an attribute', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      "<x:row spans='a>b'><x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:t>deux</x:t></x:is></x:c></x:row>" +
      "<x:row r='4'><x:c r='C4'><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const { held, streamed } = await bothOf({ rows: '', sheet });
    const rows = [
      { row: 1, hidden: false, cells: [number('1'), text('deux')] },
      { row: 4, hidden: false, cells: [EMPTY, EMPTY, number('3')] },
    ];
    expect(streamed).toMatchObject({ sheets: [{ rows }] });
    expect(held).toEqual(streamed);
  });

  test('merged cells show their master on every row, hidden rows and columns are told', async () => {
    const { held, streamed } = await bothOf({
      before: '<dimension ref="A1:C4"/><cols><col min="2" max="3" hidden="true"/></cols>',
      rows:
        `<row r="1">${inline('A1', 'M-1')}${inline('B1', 'lot')}</row>` +
        `<row r="2" hidden="1">${inline('A2', 'lost')}<c r="C2"><v>2</v></c></row>` +
        '<row r="3"/>' +
        '<row r="4"><c r="C4"><v>4</v></c></row>',
      behind: '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B4:C4"/></mergeCells>',
      state: 'veryHidden',
    });
    const covered = { ...text('M-1'), merged: 'covered', master: 'A1' };
    expect(streamed).toEqual({
      sheets: [
        {
          name: 'Feuil1',
          hidden: true,
          hiddenColumns: [2, 3],
          rows: [
            { row: 1, hidden: false, cells: [{ ...text('M-1'), merged: 'master' }, text('lot')] },
            { row: 2, hidden: true, cells: [covered, EMPTY, number('2')] },
          ],
        },
      ],
    });
    expect(held).toEqual(streamed);
  });

  test.each<[string, Partial<WrittenXlsx>, string]>([
    ['rows that go back', { rows: `<row r="2">${inline('A2', 'a')}</row><row r="1"/>` }, 'damaged-archive'],
    ['a row twice', { rows: '<row r="2"/><row r="2"/>' }, 'damaged-archive'],
    ['a cell of another row', { rows: `<row r="1">${inline('A2', 'a')}</row>` }, 'damaged-archive'],
    ['a string that is not there', { rows: '<row><c t="s"><v>7</v></c></row>' }, 'damaged-archive'],
    ['a cell that is not closed', { rows: '<row><c><v>1</v><c><v>2</v></c></row>' }, 'damaged-archive'],
    [
      'XML that ends too early',
      { sheet: '<worksheet><sheetData><row><c><v>1</v></c></row>' },
      'damaged-archive',
    ],
    ['strings that end too early', { rows: '', strings: '<si><t>un</t></si></sst><sst>' }, 'damaged-archive'],
    ['rows that are promised', { before: '<dimension ref="A1:J1200"/>' }, 'sheet-not-read'],
    ['a document type', { sheet: '<!DOCTYPE w [<!ENTITY a "b">]><worksheet/>' }, 'xml-doctype'],
  ])('refused: %s', async (_, book, code) => {
    const { held, streamed } = await bothOf({ rows: '', ...book });
    expect(streamed).toEqual({ refused: code });
    expect(held).toEqual({ refused: code });
  });

  test.each([
    ['without its part', null],
    ['without any', '<styleSheet/>'],
    ['without any of cells', '<styleSheet><cellXfs count="0"/></styleSheet>'],
    ['of a first cell that is a date', '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'],
  ])('styles %s', async (kind, styles) => {
    const rows = '<row r="1"><c r="A1"><v>46267</v></c></row>';
    const { held, streamed } = await bothOf({ rows, styles });
    const shown = kind.includes('date') ? '2026-09-02' : '46267';
    expect(streamed).toMatchObject({ sheets: [{ rows: [{ cells: [{ text: shown }] }] }] });
    expect(held).toEqual(streamed);
  });

  test.each(['A1', 'A1:A1'])('an empty sheet that says `%s` is empty', async (ref) => {
    const { held, streamed } = await bothOf({ rows: '', before: `<dimension ref="${ref}"/>` });
    expect(streamed).toMatchObject({ sheets: [{ rows: [] }] });
    expect(held).toEqual(streamed);
  });
});

test('every workbook of the samples', async () => {
  const samples = readdirSync('server/importers', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join('server/importers', name));
  expect(samples.length).toBeGreaterThan(15);
  for (const sample of samples) {
    const { held, streamed } = await readBoth(sample);
    expect([sample, streamed]).toEqual([sample, held]);
  }
});
