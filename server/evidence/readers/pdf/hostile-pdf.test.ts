import { expect, test } from '@jest/globals';
import {
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';
import { objectStreamBomb } from '../../../../scripts/hostile/pdfs.js';

const pdf = (...objects: string[]): Buffer =>
  Buffer.from(['%PDF-1.7', ...objects, 'trailer\n<< /Root 1 0 R /Size 99 >>', '%%EOF\n'].join('\n'));
const object = (number: number, content: string): string => `${number} 0 obj\n${content}\nendobj`;
const FONT = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
const DRAWN = 'BT /F1 12 Tf 20 100 Td (Bonjour le monde) Tj ET';
const content = object(4, `<< /Length ${DRAWN.length} >>\nstream\n${DRAWN}\nendstream`);
const page = (parent: number): string =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources ${FONT} >>`;
const catalog = (more = ''): string => object(1, `<< /Type /Catalog /Pages 2 0 R ${more} >>`);
const oneLeaf = object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>');

test.each([
  ['a structure that inflates beyond its limit', 'too-large', objectStreamBomb(60)],
  [
    'a tree of pages that holds itself',
    'empty',
    pdf(catalog(), object(2, '<< /Type /Pages /Kids [2 0 R] /Count 2 >>'), content),
  ],
  ['a hundred thousand arrays in each other', 'damaged', pdf(`1 0 obj\n${'['.repeat(3_000_000)}`)],
  ['nothing behind the mark', 'damaged', Buffer.from('%PDF-1.7\n')],
])('%s: %s', async (_, reason, bytes) => {
  expect(await withinCpuSeconds(20, () => whyUnmeasured('a.pdf', bytes))).toBe(reason);
});

test('a tree that promises a thousand million pages has those that are found', async () => {
  const bytes = pdf(
    catalog(),
    object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>'),
    object(3, page(2)),
    content,
  );
  const { measured } = await withinCpuSeconds(20, () => readDelivered('a.pdf', bytes));
  expect(measured).toMatchObject({ pages: 1, words: 3 });
});

test('an outline that goes in a circle is read once', async () => {
  const bytes = pdf(
    catalog('/Outlines 5 0 R'),
    oneLeaf,
    object(3, page(2)),
    content,
    object(5, '<< /Type /Outlines /First 6 0 R /Last 6 0 R >>'),
    object(6, '<< /Title (Chapitre) /Parent 5 0 R /Next 6 0 R /First 5 0 R >>'),
  );
  const { measured } = await withinCpuSeconds(20, () => readDelivered('a.pdf', bytes));
  expect(measured).toMatchObject({ pages: 1, words: 3, headings: 1 });
});

test('a page of a hundred thousand texts is measured', async () => {
  const drawn = 'BT /F1 8 Tf 50 100 Td (mot) Tj ET\n'.repeat(100_000);
  const bytes = pdf(
    catalog(),
    oneLeaf,
    object(3, page(2)),
    object(4, `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`),
  );
  const { measured } = await withinCpuSeconds(20, () => readDelivered('a.pdf', bytes));
  expect(measured).toMatchObject({ pages: 1 });
});

test('links and comments that are no more than a circle of annotations', async () => {
  const bytes = pdf(
    catalog(),
    oneLeaf,
    object(3, page(2).replace('/MediaBox', '/Annots [5 0 R 5 0 R] /MediaBox')),
    content,
    object(5, '<< /Type /Annot /Subtype /Popup /Parent 5 0 R /Popup 5 0 R /Rect [0 0 9 9] /IRT 5 0 R >>'),
  );
  const { measured } = await withinCpuSeconds(20, () => readDelivered('a.pdf', bytes));
  expect(measured).toMatchObject({ words: 3, links: 0, comments: 0 });
});
