import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { RICH, RICH_ROWS, ZipFolder } from '../../../test/support/rich-workbook.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang } from '../../domain/text.js';
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

const SHEET = 'Relevé d’été';

const problem = (
  cell: string | undefined,
  over: Partial<TableProblem> = {},
  sheet = SHEET,
): TableProblem => ({
  severity: 'error',
  at: { file: 'a/relevé.xlsm', sheet, ...(cell === undefined ? {} : { cell }) },
  seen: '=HYPERLINK("x")',
  message: {
    fr: `« ${cell ?? sheet} » n'est pas une durée ; la ligne n'a pas été lue.`,
    en: `“${cell ?? sheet}” is no duration.`,
  },
  asks: false,
  ...over,
});

async function annotated(
  parts: Readonly<Record<string, string>>,
  problems: readonly TableProblem[],
  lang: Lang = 'fr',
): Promise<{ bytes: Buffer; parts: Map<string, string> }> {
  const bytes = await folder.annotate('a/relevé.xlsm', await zips.bytes(parts), problems, lang);
  if (!Buffer.isBuffer(bytes)) throw new Error(bytes.en);
  const seen = await zips.parts(bytes);
  for (const [name, content] of seen) if (/\.(xml|rels)$/.test(name)) scanXml(content, {});
  return { bytes, parts: seen };
}

const PROBLEMS = [
  problem('B1'),
  problem('A3'),
  problem('B3', { severity: 'warning' }),
  problem('C4', { asks: true }),
  problem('E4'),
  problem('D2'),
  problem('B9'),
];

describe('a workbook with all that programs write', () => {
  test('keeps every part that is not named, byte for byte', async () => {
    const { parts } = await annotated(RICH, PROBLEMS);
    const changed = [...parts].filter(([name, content]) => RICH[name] !== content).map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('changes the format of the cells, and adds those that are not there, in their order', async () => {
    const { parts } = await annotated(RICH, PROBLEMS);
    const rows =
      '<row r="1" spans="1:3" ht="24" customHeight="1"><c r="A1" s="3" t="inlineStr"><is><t>Relevé</t></is></c><c r="B1" s="1"/></row>' +
      '<row r="2"><c r="D2" s="4"/></row>' +
      '<row r="3" s="2" customFormat="1"><c r="A3" s="4"/><c r="B3" s="4"><v>41000.5</v></c><c r="C3" t="str"><f t="shared" ref="C3:C4" si="0">B3*2</f><v>x</v></c></row>' +
      '<row r="4"><c r="B4"><v>2</v></c><c r="C4" s="5"><f t="shared" si="0"/><v>4</v></c><c r="E4" s="4"/></row>' +
      '<row r="9"><c r="B9" s="5"/></row>';
    expect(parts.get('xl/worksheets/sheet1.xml')).toBe(
      RICH['xl/worksheets/sheet1.xml']?.replace(RICH_ROWS, rows),
    );
  });

  test('highlights with a format of its own for each format used; white text is made legible', async () => {
    const { parts } = await annotated(RICH, PROBLEMS);
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>');
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFFFE08A"/>');
    expect(styles).toContain(
      '<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFill="1" applyFont="1"><alignment horizontal="center"/></xf>' +
        '<xf numFmtId="164" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/>' +
        '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>',
    );
    expect(styles).toContain('<font><b/><sz val="14"/><color rgb="FF1D2429"/><name val="Calibri"/></font>');
  });

  test('keeps the notes that are there, and says its own below', async () => {
    const { parts } = await annotated(RICH, PROBLEMS);
    const comments = parts.get('xl/comments1.xml') ?? '';
    expect(comments).toContain('<author>Camille Exemple</author><author>Déclic</author>');
    expect(comments).toMatch(
      /<comment ref="B3" authorId="0"><text><r><t>Vu avec le chef de projet<\/t><\/r><r>.*?\n\nDéclic – à corriger<\/t><\/r>/s,
    );
    expect(comments).toMatch(/<comment ref="C4" authorId="0"><text><r><t>Deux<\/t><\/r><r>/);
    const plain = comments.replace(/<[^>]*>/g, '').replace(/[\u00a0\u202f]/g, ' ');
    expect(plain).toContain('« B1 » n’est pas une durée ; la ligne n’a pas été lue.\n→ À corriger.');
    expect(plain).toContain('→ À vérifier ; rien à faire si c’est exact.');
    expect(plain).toContain('→ Levez l’ambiguïté ici, ou répondez à la personne qui vous envoie ce fichier.');
    const drawing = parts.get('xl/drawings/vmlDrawing1.vml') ?? '';
    expect([...drawing.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      '_x0000_s3073',
      ...['_x0000_s3074', '_x0000_s3075', '_x0000_s3076', '_x0000_s3077', '_x0000_s3078'],
    ]);
    expect(drawing.match(/id="_x0000_t202"/g)).toHaveLength(1);
  });

  test('lists every problem on a last sheet, with links, in texts that nothing computes', async () => {
    const { parts } = await annotated(RICH, [
      ...PROBLEMS,
      problem(undefined, {}, "L'autre"),
      problem('A1', {}, 'Partie'),
    ]);
    const list = parts.get('xl/worksheets/sheet3.xml') ?? '';
    expect(parts.get('xl/workbook.xml')).toContain('name="Déclic – à corriger" sheetId="10"');
    expect(list).toContain(`<hyperlink ref="B9" location="'Relevé d’été'!B1"/>`);
    expect(list).toContain(`<hyperlink ref="B16" location="'L''autre'!A1"/>`);
    expect(list).not.toContain('ref="B17"');
    expect(list).not.toMatch(/<f[ >]/);
    expect(list).toContain(
      't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
    );
    expect(list).toContain('9 points relevés à la lecture de «\u00a0relevé.xlsm\u00a0».<');
    expect(list).toContain('Les cellules en cause sont surlignées et commentées dans leur feuille.');
  });

  test('is without macros and signature, and says so', async () => {
    const { parts } = await annotated(RICH, PROBLEMS, 'en');
    expect([...parts.keys()].filter((name) => /vba|_xmlsignatures/.test(name))).toEqual([]);
    expect(parts.get('[Content_Types].xml')).not.toMatch(/macroEnabled|vba|signature/);
    expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('vba');
    expect(parts.get('_rels/.rels')).not.toContain('signature');
    const list = parts.get('xl/worksheets/sheet3.xml');
    expect(list).toContain('This copy is without the macros of the original.');
    expect(list).toContain('This copy is without the electronic signature of the original');
  });

  test('a hidden sheet without notes gets them, in a drawing of its own', async () => {
    const { parts } = await annotated(RICH, [problem('C2', {}, "L'autre")], 'en');
    expect(parts.get('xl/worksheets/sheet2.xml')).toBe(
      RICH['xl/worksheets/sheet2.xml']
        ?.replace('<sheetData/>', '<sheetData><row r="2"><c r="C2" s="3"/></row></sheetData>')
        .replace(
          '</worksheet>',
          '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></worksheet>',
        ),
    );
    expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      'Target="../drawings/vmlDrawing2.vml"',
    );
    expect(parts.get('xl/drawings/vmlDrawing2.vml')).toContain('<o:idmap v:ext="edit" data="4"/>');
    expect(parts.get('xl/comments2.xml')).toContain('<comment ref="C2" authorId="0">');
  });

  test('the same copy twice has the same bytes', async () => {
    const [first, second] = [await annotated(RICH, PROBLEMS), await annotated(RICH, PROBLEMS)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  test('opens with exceljs, dates from 1904 and formulas as they were', async () => {
    // Unlike spreadsheets, exceljs takes no drawing of notes that is not XML.
    const drawing = RICH['xl/drawings/vmlDrawing1.vml']?.replace('<br>', '') ?? '';
    const { bytes } = await annotated({ ...RICH, 'xl/drawings/vmlDrawing1.vml': drawing }, PROBLEMS);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = book.getWorksheet(SHEET);
    expect(book.properties.date1904).toBe(true);
    expect(sheet?.getCell('C4').formula).toBe('B4*2');
    expect(JSON.stringify(sheet?.getCell('B3').note)).toContain('Vu avec le chef de projet');
    expect(sheet?.getCell('B3').numFmt).toBe('[h]:mm');
  });
});
