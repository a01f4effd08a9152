import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { odfBytes, type WrittenOdf } from '../../../../../test/support/deliverables/office-odf.js';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import { readOdt } from './odt-reader.js';

const read = async (document: Omit<WrittenOdf, 'kind'>) =>
  readOdt(await deliveredFile('rapport.odt', await odfBytes({ kind: 'text', ...document })));

const p = (content: string): string => `<text:p text:style-name="Standard">${content}</text:p>`;

test('everything that a person reads is counted once, and stands in reading order', async () => {
  const { measured, blocks, links } = await read({
    body:
      '<text:h text:outline-level="1">Plan de reprise</text:h>' +
      p(
        'L’avant-<text:span>projet</text:span><text:s text:c="2"/>a\n   deux<text:tab/>parties<text:line-break/>nettes',
      ) +
      p(
        'Note<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' +
          `${p('Relevé interne')}</text:note-body></text:note> et<office:annotation><dc:creator>A</dc:creator>` +
          `<dc:date>2026-01-05T10:00:00</dc:date>${p('À préciser')}</office:annotation> suite`,
      ) +
      p(
        'Fin<text:note text:note-class="endnote"><text:note-body>' +
          p('Dernière') +
          '</text:note-body></text:note>',
      ) +
      `<table:table><table:table-row><table:table-cell>${p('12 jours')}</table:table-cell></table:table-row></table:table>` +
      p(
        '<text:a xlink:href="https://exemple.fr/?utm_source=openai">lien</text:a> <text:a xlink:href="#bas">bas</text:a>',
      ) +
      p(
        `<draw:frame><draw:text-box>${p('Dans la boîte')}</draw:text-box><svg:desc>Une description</svg:desc></draw:frame>`,
      ) +
      p('Page <text:page-number>12</text:page-number>'),
    styles:
      '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style></office:styles>' +
      '<office:master-styles><style:master-page style:name="Standard">' +
      `<style:header><table:table><table:table-row><table:table-cell>${p('Confidentiel Client')}</table:table-cell></table:table-row></table:table></style:header>` +
      `<style:header-first style:display="false">${p('Jamais montré')}</style:header-first>` +
      `<style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>` +
      `<style:master-page style:name="Annexe"><style:header>${p('Confidentiel Client')}</style:header></style:master-page></office:master-styles>`,
  });
  expect(measured).toMatchObject({
    reader: 'odt',
    words: 3 + 5 + 3 + 2 + 1 + 1 + 2 + 2 + 3 + 1 + 3,
    grossWords: 3 + 5 + 3 + 2 + 1 + 1 + 2 + 2 + 3 + 1 + 5,
    noteWords: 3,
    boilerplateWords: 3,
    commentWords: 2,
    headings: 1,
    tables: 1,
    footnotes: 1,
    endnotes: 1,
    comments: 1,
    language: 'fr-FR',
    hasMacros: false,
  });
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['heading', 'Plan de reprise'],
    ['body', 'L’avant-projet  a deux\tparties\nnettes'],
    ['body', 'Note et suite'],
    ['note', 'Relevé interne'],
    ['comment', 'À préciser'],
    ['body', 'Fin'],
    ['note', 'Dernière'],
    ['cell', '12 jours'],
    ['body', 'lien bas'],
    ['body', 'Dans la boîte'],
    ['body', 'Page '],
    ['boilerplate', 'Confidentiel Client'],
    ['boilerplate', 'Page '],
  ]);
  expect(links).toEqual([
    {
      target: 'https://exemple.fr/?utm_source=openai',
      at: { file: 'rapport.odt', path: '/content.xml/p[9]' },
    },
  ]);
});

test('tracked changes and hidden text', async () => {
  const { measured, blocks } = await read({
    automaticStyles:
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
    body:
      '<text:tracked-changes>' +
      '<text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>A</dc:creator></office:change-info></text:insertion></text:changed-region>' +
      `<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${p('provisoire et long')}</text:deletion></text:changed-region>` +
      '</text:tracked-changes>' +
      p(
        'Le rapport <text:change-start text:change-id="c1"/>final<text:change-end text:change-id="c1"/> <text:change text:change-id="c2"/>est remis.',
      ) +
      p('Visible <text:span text:style-name="T1">caché ici</text:span>'),
  });
  expect(measured).toMatchObject({
    words: 5 + 1,
    insertions: 1,
    insertionWords: 1,
    deletions: 1,
    deletionWords: 3,
    hiddenWords: 2,
  });
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['deletion', 'provisoire et long'],
    ['body', 'Le rapport final est remis.'],
    ['body', 'Visible '],
    ['body', 'caché ici'],
  ]);
});

test('pictures by their bytes, formulas, charts, macros; the preview of an object is no picture', async () => {
  const frame = (content: string): string => p(`Voir<draw:frame>${content}</draw:frame>`);
  const { measured, metadata } = await read({
    body:
      frame('<draw:image xlink:href="Pictures/a.svg"/><draw:image xlink:href="Pictures/a.png"/>') +
      frame('<draw:image xlink:href="Pictures/b.svg"/>') +
      frame(
        '<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>',
      ) +
      frame('<draw:object xlink:href="./Object 2"/><draw:image xlink:href="./ObjectReplacements/Object 2"/>'),
    manifest:
      '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.formula"/>' +
      '<manifest:file-entry manifest:full-path="Object 2/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>',
    meta: '<meta:generator>LibreOffice</meta:generator><meta:editing-cycles>4</meta:editing-cycles><meta:document-statistic meta:page-count="33"/><meta:user-defined meta:name="Client">Exemple</meta:user-defined>',
    parts: {
      'Pictures/a.svg': 'one',
      'Pictures/a.png': 'two',
      'Pictures/b.svg': 'one',
      'ObjectReplacements/Object 1': 'preview',
      'Basic/Standard/script-lb.xml': '<a/>',
      'Basic/Standard/Module1.xml': '<a/>',
    },
  });
  expect(measured).toMatchObject({ figures: 1, equations: 1, charts: 1, hasMacros: true, words: 4 });
  expect(metadata.map(({ name, value }) => [name, value])).toEqual([
    ['meta:generator', 'LibreOffice'],
    ['meta:editing-cycles', '4'],
    ['Client', 'Exemple'],
  ]);
});

test('a token split over spans comes out joined', async () => {
  const { blocks } = await read({
    body: p('<text:span>:contentReference[oai</text:span>cite:0]<text:span>{index=0}</text:span>'),
  });
  expect(blocks.map(({ text }) => text)).toEqual([':contentReference[oaicite:0]{index=0}']);
});

test.each([
  [
    'encrypted',
    {
      body: '',
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    },
  ],
  [
    'scanned',
    {
      body: p('<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>'),
      parts: { 'Pictures/a.png': 'x' },
    },
  ],
  ['empty', { body: p('') }],
  ['damaged', { body: '<text:p>' }],
])('%s is not measured', async (reason, document) => {
  await expect(read(document)).rejects.toMatchObject({ reason });
});

test('texts of known size are counted exactly', async () => {
  const words = fc.array(fc.stringMatching(/^[a-zéà0-9]{1,10}$/), { minLength: 1, maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (lines, letters) => {
        const cut = (text: string): string =>
          (text.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? [])
            .map((piece) => `<text:span>${piece.replaceAll(' ', '<text:s/>')}</text:span>`)
            .join('');
        const { measured } = await read({ body: lines.map((line) => p(cut(line.join(' ')))).join('') });
        expect(measured.words).toBe(lines.flat().length);
      },
    ),
    { numRuns: 50 },
  );
});
