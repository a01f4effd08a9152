import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { AnnotatingFolder, problemsOf } from '../../../test/support/annotate-alone.js';
import { packageFaults } from '../../../test/support/package-faults.js';
import { RICH, ZipFolder } from '../../../test/support/rich-workbook.js';
import {
  MAIN,
  ROWS,
  override,
  rels,
  smallWorkbook as workbook,
  type Parts,
} from '../../../test/support/small-workbook.js';
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

const changedIn = (part: string, change: (xml: string) => string, parts = workbook()): Parts => ({
  ...parts,
  [part]: change(parts[part] ?? ''),
});

const VML_TYPE =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';

/** A workbook with one note in D4, its box written in one way or another. */
const noted = (drawing: string, comments?: string, root = '../'): Parts =>
  workbook(
    `<sheetData>${ROWS}</sheetData><legacyDrawing r:id="anysvml"/>`,
    {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['comments', 'comments', `${root}comments/comment1.xml`],
        ['anysvml', 'vmlDrawing', `${root}drawings/commentsDrawing1.vml`],
      ),
      'xl/comments/comment1.xml':
        comments ??
        `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="D4" authorId="0" shapeId="0"><text><t>Vu</t></text></comment></commentList></comments>`,
      'xl/drawings/commentsDrawing1.vml': drawing,
    },
    VML_TYPE + override('xl/comments/comment1.xml', 'comments'),
  );

const [V, O, X] = ['vml', 'office:office', 'office:excel'].map((one) => `urn:schemas-microsoft-com:${one}`);
const BOX =
  '<v:shape id="_x0000_s0001" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>';

const CONTROLS =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="urn:x14" Requires="x14"><controls><control shapeId="1025" name="Bouton"><controlPr><anchor><from><xdr:col xmlns:xdr="urn:xdr">1</xdr:col><xdr:row xmlns:xdr="urn:xdr">3</xdr:row></from></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>';

const PACKAGES: Record<string, Parts> = {
  ordinary: workbook(),
  'buttons, anchored at rows and columns': workbook(`<sheetData>${ROWS}</sheetData>${CONTROLS}`),
  'a drawing whose prefixes are declared where they are used': noted(
    `<xml><o:shapelayout xmlns:o="${O}" xmlns:v="${V}" v:ext="edit"/>${BOX.replace('<v:shape', `<v:shape xmlns:v="${V}"`).replace('<x:ClientData', `<x:ClientData xmlns:x="${X}"`)}</xml>`,
  ),
  'a drawing with single quotes': noted(`<xml xmlns:v='${V}' xmlns:o='${O}' xmlns:x='${X}'>${BOX}</xml>`),
  'a drawing with other prefixes': noted(
    `<xml xmlns:ns0="${V}" xmlns:ns1="${X}" xmlns:x="urn:other">${BOX.replaceAll('v:', 'ns0:').replaceAll(/x:(?=Row|Column|Client)/g, 'ns1:')}</xml>`,
  ),
  'a drawing with numbers of its own': noted(
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext='edit'><o:idmap v:ext='edit' data='7'/></o:shapelayout>${BOX}</xml>`,
  ),
  'parts named from the root': noted(
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">${BOX}</xml>`,
    undefined,
    '/xl/',
  ),
  'notes without authors': noted(
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">${BOX}</xml>`,
    `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
  ),
  'prefixed notes': noted(
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">${BOX}</xml>`,
    `<x:comments xmlns:x="${MAIN}"><x:authors><x:author>A</x:author></x:authors><x:commentList><x:comment ref="D4" authorId="0"><x:text><x:t>Vu</x:t></x:text></x:comment></x:commentList></x:comments>`,
  ),
  'styles without any list': workbook(undefined, { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` }),
  'styles without fonts': changedIn('xl/styles.xml', (xml) =>
    xml.replace(/<fonts.*<\/fonts>/, '').replace('fontId="0" ', ''),
  ),
  'styles without fonts and fills': changedIn('xl/styles.xml', (xml) =>
    xml.replace(/<fonts.*<\/fills>/, '').replace('fontId="0" fillId="0" ', ''),
  ),
  'styles without formats of cells': changedIn('xl/styles.xml', (xml) =>
    xml.replace(/<cellXfs.*<\/cellXfs>/, '<dxfs count="0"/>'),
  ),
  'styles with formats of cells alone': workbook(undefined, {
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  }),
  'styles with empty lists': workbook(undefined, {
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts/><fills count="0"/><borders/><cellStyleXfs/><cellXfs/></styleSheet>`,
  }),
  'styles, prefixed, with formats of cells alone': workbook(undefined, {
    'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:numFmts count="0"/><x:cellXfs><x:xf/></x:cellXfs><x:dxfs count="0"/></x:styleSheet>`,
  }),
  'types told of parts that are not there': workbook(
    undefined,
    {},
    override('xl/comments1.xml', 'comments') + override('xl/worksheets/sheet2.xml', 'worksheet'),
  ),
  'types told part by part': changedIn('[Content_Types].xml', (xml) =>
    xml
      .replace(/<Default.*?\/>/g, '')
      .replace(
        '</Types>',
        '<Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/_rels/workbook.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      ),
  ),
  'another type of vml': changedIn('[Content_Types].xml', (xml) =>
    xml.replace('<Default', '<Default Extension="VML" ContentType="application/xml"/><Default'),
  ),
  'a sheet named as ours in capitals': changedIn(
    'xl/workbook.xml',
    (xml) => xml.replace('</sheets>', '<sheet name="DÉCLIC – À CORRIGER" sheetId="2" r:id="rId3"/></sheets>'),
    {
      ...workbook(
        undefined,
        { 'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` },
        override('xl/worksheets/sheet2.xml', 'worksheet'),
      ),
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
      ),
    },
  ),
  'the highest number of a sheet': changedIn('xl/workbook.xml', (xml) =>
    xml.replace('sheetId="1"', 'sheetId="65534"'),
  ),
  'windows line ends and wide characters': changedIn(
    'xl/worksheets/sheet1.xml',
    (xml) =>
      `\uFEFF<?xml version="1.0"?>\r\n<!-- 😀 <c r="B2"/> -->\r\n${xml.replaceAll('><', '>\r\n<').replace('bientôt', '😀<![CDATA[<c r="A1"/>]]>&#x1F600;')}`,
  ),
  'attributes in single quotes': changedIn('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('r="2"', "r='2' spans = '2:2'").replace('<c r="B2"', "<c  r = 'B2'\n s='0'"),
  ),
  'declared in another encoding': Object.fromEntries(
    Object.entries(workbook()).map(([name, xml]) => [
      name,
      `<?xml version='1.0' encoding='us-ascii'?>${xml.replaceAll('é', '&#233;').replaceAll('ô', '&#244;')}`,
    ]),
  ),
  'elements before and behind the notes’ drawing': workbook(
    `<sheetPr/><dimension ref="B2"/><sheetData>${ROWS}</sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:C3"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><ignoredErrors/><legacyDrawingHF r:id="rId9"/><tableParts count="0"/><extLst/>`,
    {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(['rId9', 'vmlDrawing', '../drawings/vmlDrawing1.vml']),
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="${V}"/>`,
    },
    VML_TYPE,
  ),
};

const problem = (cell?: string, sheet: string | undefined = 'Feuil1'): TableProblem => ({
  severity: 'error',
  at: { file: 'f.xlsx', sheet, ...(cell === undefined ? {} : { cell }) },
  seen: '=1',
  message: { fr: 'À revoir.', en: 'To be seen again.' },
  asks: false,
});

/** The workbook as exceljs opens it; null for one of those that it does not know. */
async function opened(bytes: Buffer): Promise<ExcelJS.Workbook | null> {
  const book = new ExcelJS.Workbook();
  try {
    return await book.xlsx.load(new Uint8Array(bytes).buffer);
  } catch {
    return null;
  }
}

const CELLS = ['A1', 'B2', 'C2', 'A3', 'A4', 'B5', 'D4', 'GR60'];

describe('a copy is as sound as its original, and opens', () => {
  test.each(Object.entries(PACKAGES))('%s', async (title, parts) => {
    const original = await zips.bytes(parts);
    const problems = [...CELLS.map((cell) => problem(cell)), problem()];
    const copy = await folder.copyOf('f.xlsx', original, problems);
    const known = new Set(packageFaults(new Map(Object.entries(parts))));
    const after = await zips.parts(copy);
    expect(packageFaults(after).filter((fault) => !known.has(fault))).toEqual([]);
    const workbookXml = after.get('xl/workbook.xml') ?? '';
    expect(workbookXml.toLowerCase()).toContain('name="déclic – à corriger"');
    expect(workbookXml).not.toContain('us-ascii');
    const sheet = after.get('xl/worksheets/sheet1.xml') ?? '';
    for (const cell of CELLS)
      expect(sheet).toMatch(new RegExp(`<c\\s+r\\s*=\\s*["']${cell}["'][^>]*\\ss=["'][1-9]`));

    // exceljs knows no prefix, and looks only at styles that are used.
    if (!title.includes('prefixed') && (await opened(original)) !== null)
      expect((await opened(copy))?.worksheets.at(-1)?.name).toMatch(/^Déclic – à corriger$/i);
    const before = problemsOf(await folder.read('f.xlsx', original)).map(({ code }) => code);
    if (!before.includes('damaged-archive'))
      expect(problemsOf(await folder.read('f.xlsx', copy)).map(({ code }) => code)).toEqual(before);

    const second = await zips.parts(await folder.copyOf('f.xlsx', copy, [problem('B2'), problem('C9')]));
    expect(packageFaults(second).filter((fault) => !known.has(fault))).toEqual([]);
  });
});

test('the rich workbook is sound', async () => {
  const parts = { ...RICH };
  const copy = await folder.copyOf('f.xlsx', await zips.bytes(parts), [problem('B3', 'Relevé d’été')]);
  const known = new Set(packageFaults(new Map(Object.entries(parts))));
  expect(packageFaults(await zips.parts(copy)).filter((fault) => !known.has(fault))).toEqual([]);
});

test('a sheet without a list of rows has its problems in the list alone', async () => {
  const parts = { ...workbook(), 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"/>` };
  const after = await zips.parts(await folder.copyOf('f.xlsx', await zips.bytes(parts), [problem('A1')]));
  expect(packageFaults(after)).toEqual([]);
  expect(after.get('xl/worksheets/sheet1.xml')).toBe(parts['xl/worksheets/sheet1.xml']);
  expect(after.get('xl/worksheets/sheet2.xml')).toContain('À revoir.');
  expect(after.get('xl/worksheets/sheet2.xml')).not.toContain('surlignées');
});

test('what is written beside the workbook is not read', async () => {
  const parts = workbook(undefined, { 'customXml/item1.xml': '<!DOCTYPE a><a/>', 'docProps/app.xml': '<a>' });
  const after = await zips.parts(await folder.copyOf('f.xlsx', await zips.bytes(parts), [problem('B2')]));
  expect(after.get('customXml/item1.xml')).toBe('<!DOCTYPE a><a/>');
});
