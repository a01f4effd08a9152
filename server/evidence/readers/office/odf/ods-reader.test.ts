import { expect, test } from '@jest/globals';
import { odfBytes, type WrittenOdf } from '../../../../../test/support/deliverables/office-odf.js';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import { readOds } from './ods-reader.js';

const read = async (document: Omit<WrittenOdf, 'kind'>) =>
  readOds(await deliveredFile('calcul.ods', await odfBytes({ kind: 'spreadsheet', ...document })));

const cell = (content: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const text = (content: string, attributes = ''): string =>
  cell(`<text:p>${content}</text:p>`, `office:value-type="string" ${attributes}`);
const number = (attributes = ''): string =>
  cell('<text:p>1</text:p>', `office:value-type="float" office:value="1" ${attributes}`);
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

test('cells that repeat, formulas filled down, hidden sheets, texts once', async () => {
  const { measured, blocks } = await read({
    automaticStyles:
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    body:
      '<table:table table:name="Synthèse">' +
      row(
        text('Poste') +
          text('Poste') +
          cell('', 'table:number-columns-repeated="3"') +
          text('Total <text:span>général</text:span>'),
      ) +
      row(number('table:number-columns-repeated="4"'), 'table:number-rows-repeated="3"') +
      row(number('table:formula="of:=[.A4]*[.$B$1]"') + number('table:formula="of:=[.B4]*[.$B$1]"')) +
      row(
        number('table:formula="of:=SUM([.A1:.A5])"') +
          '<table:covered-table-cell office:value-type="string"><text:p>couvert</text:p></table:covered-table-cell>',
      ) +
      row(
        cell(
          '<office:annotation><dc:creator>A</dc:creator><text:p>À revoir</text:p></office:annotation><text:p>noté</text:p><draw:custom-shape><text:p>Une forme</text:p></draw:custom-shape>',
          'office:value-type="string"',
        ),
      ) +
      row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"') +
      '</table:table>' +
      `<table:table table:name="Réserve" table:style-name="ta2">${row(number())}</table:table>` +
      '<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0"/><table:database-range table:name="Postes"/></table:database-ranges>' +
      '<table:data-pilot-tables><table:data-pilot-table/></table:data-pilot-tables>',
  });
  expect(measured).toMatchObject({
    reader: 'ods',
    sheets: 1,
    hiddenSheets: 1,
    cells: 3 + 12 + 2 + 1 + 1 + 1,
    hiddenCells: 1,
    textCells: 4,
    formulas: 3,
    distinctFormulas: 2,
    words: 1 + 2 + 1 + 2,
    grossWords: 1 + 1 + 2 + 1 + 2,
    tables: 1,
    pivotTables: 1,
    comments: 1,
    commentWords: 2,
  });
  expect(blocks.map(({ role, text: found, at }) => [role, found, at.cell])).toEqual([
    ['cell', 'Poste', 'A1'],
    ['cell', 'Total général', 'F1'],
    ['comment', 'À revoir', 'A7'],
    ['body', 'Une forme', undefined],
    ['cell', 'noté', 'A7'],
  ]);
});

test('charts by their objects', async () => {
  const { measured } = await read({
    body: `<table:table table:name="A"><table:shapes><draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame></table:shapes>${row(number())}</table:table>`,
    manifest:
      '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>',
    parts: { 'ObjectReplacements/Object 1': 'x' },
  });
  expect(measured).toMatchObject({ charts: 1, figures: 0, cells: 1 });
});

test('a number of repeats that no sheet can hold is not believed', async () => {
  const hostile = row(
    number('table:number-columns-repeated="999999999"'),
    'table:number-rows-repeated="999999999"',
  );
  await expect(read({ body: `<table:table table:name="A">${hostile}</table:table>` })).rejects.toMatchObject({
    reason: 'too-large',
  });
});

test('no content', async () => {
  await expect(
    read({ body: `<table:table table:name="A">${row(cell(''))}</table:table>` }),
  ).rejects.toMatchObject({
    reason: 'empty',
  });
});
