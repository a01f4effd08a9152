import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress } from '../../../../importers/tables/sheet-xml.js';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import { NAMESPACES } from '../../../../../test/support/deliverables/office-parts.js';
import { xlsxParts } from '../../../../../test/support/deliverables/office-xlsx.js';
import { readXlsx } from './xlsx-reader.js';

const read = async (book: Parameters<typeof xlsxParts>[0]) =>
  readXlsx(await deliveredFile('calcul.xlsx', xlsxParts(book)));

test('cells, formulas filled down, texts once, hidden sheets said apart', async () => {
  const { measured, blocks, links } = await read({
    texts: [
      'Poste',
      '<r><t>Total </t></r><r><t>général</t></r><rPh sb="0" eb="1"><t>non</t></rPh>',
      'jamais nommé',
      '',
    ],
    sheets: [
      {
        name: 'Synthèse',
        rows:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" s="4"/><c r="D1" t="s"><v>3</v></c></row>' +
          '<row r="2"><c r="A2"><v>12.5</v></c><c r="B2"><f>A2*$A$1</f><v>3</v></c></row>' +
          '<row r="3"><c r="A3"><v>12.5</v></c><c r="B3"><f>A3*$A$1</f><v>3</v></c></row>' +
          '<row r="4"><c r="B4"><f t="shared" ref="B4:B6" si="0">SUM(A1:A4)</f></c></row>' +
          '<row r="5"><c r="B5"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="6"><c r="B6"><f>SUM(A3:A6)</f></c><c r="C6" t="str"><f>"résultat"&amp;A1</f><v>résultat 1</v></c></row>' +
          '<row><c t="inlineStr"><is><t>en place</t></is></c><c t="s"><v>1</v></c><c><f>HYPERLINK("https://exemple.fr/?a=1","voir")</f></c></row>',
        behind:
          '<hyperlinks><hyperlink ref="A1" r:id="web"/></hyperlinks>' +
          '<headerFooter><oddFooter>&amp;L&amp;"Arial,Gras"&amp;8Cabinet Exemple&amp;RPage &amp;P</oddFooter></headerFooter>',
        relations: [{ id: 'web', kind: 'hyperlink', target: 'https://exemple.fr/', external: true }],
      },
      {
        name: 'Réserve',
        state: 'veryHidden',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*$A$1</f></c></row>',
      },
    ],
  });
  expect(measured).toMatchObject({
    reader: 'xlsx',
    sheets: 1,
    hiddenSheets: 1,
    cells: 2 + 2 + 2 + 1 + 1 + 2 + 3 + 2,
    hiddenCells: 2,
    textCells: 4,
    formulas: 8,
    distinctFormulas: 4,
    words: 1 + 2 + 2,
    grossWords: 2 + 2 + 2,
  });
  expect(blocks.map(({ role, text, at }) => [role, text, at.cell ?? at.sheet])).toEqual([
    ['cell', 'Poste', 'A1'],
    ['cell', 'en place', 'A7'],
    ['cell', 'Total général', 'B7'],
    ['boilerplate', 'Cabinet Exemple Page', 'Synthèse'],
  ]);
  expect(links.map(({ target, at }) => [target, at.cell])).toEqual([
    ['https://exemple.fr/?a=1', 'C7'],
    ['https://exemple.fr/', 'A1'],
  ]);
});

test('charts, pivot tables, tables, pictures, shapes, comments of both kinds, macros', async () => {
  const drawing = `<xdr:wsDr xmlns:xdr="${NAMESPACES.xdr}" xmlns:a="${NAMESPACES.a}"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Lire </a:t></a:r><a:r><a:t>ceci</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`;
  const { measured, blocks } = await read({
    sheets: [
      {
        name: 'A',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        relations: [
          { id: 'd', kind: 'drawing', target: '../drawings/drawing1.xml' },
          { id: 'p', kind: 'pivotTable', target: '../pivotTables/pivotTable1.xml' },
          { id: 't', kind: 'table', target: '../tables/table1.xml' },
          { id: 'n', kind: 'comments', target: '../comments1.xml' },
          { id: 'f', kind: 'threadedComment', target: '../threadedComments/threadedComment1.xml' },
        ],
      },
    ],
    relations: [{ id: 'vba', kind: 'vbaProject', target: 'vbaProject.bin' }],
    parts: {
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels':
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="c" Type="${NAMESPACES.r}/chart" Target="../charts/chart1.xml"/>` +
        `<Relationship Id="i" Type="${NAMESPACES.r}/image" Target="../media/image1.png"/></Relationships>`,
      'xl/media/image1.png': Buffer.from('png'),
      'xl/comments1.xml': `<comments xmlns="${NAMESPACES.x}"><commentList><comment ref="A1"><text><r><t>[Commentaire lié] Vu</t></r></text></comment><comment ref="B2"><text><t>À re</t><r><t>voir</t></r></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1"><text>Vu</text></threadedComment><threadedComment ref="A1"><text>Merci</text></threadedComment></ThreadedComments>',
    },
  });
  expect(measured).toMatchObject({
    charts: 1,
    pivotTables: 1,
    tables: 1,
    figures: 1,
    comments: 3,
    commentWords: 4,
    hasMacros: true,
    words: 2,
  });
  expect(blocks.map(({ role, text, at }) => [role, text, at.cell])).toEqual([
    ['comment', 'Vu', 'A1'],
    ['comment', 'Merci', 'A1'],
    ['comment', 'À revoir', 'B2'],
    ['body', 'Lire ceci', undefined],
  ]);
});

test('a token split over runs of a cell comes out joined', async () => {
  const { blocks } = await read({
    texts: ['<r><t>:contentReference[oai</t></r><r><t>cite:0]{index=0}</t></r>'],
    sheets: [{ name: 'A', rows: '<row r="3"><c r="B3" t="s"><v>0</v></c></row>' }],
  });
  expect(blocks).toEqual([
    {
      role: 'cell',
      text: ':contentReference[oaicite:0]{index=0}',
      at: { file: 'calcul.xlsx', sheet: 'A', cell: 'B3' },
    },
  ]);
});

test.each([
  ['no content', { sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" s="1"/></row>' }] }, 'empty'],
  [
    'a text that is not there',
    { texts: [], sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }] },
    'damaged',
  ],
  ['a row of no number', { sheets: [{ name: 'A', rows: '<row r="x"><c><v>1</v></c></row>' }] }, 'damaged'],
  [
    'a cell of no place',
    { sheets: [{ name: 'A', rows: '<row r="1"><c r="1A"><v>1</v></c></row>' }] },
    'damaged',
  ],
])('a workbook of %s is not measured', async (_, book, reason) => {
  await expect(read(book)).rejects.toMatchObject({ reason });
});

test('a binary workbook is said to be of another format', async () => {
  const parts = xlsxParts({ sheets: [] });
  const rels = (parts['_rels/.rels'] as string).replace('xl/workbook.xml', 'xl/workbook.bin');
  const file = await deliveredFile('a.xlsb', {
    ...parts,
    '_rels/.rels': rels,
    'xl/workbook.bin': Buffer.from([1]),
  });
  await expect(readXlsx(file)).rejects.toMatchObject({ reason: 'unknown-format' });
});

test('workbooks of known size are counted exactly', async () => {
  const cell = fc.oneof(
    fc.constant({ xml: () => '', used: 0, formula: '', text: '' }),
    fc.integer().map((value) => ({
      xml: (at: string) => `<c r="${at}"><v>${value}</v></c>`,
      used: 1,
      formula: '',
      text: '',
    })),
    fc.constantFrom('un', 'deux mots', 'trois petits mots').map((text) => ({
      xml: (at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`,
      used: 1,
      formula: '',
      text,
    })),
    // The value above, twice: one shape wherever it stands.
    fc.constantFrom(2, 3, 4).map((times) => ({
      xml: (at: string, above: string) => `<c r="${at}"><f>${above}*${times}</f></c>`,
      used: 1,
      formula: `${times}`,
      text: '',
    })),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(grid, { minLength: 1, maxLength: 3 }), async (grids) => {
      const cells = grids.flat(2);
      fc.pre(cells.some(({ used }) => used > 0));
      const { measured } = await read({
        sheets: grids.map((rows, number) => ({
          name: `Feuille ${number}`,
          rows: rows
            .map(
              (row, at) =>
                `<row r="${at + 2}">${row.map(({ xml }, column) => xml(cellAddress(at + 2, column + 1), cellAddress(at + 1, column + 1))).join('')}</row>`,
            )
            .join(''),
        })),
      });
      const words = (texts: string[]): number => texts.reduce((sum, text) => sum + text.split(' ').length, 0);
      const texts = cells.map(({ text }) => text).filter((text) => text !== '');
      const formulas = cells.map(({ formula }) => formula).filter((formula) => formula !== '');
      expect(measured).toMatchObject({
        sheets: grids.length,
        cells: cells.filter(({ used }) => used > 0).length,
        formulas: formulas.length,
        distinctFormulas: new Set(formulas).size,
        words: words([...new Set(texts)]),
        grossWords: words(texts),
        textCells: texts.length,
      });
    }),
    { numRuns: 40 },
  );
});
