import { expect, test } from '@jest/globals';
import { docxParts, paragraph, picture, run } from '../../../../test/support/deliverables/office-docx.js';
import { pngChunk, png, textChunk } from '../../../../test/support/deliverables/media-images.js';
import { odfBytes } from '../../../../test/support/deliverables/office-odf.js';
import { deliveredFile } from '../../../../test/support/deliverables/delivered-file.js';
import { pptxParts } from '../../../../test/support/deliverables/office-pptx.js';
import { readDocx } from './docx/docx-reader.js';
import { readOdt } from './odf/odt-reader.js';
import { readPptx } from './pptx/pptx-reader.js';

const SAID = 'a hill, Steps: 20, Sampler: Euler a, CFG scale: 7';
const made = png(8, 8, [textChunk('parameters', SAID)]);

const withPictures = (pictures: Readonly<Record<string, Buffer>>) =>
  docxParts({
    body: paragraph(
      run('Voir') +
        Object.keys(pictures)
          .map((name) => picture(name))
          .join(''),
    ),
    relations: Object.keys(pictures).map((name) => ({ id: name, kind: 'image', target: `media/${name}` })),
    parts: Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  });

test('the fields of a picture are fields of the document that shows it, at the picture, once', async () => {
  const file = await deliveredFile(
    'a.docx',
    withPictures({ 'a.png': made, 'b.png': made, 'c.png': png(4, 4) }),
  );
  const { measured, metadata } = await readDocx(file);
  expect(measured).toMatchObject({ figures: 2, figuresLookedInto: 2 });
  expect(metadata).toEqual([
    { name: 'parameters', value: SAID, at: { file: 'a.docx', path: '/word/media/a.png' } },
  ]);
});

test('on a slide it has the number of the slide', async () => {
  const shapes = '<p:pic><p:blipFill><a:blip r:embed="i"/></p:blipFill></p:pic>';
  const relations = [{ id: 'i', kind: 'image', target: '../media/a.png' }];
  const parts = pptxParts({
    slides: [{ shapes: '' }, { shapes, relations }],
    parts: { 'ppt/media/a.png': made },
  });
  const { metadata } = await readPptx(await deliveredFile('a.pptx', parts));
  expect(metadata.map(({ name, at }) => [name, at.page, at.path])).toEqual([
    ['parameters', 2, '/ppt/media/a.png'],
  ]);
});

test('in an OpenDocument text as well', async () => {
  const body = '<text:p>Voir<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>';
  const bytes = await odfBytes({ kind: 'text', body, parts: { 'Pictures/a.png': made } });
  expect((await readOdt(await deliveredFile('a.odt', bytes))).metadata.map(({ value }) => value)).toEqual([
    SAID,
  ]);
});

test('a picture that is damaged, too large, inflates too much or is none leaves the document measured', async () => {
  const file = await deliveredFile(
    'a.docx',
    withPictures({
      'cut.png': made.subarray(0, 20),
      'large.png': png(4, 4, [pngChunk('IDAT', Buffer.alloc(21 * 1_048_576))]),
      'none.png': Buffer.from('not a picture'),
      'drawing.emf': Buffer.from('a drawing'),
    }),
  );
  const { measured, metadata } = await readDocx(file);
  expect(measured).toMatchObject({ words: 1, figures: 4, figuresLookedInto: 0 });
  expect(metadata).toEqual([]);
});
