import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import { RefusedFile } from '../importer.js';
import { loadWorkbook } from './workbook.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
const newPath = () => join(folder, `${(count += 1)}.xlsx`);

async function write(fill: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const path = newPath();
  await workbook.xlsx.writeFile(path);
  return path;
}

async function zipped(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet written by hand, as other programs write it. */
function parts(
  rows: string,
  extra: { sheet?: string; part?: string; styles?: string; date1904?: boolean } = {},
) {
  const part = extra.part ?? 'sheet1.xml';
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCS}">${extra.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Relevé &amp; suivi" sheetId="7" r:id="rId3"/></sheets><definedNames><definedName name="tout">'Relevé &amp; suivi'!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${DOCS}/worksheet" Target="/xl/worksheets/${part}"/><Relationship Id="rId9" Type="${DOCS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[hh]:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    [`xl/worksheets/${part}`]:
      extra.sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

async function handmade(rows: string, extra?: Parameters<typeof parts>[1]) {
  const path = newPath();
  await writeFile(path, await zipped(parts(rows, extra)));
  return loadWorkbook(path, 'x.xlsx');
}

async function refusal(content: Buffer): Promise<string> {
  const path = newPath();
  await writeFile(path, content);
  try {
    await loadWorkbook(path, 'x.xlsx');
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem.code;
    throw error;
  }
  return 'read';
}

describe('values', () => {
  test('numbers, dates, durations, texts, booleans and errors of an ordinary workbook', async () => {
    const path = await write((workbook) => {
      const sheet = workbook.addWorksheet('Temps');
      sheet.getCell('A1').value = new Date(Date.UTC(2026, 8, 2));
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
      sheet.getCell('B1').value = 0.1 + 0.2;
      sheet.getCell('C1').value = 1.5;
      sheet.getCell('C1').numFmt = '[hh]:mm';
      sheet.getCell('D1').value = 7.25;
      sheet.getCell('D1').numFmt = '0.00" heures"';
      sheet.getCell('E1').value = { richText: [{ text: 'Dur' }, { text: 'and' }] };
      sheet.getCell('F1').value = { error: '#REF!' };
      sheet.getCell('G1').value = true;
      sheet.getCell('H1').value = { formula: 'D1*2', result: 14.5 };
      sheet.getCell('I1').value = { formula: 'D1*3' };
      sheet.getCell('J1').value = new Date(Date.UTC(2026, 8, 2, 14, 30));
      sheet.getCell('J1').numFmt = 'dd/mm/yyyy hh:mm';
      sheet.getCell('K1').value = 0.3125;
      sheet.getCell('K1').numFmt = 'h:mm';
      sheet.getCell('L1').value = { text: 'lien', hyperlink: 'http://exemple.invalid' };
      sheet.getCell('M1').value = 12345678901234;
      sheet.getCell('N1').value = 1e-7;
      sheet.getCell('O1').value = '00123';
      sheet.getCell('P1').value = 1234.56;
      sheet.getCell('P1').numFmt = '0.00\\ \\h';
    });
    const sheet = (await loadWorkbook(path, 'x.xlsx')).sheets[0];
    const at = (column: number) => sheet?.cell(1, column);
    expect(at(1)).toMatchObject({ kind: 'date', date: '2026-09-02', seconds: 0, text: '2026-09-02' });
    expect(at(2)).toMatchObject({ kind: 'number', number: '0.3' });
    expect(at(3)).toMatchObject({ kind: 'number', number: '1.5', seconds: 129_600, text: '36:00' });
    expect(at(4)).toMatchObject({ kind: 'number', number: '7.25', text: '7.25' });
    expect(at(5)).toEqual({ kind: 'text', text: 'Durand' });
    expect(at(6)).toEqual({ kind: 'error', text: '#REF!' });
    expect(at(7)).toEqual({ kind: 'boolean', text: 'true' });
    expect(at(8)).toMatchObject({ kind: 'number', number: '14.5' });
    expect(at(9)).toEqual({ kind: 'formula-without-value', text: '' });
    expect(at(10)).toMatchObject({
      kind: 'date',
      date: '2026-09-02',
      seconds: 52_200,
      text: '2026-09-02T14:30:00',
    });
    expect(at(11)).toMatchObject({ kind: 'number', number: '0.3125', seconds: 27_000, text: '7:30' });
    expect(at(12)).toEqual({ kind: 'text', text: 'lien' });
    expect(at(13)?.number).toBe('12345678901234');
    expect(at(14)?.number).toBe('0.0000001');
    expect(at(15)).toEqual({ kind: 'text', text: '00123' });
    expect(at(16)).toMatchObject({ kind: 'number', number: '1234.56' });
    expect(at(17)).toEqual({ kind: 'empty', text: '' });
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([1, 16]);
  });

  test('the 1904 date system and dates written as ISO text', async () => {
    const book = await handmade(
      '<row r="1"><c r="A1" s="1"><v>44650</v></c><c r="B1" s="1" t="d"><v>2026-09-02</v></c><c r="C1" s="2"><v>0.5</v></c></row>',
      { date1904: true },
    );
    expect(book.sheets[0]?.cell(1, 1)).toMatchObject({ kind: 'date', date: '2026-03-31' });
    expect(book.sheets[0]?.cell(1, 2)).toEqual({ kind: 'text', text: '2026-09-02' });
    expect(book.sheets[0]?.cell(1, 3)).toMatchObject({ seconds: 43_200, text: '12:00' });
  });

  test('a formula that gave an empty text is empty, one that was never computed is its own kind', async () => {
    const book = await handmade(
      '<row r="1"><c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">1+1</f></c>' +
        '<c r="C1"><f t="shared" si="1" ref="C1:C2">A1</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2" t="str" s="1"><f t="shared" si="1"/><v>texte</v></c></row>',
    );
    const sheet = book.sheets[0];
    expect(sheet?.cell(1, 1).kind).toBe('empty');
    expect(sheet?.cell(1, 2).kind).toBe('formula-without-value');
    expect(sheet?.cell(2, 2).kind).toBe('formula-without-value');
    expect(sheet?.cell(1, 3).number).toBe('2');
    expect(sheet?.cell(2, 3)).toEqual({ kind: 'text', text: 'texte' });
  });

  test('rows and cells without addresses, prefixed elements and unusual part names are read', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>deux</x:t></x:is></x:c></x:row><x:row r="4"><x:c r="C4"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = await handmade('', { sheet, part: 'Feuil.xml' });
    expect(book.sheets[0]?.name).toBe('Relevé & suivi');
    expect(book.sheets[0]?.cell(1, 1).number).toBe('1');
    expect(book.sheets[0]?.cell(1, 2).text).toBe('deux');
    expect(book.sheets[0]?.cell(4, 3).number).toBe('3');
    expect(book.sheets[0]?.rowCount).toBe(4);
  });
});

describe('layout', () => {
  test('merged cells, hidden rows, columns and sheets', async () => {
    const path = await write((workbook) => {
      const sheet = workbook.addWorksheet('Septembre');
      sheet.getCell('B2').value = 1;
      sheet.mergeCells('B2:C3');
      sheet.getRow(5).getCell(1).value = 'caché';
      sheet.getRow(5).hidden = true;
      sheet.getColumn(4).hidden = true;
      sheet.getCell('D6').value = 2;
      sheet.getCell('Z90').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE0E0E0' } };
      workbook.addWorksheet('Paramètres', { state: 'hidden' }).getCell('A1').value = 'x';
    });
    const [sheet, settings] = (await loadWorkbook(path, 'x.xlsx')).sheets;
    expect(sheet?.cell(2, 2)).toMatchObject({ number: '1', merged: 'master' });
    expect(sheet?.cell(3, 3)).toMatchObject({ number: '1', merged: 'covered', master: 'B2' });
    expect(sheet?.cell(4, 4).merged).toBeUndefined();
    expect([sheet?.isRowHidden(5), sheet?.isRowHidden(4)]).toEqual([true, false]);
    expect([sheet?.isColumnHidden(4), sheet?.isColumnHidden(1)]).toEqual([true, false]);
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([6, 4]);
    expect([sheet?.hidden, settings?.hidden]).toEqual([false, true]);
    expect(sheet?.address(10, 28)).toBe('AB10');
  });
});

describe('refused with its reason', () => {
  test('what is not a workbook', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('empty-file');
    expect(await refusal(Buffer.from('a;b\n1;2\n'))).toBe('not-a-workbook');
    expect(await refusal(await zipped({ 'word/document.xml': '<w/>' }))).toBe('not-a-workbook');
    expect(await refusal(Buffer.concat([Buffer.from('%PDF-1.7\n'), await zipped(parts(''))]))).toBe(
      'not-a-workbook',
    );
  });

  test('old and encrypted workbooks by their names', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
    const stream = (name: string) => Buffer.concat([ole, Buffer.from(name, 'utf16le')]);
    expect(await refusal(stream('EncryptedPackage'))).toBe('password-protected');
    expect(await refusal(stream('Workbook'))).toBe('workbook-kind-not-read');
    expect(await refusal(stream('WordDocument'))).toBe('not-a-workbook');
  });

  test('a truncated or altered workbook, at every tenth', async () => {
    const path = await write((workbook) => {
      const sheet = workbook.addWorksheet('A');
      for (let row = 1; row < 200; row += 1) sheet.addRow([row, `texte ${row}`, row / 7]);
    });
    const whole = await readFile(path);
    for (let tenth = 1; tenth < 10; tenth += 1)
      expect(await refusal(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))).toBe(
        'damaged-archive',
      );
    const altered = Buffer.from(whole);
    const middle = altered.indexOf('xl/worksheets/sheet1.xml') + 400;
    altered[middle] = (altered[middle] ?? 0) ^ 0xff;
    expect(await refusal(altered)).toBe('damaged-archive');
  });

  test.each([
    ['sheet-too-large', '<row r="400000000"><c r="A400000000"><v>1</v></c></row>'],
    ['sheet-too-large', '<row r="60000"><c r="A60000"><v>1</v></c></row>'],
    ['sheet-too-large', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['sheet-too-large', '<row r="1"><c r="IV1"><v>1</v></c></row>'],
    ['sheet-too-large', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'],
    ['damaged-archive', '<row r="1"><c r="A1"><v>1</v></row>'],
  ])('%s: %s', async (code, rows) => {
    expect(await refusal(await zipped(parts(rows)))).toBe(code);
  });

  test('an entity declaration', async () => {
    const sheet = `<!DOCTYPE w [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    expect(await refusal(await zipped(parts('', { sheet })))).toBe('xml-doctype');
  });
});
