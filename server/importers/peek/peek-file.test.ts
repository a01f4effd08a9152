import { afterAll, describe, expect, test } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { lookAtHead } from '../look.js';
import { linesOfText } from './lines-of-text.js';
import { peekFile } from './peek-file.js';
import { NO_SUCH_PLACE, nothing, PDF_PAGE, WHOLE_FILE } from './peek-reasons.js';

const folder = mkdtempSync(join(tmpdir(), 'declic-peek-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Place = Omit<SourceRef, 'file'>;

/** Shows a place of a file of these bytes, as a child does. */
async function peek(
  bytes: Uint8Array | string,
  place: Place,
  { name = 'file', reach = 'around' }: { name?: string; reach?: PeekReach } = {},
): Promise<SourcePeek> {
  const path = join(folder, 'file.bin');
  writeFileSync(path, bytes);
  const file = { name, path, byteLength: statSync(path).size };
  const { family } = await lookAtHead(file);
  return peekFile(file, family, family === 'zip', { file: name, ...place }, reach);
}

function kindOf<K extends SourcePeek['kind']>(kind: K, shown: SourcePeek): Extract<SourcePeek, { kind: K }> {
  expect(shown.kind).toBe(kind);
  return shown as Extract<SourcePeek, { kind: K }>;
}

describe('lines', () => {
  const peekLines = async (...asked: Parameters<typeof peek>) => kindOf('lines', await peek(...asked));

  const NOTES =
    'date;note;hours\r\n2026-09-01;"first\r\nsecond\r\nthird";2\r\n\r\n2026-09-02;plain;3\r\n2026-09-03;"a ""b""";4';

  test('a record of several lines, whole, and three lines on each side', async () => {
    const shown = await peekLines(NOTES, { line: 2 });
    expect(shown.lines).toEqual([
      { line: 1, text: 'date;note;hours' },
      { line: 2, text: '2026-09-01;"first' },
      { line: 3, text: 'second' },
      { line: 4, text: 'third";2' },
      { line: 5, text: '' },
      { line: 6, text: '2026-09-02;plain;3' },
      { line: 7, text: '2026-09-03;"a ""b""";4' },
    ]);
    expect(shown.cited).toEqual({
      line: 2,
      lastLine: 4,
      fields: [
        { name: 'date', text: '2026-09-01' },
        { name: 'note', text: 'first\r\nsecond\r\nthird' },
        { name: 'hours', text: '2' },
      ],
    });
  });

  test('nothing but the record, when its neighbours are not for the reader', async () => {
    const shown = await peekLines(NOTES, { line: 6 }, { reach: 'cited' });
    expect(shown.lines).toEqual([{ line: 6, text: '2026-09-02;plain;3' }]);
  });

  test('a line that the table does not read is shown all the same', async () => {
    const shown = await peekLines('a,b\n1,2\n3,"never closed\n4,5\n', { line: 3 });
    expect(shown.lines.map(({ text }) => text)).toEqual(['a,b', '1,2', '3,"never closed', '4,5']);
    expect(shown.cited).toEqual({ line: 3, lastLine: 3, fields: [] });
  });

  test.each<[string, BufferEncoding | 'utf-8 mark', string]>([
    ['UTF-8 with a mark', 'utf-8 mark', 'é€'],
    ['UTF-16', 'utf16le', 'é€'],
    ['Latin letters of one byte', 'latin1', 'éà'],
  ])('%s', async (_title, encoding, letters) => {
    const text = `${encoding === 'latin1' ? '' : '\uFEFF'}a;b\n${letters};1\n`;
    const shown = await peekLines(Buffer.from(text, encoding === 'utf-8 mark' ? 'utf8' : encoding), {
      line: 2,
    });
    expect(shown.lines).toEqual([
      { line: 1, text: 'a;b' },
      { line: 2, text: `${letters};1` },
    ]);
  });

  test('a line far in a long file, whatever ends its lines', async () => {
    const filler = 'x'.repeat(100);
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = Array.from({ length: 4000 }, (_, index) => `${index + 2};${filler}`);
      const shown = await peekLines(['id;text', ...rows].join(end), { line: 3500 });
      expect(shown.lines).toEqual(
        [3497, 3498, 3499, 3500, 3501, 3502, 3503].map((line) => ({ line, text: `${line};${filler}` })),
      );
    }
  });

  test('a line end is one wherever the text was cut to be read', async () => {
    for (const pieces of [
      ['a\r', '\nb\r', 'c\n'],
      ['a\r\nb', '\rc\r'],
      ['a', '\n', 'b\rc'],
    ]) {
      const lines: string[] = [];
      for await (const { line, text } of linesOfText(pieces, 1, 9)) lines.push(`${line}${text}`);
      expect(lines).toEqual(['1a', '2b', '3c']);
    }
  });

  test('a long line is cut, its fields and a long record too', async () => {
    const long = await peekLines(`a;b\n${'x'.repeat(600)};value\n`, { line: 2 });
    expect(long.lines[1]?.text).toBe(`${'x'.repeat(499)}…`);
    expect(long.cited.fields.map(({ text }) => text)).toEqual([`${'x'.repeat(499)}…`, 'value']);
    const tall = await peekLines(`a;b\n"${'x\n'.repeat(900)}";1\n`, { line: 2 });
    expect([tall.cited.lastLine, tall.lines.length]).toEqual([902, 42]);
  });

  test('absences: only what reading keeps, never the lines', async () => {
    const absences = 'person_key;date_from;date_to;reason\nP1;2026-09-01;2026-09-02;private;behind\n';
    const shown = await peekLines(absences, { line: 2 }, { name: 'register/absences.csv' });
    expect(shown.lines).toEqual([]);
    expect(shown.cited.fields.map(({ text }) => text)).toEqual(['P1', '2026-09-01', '2026-09-02']);
    expect(JSON.stringify(shown)).not.toMatch(/private|behind|reason/);
  });

  test('places that are not there', async () => {
    expect(await peek(NOTES, { line: 8 })).toEqual(nothing(NO_SUCH_PLACE));
    expect(await peek(NOTES, { line: 0 })).toEqual(nothing(NO_SUCH_PLACE));
    expect(await peek(NOTES, { sheet: 'a', cell: 'A1' })).toEqual(nothing(NO_SUCH_PLACE));
    expect(await peek(NOTES, {})).toEqual(nothing(WHOLE_FILE));
  });
});

describe('cells', () => {
  const peekCells = async (...asked: Parameters<typeof peek>) => kindOf('cells', await peek(...asked));

  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  const grid = (): Promise<Buffer> =>
    workbook((book) => {
      book.addWorksheet('Other').addRow(['nothing']);
      const sheet = book.addWorksheet('Sept');
      for (let row = 1; row <= 20; row += 1)
        sheet.addRow(Array.from({ length: 8 }, (_, column) => `${'ABCDEFGH'[column] ?? ''}${row}`));
      sheet.getCell('D10').value = new Date(Date.UTC(2026, 8, 21));
      sheet.getCell('E10').value = 1234.5;
      sheet.getRow(10).hidden = true;
    });

  test('seven rows of five columns, by their numbers and letters', async () => {
    const shown = await peekCells(await grid(), { sheet: 'Sept', cell: 'D10' });
    expect(shown.cells.columns).toEqual(['B', 'C', 'D', 'E', 'F']);
    expect(shown.cells.rows.map(({ row }) => row)).toEqual([7, 8, 9, 10, 11, 12, 13]);
    expect(shown.cells.rows[3]?.values).toEqual(['B10', 'C10', '2026-09-21', '1234.5', 'F10']);
    expect(shown.cited).toEqual({
      cell: 'D10',
      row: 10,
      column: 'D',
      text: '2026-09-21',
      hidden: true,
      fields: ['A10', 'B10', 'C10', '2026-09-21', '1234.5', 'F10', 'G10', 'H10'].map((text, index) => ({
        name: 'ABCDEFGH'[index],
        text,
      })),
      above: ['D1', 'D2', 'D3'].map((cell) => ({ name: cell, text: cell })),
    });
  });

  test.each([
    ['A1', ['A', 'B', 'C', 'D', 'E'], [1, 2, 3, 4, 5, 6, 7]],
    ['H20', ['D', 'E', 'F', 'G', 'H'], [14, 15, 16, 17, 18, 19, 20]],
  ])('the window of %s is moved, not cut', async (cell, columns, rows) => {
    const shown = await peekCells(await grid(), { sheet: 'Sept', cell });
    expect([shown.cells.columns, shown.cells.rows.map(({ row }) => row)]).toEqual([columns, rows]);
    expect([shown.cited?.text, shown.cited?.hidden]).toEqual([cell, false]);
  });

  test('a sheet as a whole is its top, a cell alone is its row', async () => {
    const whole = await peekCells(await grid(), { sheet: 'Other' });
    expect([whole.cells, whole.cited]).toEqual([
      { columns: ['A'], rows: [{ row: 1, values: ['nothing'] }] },
      null,
    ]);
    const alone = await peekCells(await grid(), { sheet: 'Sept', cell: 'C4' }, { reach: 'cited' });
    expect(alone.cells.rows).toEqual([{ row: 4, values: ['A4', 'B4', 'C4', 'D4', 'E4'] }]);
  });

  test('a value over several columns is told once', async () => {
    const merged = await workbook((book) => {
      const sheet = book.addWorksheet('S');
      sheet.addRow(['title', null, 'end']);
      sheet.mergeCells('A1:B1');
    });
    const shown = await peekCells(merged, { sheet: 'S', cell: 'B1' });
    expect(shown.cited?.text).toBe('title');
    expect(shown.cited?.fields).toEqual([
      { name: 'A', text: 'title' },
      { name: 'C', text: 'end' },
    ]);
  });

  test('absences: the columns that reading drops stay empty', async () => {
    const book = await workbook((made) => {
      made.addWorksheet('people').addRow(['person_key']);
      made.addWorksheet('absences').addRows([
        ['person_key', 'date_from', 'date_to', 'reason'],
        ['P1', '2026-09-01', '2026-09-02', 'private'],
      ]);
    });
    for (const cell of ['A2', 'D2'])
      expect(JSON.stringify(await peekCells(book, { sheet: 'absences', cell }))).not.toMatch(
        /private|reason/,
      );
  });

  test('places that are not there', async () => {
    const bytes = await grid();
    for (const place of [
      { sheet: 'Sept', cell: 'I1' },
      { sheet: 'Sept', cell: 'A21' },
      { sheet: 'Sept', cell: 'A0' },
      { sheet: 'Sept', cell: 'A1:B2' },
      { sheet: 'No', cell: 'A1' },
      { line: 3 },
    ])
      expect(await peek(bytes, place)).toEqual(nothing(NO_SUCH_PLACE));
    expect(await peek(bytes, {})).toEqual(nothing(WHOLE_FILE));
  });
});

describe('elements', () => {
  const peekElement = async (...asked: Parameters<typeof peek>) => kindOf('element', await peek(...asked));
  const sample = (name: string): Buffer => readFileSync(join('server/importers/einvoice/samples', name));
  const UBL = sample('prestation-jours-heures.ubl.xml');
  const QUANTITY = '/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity';

  test('an element, its ancestors and its siblings', async () => {
    const shown = await peekElement(UBL, { path: QUANTITY });
    expect(shown.cited).toEqual({ path: QUANTITY, attribute: null, text: '6', isWhole: true });
    expect(shown.element.slice(0, 5).map(({ depth, name, text }) => [depth, name, text])).toEqual([
      [0, 'Invoice', ''],
      [1, 'cac:InvoiceLine[2]', ''],
      [2, 'cbc:ID', '2'],
      [2, 'cbc:InvoicedQuantity', '6'],
      [2, 'cbc:LineExtensionAmount', '500.00'],
    ]);
    expect(shown.element[3]?.attributes).toEqual([{ name: 'unitCode', text: 'HUR' }]);
  });

  test('an attribute, and a path without an index', async () => {
    const shown = await peekElement(UBL, { path: '/Invoice/cac:InvoiceLine/cbc:InvoicedQuantity/@unitCode' });
    expect(shown.cited).toMatchObject({
      path: '/Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity',
      attribute: 'unitCode',
      text: 'DAY',
    });
  });

  test('an element alone, without its siblings', async () => {
    const shown = await peekElement(UBL, { path: QUANTITY }, { reach: 'cited' });
    expect(shown.element.map(({ name }) => name)).toEqual([
      'Invoice',
      'cac:InvoiceLine[2]',
      'cbc:InvoicedQuantity',
    ]);
  });

  test('forty rows at most, the nearest', async () => {
    const items = Array.from({ length: 200 }, (_, index) => `<i><v>${index + 1}</v></i>`);
    const many = `<r>${items.join('')}</r>`;
    const whole = await peekElement(many, { path: '/*:r' });
    expect([whole.element.length, whole.cited.isWhole, whole.element[39]?.name]).toEqual([
      40,
      false,
      '*:i[39]',
    ]);
    const one = await peekElement(many, { path: '/*:r/*:i[100]' });
    expect([one.element.length, one.cited.isWhole]).toEqual([40, true]);
    const own = one.element.map(({ name }) => name);
    expect([own[1], own[19], own[20], own[21], own.at(-1)]).toEqual([
      '*:i[81]',
      '*:i[99]',
      '*:i[100]',
      '*:v',
      '*:i[118]',
    ]);
  });

  test('the XML of a Factur-X, and no page of it', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]);
    await pdf.attach(sample('avoir.cii.xml'), 'factur-x.xml', { mimeType: 'text/xml' });
    const bytes = await pdf.save();
    const shown = await peekElement(bytes, {
      path: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID',
    });
    expect(shown.cited.text).toBe('A-2026-0009');
    expect(await peek(bytes, { page: 1 })).toEqual(nothing(PDF_PAGE));
    expect(await peek(bytes, { path: '/nowhere' })).toEqual(nothing(NO_SUCH_PLACE));
  });

  test('XML that cannot be parsed is shown by its line', async () => {
    const broken = '<?xml version="1.0"?>\n<Invoice>\n  <a>1</a>\n  <b>2</c>\n</Invoice>\n';
    const shown = kindOf('lines', await peek(broken, { path: '/*:Invoice/*:b', line: 4 }));
    expect(shown.lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    const latin = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<a>été</a>', 'latin1');
    expect(kindOf('lines', await peek(latin, { line: 2 })).lines[1]?.text).toBe('<a>été</a>');
    await expect(peek(broken, { path: '/*:Invoice/*:b' })).rejects.toThrow('not well formed');
  });

  test.each([
    '/Invoice/cac:InvoiceLine[9]',
    '/Invoice/cbc:ID/@nothing',
    'Invoice',
    '/',
    '',
    '//',
    '/@a',
    '/Invoice/[1]',
  ])('nothing at “%s”', async (path) => {
    expect(await peek(UBL, { path })).toEqual(nothing(NO_SUCH_PLACE));
  });
});
