import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { RICH, ZipFolder } from '../../../test/support/rich-workbook.js';
import type { TableProblem } from '../../domain/table-problem.js';
import { scanXml } from './xml-edit.js';

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

const problem = (cell: string, sheet = 'Feuil1'): TableProblem => ({
  severity: 'error',
  at: { file: 'f.xlsx', sheet, cell },
  seen: null,
  message: { fr: 'À revoir.', en: 'To be seen again.' },
  asks: false,
});

/** A workbook of one sheet and nothing else, as small writers make it. */
const bare = (
  sheet: string,
  main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  x = '',
): Record<string, string> => {
  const relationships = main.includes('purl')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<${x}workbook xmlns${x === '' ? '' : ':x'}="${main}" xmlns:r="${relationships}"><${x}sheets><${x}sheet name="Feuil1" sheetId="1" r:id="rId1"/></${x}sheets></${x}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<${x}worksheet xmlns${x === '' ? '' : ':x'}="${main}"><${x}sheetData>${sheet}</${x}sheetData></${x}worksheet>`,
  };
};

async function partsOf(
  workbook: Record<string, string>,
  problems: readonly TableProblem[],
): Promise<Map<string, string>> {
  const copy = await folder.annotate('f.xlsx', await zips.bytes(workbook), problems);
  if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
  const parts = await zips.parts(copy);
  for (const [name, content] of parts) if (/\.(xml|rels|vml)$/.test(name)) scanXml(content, {});
  return parts;
}

test('without styles, and with cells and rows that do not say where they are', async () => {
  const parts = await partsOf(
    bare('<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>'),
    [problem('B1'), problem('B2'), problem('A3')],
  );
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    '<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c r="B2" s="1"/></row><row><c s="1"><v>3</v></c></row>',
  );
  expect(parts.get('xl/styles1.xml')).toContain('fillId="2"');
  expect(parts.get('xl/_rels/workbook.xml.rels')).toContain('Target="styles1.xml"');
});

test('with a prefix on every element', async () => {
  const parts = await partsOf(bare('<x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row>', undefined, 'x:'), [
    problem('B2'),
    problem('A1'),
  ]);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    '<x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row><x:row r="2"><x:c r="B2" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:legacyDrawing ',
  );
  expect(parts.get('xl/workbook.xml')).toContain('<x:sheet name="Déclic – à corriger"');
});

test('in the strict vocabulary, which it keeps', async () => {
  const strict = bare(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  );
  const parts = await partsOf(strict, [problem('A1')]);
  expect([...parts.values()].join('')).not.toContain('schemas.openxmlformats.org/spreadsheetml');
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"',
  );
});

test('in a merged range, the cell that shows is marked', async () => {
  const workbook = bare('<row r="1"><c r="A1"><v>1</v></c></row>');
  workbook['xl/worksheets/sheet1.xml'] =
    workbook['xl/worksheets/sheet1.xml']?.replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    ) ?? '';
  const parts = await partsOf(workbook, [problem('B2')]);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
  );
});

test('a workbook with macro sheets says that it is not annotated', async () => {
  const workbook = { ...RICH, 'xl/macrosheets/sheet1.xml': '<xm:macrosheet/>' };
  expect(await folder.annotate('f.xlsm', await zips.bytes(workbook), [problem('A1')])).toMatchObject({
    en: expect.stringContaining('Excel 4.0 macro sheets') as unknown,
  });
});

test('beyond a thousand problems, they are counted; beyond eight in one cell, they are listed', async () => {
  const problems = Array.from({ length: 1203 }, (_, index) => ({
    ...problem(index < 10 ? 'A1' : `B${index}`),
    message: { fr: `Numéro ${index}.`, en: `Number ${index}.` },
  }));
  const parts = await partsOf(bare(''), problems);
  const list = (parts.get('xl/worksheets/sheet2.xml') ?? '').replace(/[\u00a0\u202f]/g, ' ');
  expect(list).toContain('Le fichier a 203 autres points, qui ne sont pas listés.');
  expect(list).toContain('1 203 points relevés');
  expect(list).toContain('Numéro 999.');
  expect(list).not.toContain('Numéro 1000.');
  const comments = parts.get('xl/comments1.xml') ?? '';
  expect(comments.match(/<comment /g)).toHaveLength(991);
  expect(comments).toContain(
    'Numéro 7.\n→ À corriger.\n\n2 autres points sont listés sur la dernière feuille.',
  );
  expect(comments).not.toContain('Numéro 8.');
});
