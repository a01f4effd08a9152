import { expect, test } from '@jest/globals';
import { odfBytes, type WrittenOdf } from '../../../../../test/support/deliverables/office-odf.js';
import { deliveredFile } from '../../../../../test/support/deliverables/delivered-file.js';
import { readOdp } from './odp-reader.js';

const read = async (document: Omit<WrittenOdf, 'kind'>) =>
  readOdp(await deliveredFile('support.odp', await odfBytes({ kind: 'presentation', ...document })));

const box = (text: string, place = ''): string =>
  `<draw:frame${place === '' ? '' : ` presentation:class="${place}"`}><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`;
const page = (content: string, attributes = ''): string =>
  `<draw:page draw:master-page-name="M" ${attributes}>${content}</draw:page>`;

test('slides, hidden ones apart, what the master shows once, notes', async () => {
  const { measured, blocks, links } = await read({
    automaticStyles:
      '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
    styles:
      '<office:master-styles><style:master-page style:name="M">' +
      box('Cliquez pour le titre', 'title') +
      box('<presentation:footer/>', 'footer') +
      '<draw:custom-shape><text:p>Cabinet Exemple</text:p></draw:custom-shape>' +
      `<presentation:notes>${box('Notes du masque')}</presentation:notes></style:master-page></office:master-styles>`,
    body:
      '<presentation:footer-decl presentation:name="f1">Document confidentiel</presentation:footer-decl>' +
      page(
        box('Trajectoire', 'title') +
          `<draw:custom-shape><text:p>Trois <text:span>chan</text:span><text:span>tiers</text:span></text:p></draw:custom-shape>` +
          `<presentation:notes><draw:page-thumbnail/>${box('Dire pourquoi', 'notes')}${box('1', 'page-number')}</presentation:notes>`,
        'presentation:use-footer-name="f1"',
      ) +
      page(box('Réserve cachée'), 'draw:style-name="dp2"') +
      page(
        box('Suite', 'title') +
          box('<text:a xlink:href="https://exemple.fr/">source</text:a>', 'outline') +
          '<draw:frame><table:table><table:table-row><table:table-cell><text:p>Charge</text:p></table:table-cell></table:table-row></table:table><draw:image xlink:href="Pictures/apercu.png"/></draw:frame>' +
          '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>' +
          '<office:annotation><dc:creator>A</dc:creator><text:p>À revoir</text:p></office:annotation>',
        'presentation:use-footer-name="f1"',
      ),
    parts: { 'Pictures/a.png': 'a', 'Pictures/apercu.png': 'b' },
  });
  expect(measured).toMatchObject({
    reader: 'odp',
    slides: 2,
    hiddenSlides: 1,
    words: 1 + 2 + 1 + 1 + 1 + 2 + 2,
    grossWords: 6 + 2 * 4,
    boilerplateWords: 4,
    wordsPerSlide: 3,
    hiddenSlideWords: 2,
    speakerNoteWords: 2,
    headings: 2,
    tables: 1,
    figures: 1,
    comments: 1,
  });
  expect(blocks.map(({ role, text, at }) => [role, text, at.page])).toEqual([
    ['heading', 'Trajectoire', 1],
    ['slide', 'Trois chantiers', 1],
    ['speaker-note', 'Dire pourquoi', 1],
    ['slide', 'Réserve cachée', 2],
    ['comment', 'À revoir', 3],
    ['heading', 'Suite', 3],
    ['slide', 'source', 3],
    ['slide', 'Charge', 3],
    ['boilerplate', 'Cabinet Exemple', undefined],
    ['boilerplate', 'Document confidentiel', undefined],
  ]);
  expect(links).toEqual([{ target: 'https://exemple.fr/', at: { file: 'support.odp', page: 3 } }]);
});

test('no slides', async () => {
  await expect(read({ body: '' })).rejects.toMatchObject({ reason: 'empty' });
});
