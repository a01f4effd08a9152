import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { packageFaults } from '../../../test/support/package-faults.js';
import { ZipFolder } from '../../../test/support/rich-workbook.js';
import type { TableProblem } from '../../domain/table-problem.js';

let folder: AnnotatingFolder;
let zips: ZipFolder;
beforeAll(() => {
  folder = new AnnotatingFolder();
  zips = new ZipFolder();
});
afterAll(() => {
  folder.remove();
  zips.remove();
});

const problem = (at: Omit<TableProblem['at'], 'file'>): TableProblem => ({
  severity: 'error',
  at: { file: 'f.xlsx', ...at },
  seen: '1',
  message: { fr: 'À revoir.', en: 'To be seen again.' },
  asks: false,
});

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  return book.xlsx.load(new Uint8Array(bytes).buffer);
}

describe('a workbook of exceljs', () => {
  const LONG = 'Un nom de trente et un caractères';
  const SHEETS = ['Feuil1', LONG.slice(0, 31), "L'été & <l'hiver>", 'Masquée'];

  async function everything(): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    for (const [index, name] of SHEETS.entries()) {
      const state = index === 3 ? 'veryHidden' : 'visible';
      const sheet = book.addWorksheet(name, { state, views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.addTable({
        name: `T${index}`,
        ref: 'A1',
        columns: [{ name: 'Jour' }, { name: 'Durée' }],
        rows: [
          [new Date(0), 1],
          [new Date(1), 2],
        ],
      });
      sheet.getCell('B2').note = 'Vu';
      sheet.getCell('F6').note = {
        texts: [{ font: { bold: true }, text: 'Camille :' }, { text: ' vu\nbien' }],
      };
      sheet.mergeCells('H8:J9');
      sheet.getCell('H8').value = {
        richText: [{ text: 'a' }, { text: 'b', font: { color: { theme: 0 } } }],
      };
      sheet.getCell('K1').value = { text: 'lien', hyperlink: 'https://exemple.invalid/' };
      sheet.getCell('K2').value = { formula: 'B2*2', result: 2 };
      sheet.getCell('K3').dataValidation = { type: 'list', formulae: ['"1,2"'] };
      sheet.addConditionalFormatting({
        ref: 'B2:B9',
        rules: [{ type: 'expression', priority: 1, formulae: ['B2>1'], style: { font: { bold: true } } }],
      });
      sheet.headerFooter.oddHeader = '&P';
      sheet.addImage(book.addImage({ extension: 'png', base64: 'iVBORw0KGgo=' }), 'M1:N3');
      await sheet.protect('x', {});
    }
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  test('with notes, tables, images, rules and protection on several sheets', async () => {
    const original = await everything();
    const cells = ['A1', 'B2', 'I9', 'F6', 'Z99', 'K2'];
    const problems = SHEETS.flatMap((sheet) => cells.map((cell) => problem({ sheet, cell })));
    const copy = await folder.copyOf('f.xlsx', original, problems);
    const known = new Set(packageFaults(await zips.parts(original)));
    const faults = async (bytes: Buffer): Promise<string[]> =>
      packageFaults(await zips.parts(bytes)).filter((fault) => !known.has(fault));
    expect(await faults(copy)).toEqual([]);
    const book = await opened(copy);
    for (const name of SHEETS) {
      const sheet = book.getWorksheet(name);
      expect(JSON.stringify(sheet?.getCell('H8').note)).toContain('À revoir.');
      expect(JSON.stringify(sheet?.getCell('B2').note)).toMatch(/Vu.*À revoir/);
    }
    expect(await faults(await folder.copyOf('f.xlsx', copy, problems.slice(3, 9)))).toEqual([]);
  });
});

describe('a CSV', () => {
  const cases: [name: string, content: string | Buffer][] = [
    ['history.csv', 'a;b\n1;2\n'],
    ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'bcd.csv", 'a;b\n1;2\n'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀😀.csv', 'a;b\n1;2\n'],
    ['feuil].[x:y.csv', 'sep=;\r\na;"b\r\nc"\r\n1;"2 ""x"""\r\n'],
    ["''.csv", '\uFEFFa,b\n1,2\n'],
    ['DÉCLIC – À CORRIGER.csv', 'a\tb\n1\t2\n'],
    ['cp1252.csv', Buffer.from('Intitulé;Durée\r\nété \x80;1\r\n', 'latin1')],
    ['utf16.csv', Buffer.from('\uFEFFa;é\r\n1;2\r\n', 'utf16le')],
    ['control.csv', 'a;b\n_x000D_\u0007;\u2028😀\n'],
  ];
  test.each(cases)('%s', async (name, content) => {
    const places = [{ line: 1 }, { line: 2 }, { line: 3 }, { line: 9 }, {}];
    const copy = await folder.copyOf(name, Buffer.from(content), places.map(problem));
    expect(packageFaults(await zips.parts(copy))).toEqual([]);
    expect((await opened(copy)).worksheets).toHaveLength(2);
  });
});
