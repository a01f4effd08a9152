import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import {
  deleted,
  docxParts,
  inserted,
  paragraph,
  picture,
  run,
  STYLES,
  type WrittenDocx,
} from '../../../../../test/support/deliverables/office-docx.js';
import { readDocx } from './docx-reader.js';

const read = async (docx: WrittenDocx, name = 'rapport.docx') =>
  readDocx(await deliveredFile(name, docxParts(docx)));

const CITATION = ':contentReference[oaicite:0]{index=0}';

test('everything that a person reads is counted once, and stands in reading order', async () => {
  const { measured, blocks, links } = await read({
    styles: STYLES,
    body:
      paragraph('Plan de reprise', 'Titre1') +
      paragraph('Contexte', 'Chapitre') +
      paragraph(run('L’avant-') + run('projet') + '<w:r><w:tab/></w:r>' + run('compte deux parties.')) +
      `<w:tbl><w:tr><w:tc>${paragraph('Charge')}</w:tc><w:tc>${paragraph('12 jours')}</w:tc></w:tr></w:tbl>` +
      paragraph(
        `<w:hyperlink r:id="link">${run('la page')}</w:hyperlink>` +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://exemple.fr/</w:instrText></w:r>' +
          '<w:r><w:instrText>b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          `${run(' et celle-ci')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    footnotes:
      `<w:footnote w:type="separator" w:id="-1">${paragraph('rien')}</w:footnote>` +
      `<w:footnote w:id="1">${paragraph('Source : relevé interne.')}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${paragraph('Fin.')}</w:endnote>`,
    comments: `<w:comment w:id="0">${paragraph('À préciser')}</w:comment><w:comment w:id="1">${paragraph('Vu')}</w:comment>`,
    headers: [paragraph('Confidentiel Client'), paragraph('Confidentiel Client'), paragraph('Annexe')],
    relations: [{ id: 'link', kind: 'hyperlink', target: 'https://exemple.fr/a?b=1&c', external: true }],
  });
  expect(measured).toMatchObject({
    reader: 'docx',
    words: 3 + 1 + 4 + 3 + 4 + 3 + 1 + 3,
    grossWords: 3 + 1 + 4 + 3 + 4 + 3 + 1 + 5,
    noteWords: 4,
    boilerplateWords: 3,
    commentWords: 3,
    headings: 2,
    tables: 1,
    footnotes: 1,
    endnotes: 1,
    comments: 2,
    language: 'fr-FR',
    hasMacros: false,
  });
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['heading', 'Plan de reprise'],
    ['heading', 'Contexte'],
    ['body', 'L’avant-projet\tcompte deux parties.'],
    ['cell', 'Charge'],
    ['cell', '12 jours'],
    ['body', 'la page et celle-ci'],
    ['note', 'Source : relevé interne.'],
    ['note', 'Fin.'],
    ['comment', 'À préciser'],
    ['comment', 'Vu'],
    ['boilerplate', 'Confidentiel Client'],
    ['boilerplate', 'Annexe'],
  ]);
  expect(blocks[2]?.at).toEqual({ file: 'rapport.docx', path: '/word/document.xml/p[3]' });
  expect(blocks[9]?.at).toEqual({ file: 'rapport.docx', path: '/word/comments.xml/comment[2]' });
  expect(links).toEqual([
    { target: 'https://exemple.fr/a?b=1&c', at: { file: 'rapport.docx', path: '/word/document.xml/p[6]' } },
    { target: 'https://exemple.fr/b', at: { file: 'rapport.docx', path: '/word/document.xml/p[6]' } },
  ]);
});

test('tracked changes: what was taken out is apart and never a word; what was put in is read in its place', async () => {
  const { measured, blocks } = await read({
    body:
      paragraph(
        run('Le rapport ') + inserted('final ') + deleted('provisoire et long ') + run('est remis.'),
      ) +
      paragraph(inserted('Un paragraphe ajouté.')) +
      paragraph(`<w:moveFrom w:id="3">${run('Une phrase déplacée.')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="4">${run('Une phrase déplacée.')}</w:moveTo>`) +
      `<w:p><w:pPr><w:rPr><w:ins w:id="5"/><w:del w:id="6"/></w:rPr></w:pPr>${run('Dit.')}</w:p>`,
  });
  expect(measured).toMatchObject({
    words: 5 + 3 + 3 + 1,
    insertions: 3,
    insertionWords: 1 + 3 + 3,
    deletions: 2,
    deletionWords: 3 + 3,
  });
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['body', 'Le rapport final est remis.'],
    ['deletion', 'provisoire et long '],
    ['insertion', 'Un paragraphe ajouté.'],
    ['deletion', 'Une phrase déplacée.'],
    ['insertion', 'Une phrase déplacée.'],
    ['body', 'Dit.'],
  ]);
});

test('a text box is read once, behind the paragraph on which it hangs', async () => {
  const box = `<w:txbxContent>${paragraph('Dans la boîte')}</w:txbxContent>`;
  const { measured, blocks } = await read({
    body:
      paragraph(
        run('Avant ') +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>` +
          `<w:t>après</w:t></w:r>`,
      ) +
      paragraph(
        `<w:r><mc:AlternateContent><mc:Fallback><w:t>Seule forme</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
  });
  expect(measured.words).toBe(2 + 3 + 2);
  expect(blocks.map(({ text }) => text)).toEqual(['Avant après', 'Dans la boîte', 'Seule forme']);
});

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

test('what stands in the code of a field is no text, be it the result of a field inside', async () => {
  const inner = mark('begin') + code('PAGE') + mark('separate') + run('12') + mark('end');
  const outer = `${mark('begin')}${code('IF ')}${inner}${code(' = 1 "a" "b"')}${mark('separate')}${run('vu')}${mark('end')}`;
  expect((await read({ body: paragraph(outer + run(' deux mots')) })).measured.words).toBe(3);
});

test('a field that never ends takes text away: not measured rather than too few words', async () => {
  const body =
    paragraph('Avant.') + paragraph(mark('begin') + code('PAGE')) + paragraph('Trois mots perdus.');
  await expect(read({ body })).rejects.toThrow(expect.objectContaining({ reason: 'damaged' }));
  const last = paragraph('Trois mots gardés.') + paragraph(mark('begin') + code('PAGE'));
  expect((await read({ body: last })).measured.words).toBe(3);
});

test('pictures by their bytes, equations, charts, diagrams, macros, hidden text', async () => {
  const png = Buffer.from('one picture');
  const { measured, blocks } = await read({
    body:
      paragraph(run('Voir') + picture('i1') + picture('i2') + picture('i3')) +
      paragraph('<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><m:oMath/></m:oMathPara>') +
      paragraph(
        '<w:r><w:object><v:shape><v:imagedata r:id="i4"/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object></w:r>',
      ) +
      paragraph(
        '<w:r><w:object><v:shape><v:imagedata r:id="i4"/></v:shape><o:OLEObject ProgID="Visio.Drawing.15"/></w:object></w:r>',
      ) +
      paragraph(run('caché', '<w:vanish/>') + run('visible', '<w:vanish w:val="0"/>')),
    headers: [paragraph(picture('i5'))],
    diagrams: ['<dgm:pt><dgm:t><a:p><a:r><a:t>Étape une</a:t></a:r></a:p></dgm:t></dgm:pt>'],
    relations: [
      { id: 'i1', kind: 'image', target: 'media/image1.png' },
      { id: 'i2', kind: 'image', target: 'media/copie.png' },
      { id: 'i3', kind: 'image', target: '/word/media/image3.png' },
      { id: 'i4', kind: 'image', target: 'media/objet.emf' },
      { id: 'chart', kind: 'chart', target: 'charts/chart1.xml' },
      { id: 'macros', kind: 'vbaProject', target: 'vbaProject.bin' },
    ],
    parts: {
      'word/media/image1.png': png,
      'word/media/copie.png': png,
      'word/media/image3.png': Buffer.from('another'),
      'word/media/objet.emf': Buffer.from('a drawing'),
      'word/media/logo.png': Buffer.from('logo'),
    },
  });
  expect(measured).toMatchObject({
    words: 1 + 1 + 2,
    hiddenWords: 1,
    figures: 3,
    equations: 3,
    charts: 1,
    hasMacros: true,
  });
  expect(blocks.map(({ text }) => text)).toEqual(['Voir', 'visible', 'caché', 'Étape une']);
});

test('properties are given as their standard names them, stored counts left out', async () => {
  const { metadata, measured } = await read({
    body: paragraph('Texte'),
    properties: {
      core: '<dc:creator>python-docx</dc:creator><cp:revision>4</cp:revision><dc:title></dc:title>',
      app: '<Application>Microsoft Office Word</Application><TotalTime>12</TotalTime><Pages>9</Pages><Words>3000</Words>',
      custom: '<property pid="2" name="Version client"><vt:lpwstr>1.2</vt:lpwstr></property>',
    },
  });
  expect(metadata.map(({ name, value }) => [name, value])).toEqual([
    ['dc:creator', 'python-docx'],
    ['cp:revision', '4'],
    ['Application', 'Microsoft Office Word'],
    ['TotalTime', '12'],
    ['Version client', '1.2'],
  ]);
  expect(metadata[0]?.at).toEqual({ file: 'rapport.docx', path: '/docProps/core.xml' });
  expect(measured).not.toHaveProperty('pages');
});

test.each([
  [
    'runs',
    paragraph(
      Array.from(CITATION)
        .map((character) => run(character))
        .join(''),
    ),
  ],
  ['two runs', paragraph(run(':contentReference[oai') + run('cite:0]{index=0}'))],
  [
    'runs of another language, with a bookmark between',
    paragraph(
      run(':contentReference[oaicite:0]') +
        '<w:bookmarkStart w:id="0"/>' +
        run('{index=0}', '<w:lang w:val="en-US"/>'),
    ),
  ],
  ['an insertion', paragraph(run(':contentReference[oai') + inserted('cite:0]{index=0}'))],
])('a token split over %s comes out joined', async (_, body) => {
  expect((await read({ body })).blocks.map(({ text }) => text)).toEqual([CITATION]);
});

test.each([
  [
    'notes',
    {
      footnotes: `<w:footnote w:id="1">${paragraph(run(':contentReference[oai') + run('cite:0]{index=0}'))}</w:footnote>`,
    },
    'note',
  ],
  [
    'comments',
    {
      comments: `<w:comment w:id="1">${paragraph(run(':contentReference[oai') + run('cite:0]{index=0}'))}</w:comment>`,
    },
    'comment',
  ],
] as const)('a token in %s as well', async (_, parts, role) => {
  const { blocks } = await read({ body: paragraph('Texte'), ...parts });
  expect(blocks[1]).toMatchObject({ role, text: CITATION });
});

test('other writers: other prefixes, strict names, UTF-16, a main part elsewhere', async () => {
  const strict =
    '<?xml version="1.0" encoding="UTF-16"?><ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main">' +
    '<ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Titre exact</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
  const parts = docxParts({ body: '' });
  const { measured, blocks } = await readDocx(
    await deliveredFile('a.docx', {
      ...Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('word/'))),
      '_rels/.rels': (parts['_rels/.rels'] as string).replace('word/document.xml', '/Contenu/Document2.xml'),
      'Contenu/document2.xml': Buffer.from(`\uFEFF${strict}`, 'utf16le'),
    }),
  );
  expect(measured).toMatchObject({ words: 2, headings: 1 });
  expect(blocks[0]).toMatchObject({ role: 'heading', text: 'Titre exact' });
});

test.each([
  [
    'pictures alone',
    {
      body: paragraph(picture('i')),
      relations: [{ id: 'i', kind: 'image', target: 'media/i.png' }],
      parts: { 'word/media/i.png': Buffer.from('scan') },
    },
    'scanned',
  ],
  ['nothing', { body: paragraph(''), headers: [paragraph('Modèle')] }, 'empty'],
  ['files put in at opening', { body: paragraph('Titre') + '<w:altChunk r:id="x"/>' }, 'unknown-format'],
  ['no end', { body: '<w:p>' }, 'damaged'],
  ['an unknown entity', { body: paragraph('<w:r><w:t>&lol;</w:t></w:r>') }, 'damaged'],
] as const)('a document of %s is not measured', async (_, docx, reason) => {
  await expect(read(docx as WrittenDocx)).rejects.toMatchObject({ reason });
});

test('documents of known size are counted exactly', async () => {
  const word = fc.stringMatching(/^[a-zàéîôû0-9]{1,12}$/);
  const split = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(split, split, fc.integer({ min: 1, max: 4 }), async (body, notes, letters) => {
      const cut = (text: string): string =>
        (text.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? []).map((piece) => run(piece)).join('');
      const { measured } = await read({
        body: body.map((words) => paragraph(cut(words.join(' ')))).join(''),
        footnotes: notes
          .map((words, id) => `<w:footnote w:id="${id}">${paragraph(cut(words.join(' — ')))}</w:footnote>`)
          .join(''),
      });
      expect(measured).toMatchObject({
        words: body.flat().length + notes.flat().length,
        grossWords: body.flat().length + notes.flat().length,
        noteWords: notes.flat().length,
        footnotes: notes.length,
      });
    }),
    { numRuns: 60 },
  );
});

test('two hundred thousand words are counted exactly, in little time', async () => {
  const body = Array.from({ length: 2_000 }, (_, line) =>
    paragraph(Array.from({ length: 100 }, (_unused, at) => `mot${line}x${at}`).join(' ')),
  ).join('');
  const file = await deliveredFile('long.docx', docxParts({ body }));
  const start = performance.now();
  const { measured } = await readDocx(file);
  const elapsed = performance.now() - start;
  expect(measured.words).toBe(200_000);
  expect(elapsed).toBeLessThan(2_000);
});
