import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import { NAMESPACES } from '../../../../../test/support/deliverables/office-parts.js';
import { drawn, pptxParts, shape } from '../../../../../test/support/deliverables/office-pptx.js';
import { readPptx } from './pptx-reader.js';

const read = async (presentation: Parameters<typeof pptxParts>[0]) =>
  readPptx(await deliveredFile('support.pptx', pptxParts(presentation)));

const MODERN = `xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="${NAMESPACES.a}"`;

test('slides in their order, what repeats once, notes and hidden slides apart', async () => {
  const footer =
    shape(drawn('Groupe Exemple, confidentiel'), 'ftr') +
    shape('<a:p><a:fld type="slidenum"><a:t>3</a:t></a:fld></a:p>', 'sldNum');
  const { measured, blocks, links } = await read({
    slides: [
      { shapes: shape(drawn('Trajectoire cible'), 'ctrTitle') + shape(drawn('Comité du mois')) + footer },
      {
        shapes:
          shape(drawn('Trois chantiers'), 'title') +
          shape(drawn('Le premier ', 'chantier') + drawn('Le second')) +
          footer,
        notes: shape(drawn('2'), 'sldNum') + shape(drawn('Dire pourquoi le premier passe avant.'), 'body'),
        comments: `<p:cmLst xmlns:p="${NAMESPACES.p}"><p:cm authorId="0"><p:text>À vérifier</p:text></p:cm></p:cmLst>`,
      },
      {
        shapes: shape(drawn('Réserve non montrée')) + footer,
        hidden: true,
        notes: shape(drawn('Rien'), 'body'),
      },
      {
        shapes:
          shape('<a:p><a:r><a:rPr><a:hlinkClick r:id="web"/></a:rPr><a:t>Sources</a:t></a:r></a:p>') + footer,
        relations: [
          {
            id: 'web',
            kind: 'hyperlink',
            target: 'https://exemple.fr/?utm_source=chatgpt.com',
            external: true,
          },
        ],
        comments: `<p188:cmLst ${MODERN}><p188:cm><p188:replyLst><p188:reply><p188:txBody>${drawn('Fait')}</p188:txBody></p188:reply></p188:replyLst><p188:txBody>${drawn('Quelle source ?')}</p188:txBody></p188:cm></p188:cmLst>`,
      },
    ],
    layout: shape(drawn('Modifiez le titre'), 'title') + shape(drawn('Document de travail')),
    master: shape(drawn('Cliquez'), 'body') + shape(drawn('Made with Exemple')),
  });
  expect(measured).toMatchObject({
    reader: 'pptx',
    slides: 3,
    hiddenSlides: 1,
    words: 2 + 3 + 2 + 3 + 2 + 1 + 3 + 3 + 3,
    grossWords: 2 + 3 + 2 + 3 + 2 + 1 + 3 * (3 + 3 + 3),
    boilerplateWords: 9,
    wordsPerSlide: 5,
    hiddenSlideWords: 3 + 3,
    speakerNoteWords: 6,
    headings: 2,
    comments: 3,
  });
  expect(blocks.map(({ role, text, at }) => [role, text, at.page])).toEqual([
    ['heading', 'Trajectoire cible', 1],
    ['slide', 'Comité du mois', 1],
    ['boilerplate', 'Groupe Exemple, confidentiel', 1],
    ['heading', 'Trois chantiers', 2],
    ['slide', 'Le premier chantier', 2],
    ['slide', 'Le second', 2],
    ['speaker-note', 'Dire pourquoi le premier passe avant.', 2],
    ['comment', 'À vérifier', 2],
    ['slide', 'Réserve non montrée', 3],
    ['boilerplate', 'Groupe Exemple, confidentiel', 3],
    ['speaker-note', 'Rien', 3],
    ['slide', 'Sources', 4],
    ['comment', 'Fait', 4],
    ['comment', 'Quelle source ?', 4],
    ['boilerplate', 'Document de travail', undefined],
    ['boilerplate', 'Made with Exemple', undefined],
  ]);
  expect(links).toEqual([
    { target: 'https://exemple.fr/?utm_source=chatgpt.com', at: { file: 'support.pptx', page: 4 } },
  ]);
});

test('a text on half of the slides, three at least, is boilerplate even in a shape of its own', async () => {
  const slides = ['un', 'deux', 'trois', 'quatre'].map((text, index) => ({
    shapes:
      shape(drawn(`Point ${text}`)) +
      (index < 3 ? shape(drawn('Offre réservée')) : '') +
      (index < 2 ? shape(drawn('Deux fois')) : '') +
      shape(drawn('Oui')),
  }));
  const { measured, blocks } = await read({ slides });
  expect(measured).toMatchObject({
    words: 4 * 2 + 2 * 2 + 2 + 4,
    grossWords: 4 * 2 + 2 * 2 + 3 * 2 + 4,
    wordsPerSlide: 4,
  });
  expect(
    blocks.filter(({ text }) => text === 'Offre réservée').map(({ role, at }) => [role, at.page]),
  ).toEqual([['boilerplate', 1]]);
});

test('tables, pictures by their bytes, charts, diagrams and equations of shown slides', async () => {
  const frame = (content: string): string =>
    `<p:graphicFrame><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></p:graphicFrame>`;
  const pic = (id: string): string => `<p:pic><p:blipFill><a:blip r:embed="${id}"/></p:blipFill></p:pic>`;
  const shapes =
    `<p:bg><p:bgPr><a:blipFill><a:blip r:embed="fond"/></a:blipFill></p:bgPr></p:bg>` +
    pic('i1') +
    pic('i2') +
    frame(`<a:tbl><a:tr><a:tc><a:txBody>${drawn('Cellule une')}</a:txBody></a:tc></a:tr></a:tbl>`) +
    frame(`<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c1"/>`) +
    frame('<dgm:relIds r:dm="d1"/>') +
    '<mc:AlternateContent><mc:Choice Requires="a14"><p:sp><p:txBody><a:p><m:oMath/></a:p></p:txBody></p:sp></mc:Choice>' +
    `<mc:Fallback>${pic('i3')}</mc:Fallback></mc:AlternateContent>`;
  const relations = [
    { id: 'i1', kind: 'image', target: '../media/a.png' },
    { id: 'i2', kind: 'image', target: '../media/b.png' },
    { id: 'i3', kind: 'image', target: '../media/repli.png' },
    { id: 'fond', kind: 'image', target: '../media/fond.png' },
    { id: 'c1', kind: 'chart', target: '../charts/chart1.xml' },
    { id: 'd1', kind: 'diagramData', target: '../diagrams/data1.xml' },
  ];
  const { measured, blocks } = await read({
    slides: [
      { shapes, relations },
      { shapes, relations, hidden: true },
    ],
    parts: {
      'ppt/media/a.png': Buffer.from('same'),
      'ppt/media/b.png': Buffer.from('same'),
      'ppt/media/repli.png': Buffer.from('fallback'),
      'ppt/media/fond.png': Buffer.from('background'),
      'ppt/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${NAMESPACES.dgm}" xmlns:a="${NAMESPACES.a}"><dgm:t>${drawn('Étape')}</dgm:t></dgm:dataModel>`,
    },
  });
  expect(measured).toMatchObject({ tables: 1, figures: 1, charts: 1, diagrams: 1, equations: 1, words: 3 });
  expect(blocks.map(({ text }) => text)).toEqual(['Cellule une', 'Étape', 'Cellule une', 'Étape']);
});

test('a token split over runs comes out joined, on slides and in notes', async () => {
  const split = drawn(':contentReference[oai', 'cite:0]', '{index=0}');
  const { blocks } = await read({ slides: [{ shapes: shape(split), notes: shape(split, 'body') }] });
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['slide', ':contentReference[oaicite:0]{index=0}'],
    ['speaker-note', ':contentReference[oaicite:0]{index=0}'],
  ]);
});

test('a slide that is listed a hundred thousand times is one', async () => {
  const parts = pptxParts({ slides: [{ shapes: shape(drawn('Une fois')) }] });
  const list = (parts['ppt/presentation.xml'] as string).replace(/<p:sldId .*?\/>/, (one) =>
    one.repeat(100_000),
  );
  const file = await deliveredFile('a.pptx', { ...parts, 'ppt/presentation.xml': list });
  expect((await readPptx(file)).measured).toMatchObject({ slides: 1, words: 2 });
});

test('no slides, and a slide that is listed and missing', async () => {
  await expect(read({ slides: [] })).rejects.toMatchObject({ reason: 'empty' });
  const parts = pptxParts({ slides: [{ shapes: '' }] });
  delete parts['ppt/slides/slide1.xml'];
  await expect(readPptx(await deliveredFile('a.pptx', parts))).rejects.toMatchObject({ reason: 'damaged' });
});

test('presentations of known size are counted exactly', async () => {
  const texts = fc.array(fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 9 }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 12 }), async (slides) => {
      // Numbered, so that no text repeats.
      const shapes = (lines: string[][], mark: string): string =>
        lines.map((words, at) => shape(drawn([`${mark}${at}`, ...words].join(' ')), 'body')).join('');
      const { measured } = await read({
        slides: slides.map(([lines, notes], at) => ({
          shapes: shapes(lines, `s${at}n`),
          notes: shapes(notes, `s${at}m`),
        })),
      });
      const count = (lines: string[][]): number => lines.flat().length + lines.length;
      expect(measured).toMatchObject({
        slides: slides.length,
        words: slides.reduce((sum, [lines]) => sum + count(lines), 0),
        speakerNoteWords: slides.reduce((sum, [, notes]) => sum + count(notes), 0),
        boilerplateWords: 0,
      });
    }),
    { numRuns: 30 },
  );
});
