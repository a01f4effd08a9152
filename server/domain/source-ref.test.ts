import { describe, expect, test } from '@jest/globals';
import { describePlace, placeKey, showsElementPath, type SourceRef } from './source-ref.js';

describe('a place in a sentence', () => {
  test.each<[SourceRef, string, string]>([
    [{ file: 'notes.csv', line: 4 }, 'notes.csv, ligne 4', 'notes.csv, line 4'],
    [{ file: 'CRA.xlsx', sheet: 'Sept', cell: 'B7' }, 'CRA.xlsx, Sept!B7', 'CRA.xlsx, Sept!B7'],
    [
      { file: 'étude.docx', path: '/word/document.xml/p[3]' },
      'étude.docx, paragraphe 3',
      'étude.docx, paragraph 3',
    ],
    [{ file: 'étude.pdf', page: 3 }, 'étude.pdf, page 3', 'étude.pdf, page 3'],
    [
      { file: 'support.pptx', page: 4, path: '/notes' },
      'support.pptx, diapositive 4, notes de l’orateur',
      'support.pptx, slide 4, speaker notes',
    ],
    [
      { file: 'calcul.xlsx', sheet: 'Plan', path: '/xl/media/image1.png' },
      'calcul.xlsx, Plan, image image1.png',
      'calcul.xlsx, Plan, picture image1.png',
    ],
    [
      { file: 'page.html', line: 12, path: '/html/body/p[2]' },
      'page.html, ligne 12, /html/body/p[2]',
      'page.html, line 12, /html/body/p[2]',
    ],
    [
      { file: 'f.xml', path: '/Invoice/cac:InvoiceLine[2]' },
      'f.xml, /Invoice/cac:InvoiceLine[2]',
      'f.xml, /Invoice/cac:InvoiceLine[2]',
    ],
    [
      { file: 'lot.zip', line: 4, path: 'src/main.ts' },
      'lot.zip, src/main.ts, ligne 4',
      'lot.zip, src/main.ts, line 4',
    ],
    [
      { file: 'lot.zip', page: 2, path: 'a/support.odp#/notes' },
      'lot.zip, a/support.odp, diapositive 2, notes de l’orateur',
      'lot.zip, a/support.odp, slide 2, speaker notes',
    ],
    [
      { file: 'lot.zip', sheet: 'Plan', cell: 'B7', path: 'calcul.xlsx' },
      'lot.zip, calcul.xlsx, Plan!B7',
      'lot.zip, calcul.xlsx, Plan!B7',
    ],
    [
      { file: 'histoire.bundle', path: 'commit 0a1b2c3d4e5f' },
      'histoire.bundle, commit 0a1b2c3d4e5f',
      'histoire.bundle, commit 0a1b2c3d4e5f',
    ],
  ])('%j', (at, fr, en) => {
    expect(describePlace(at, 'fr')).toBe(fr);
    expect(describePlace(at, 'en')).toBe(en);
  });

  test('several pages or lines', () => {
    const slides = { file: 'support.pptx', page: 2, path: '/notes' };
    expect(describePlace(slides, 'fr', { pages: '2, 5' })).toBe(
      'support.pptx, diapositives 2, 5, notes de l’orateur',
    );
    expect(describePlace({ file: 'a.csv', line: 2 }, 'en', { lines: '2–5' })).toBe('a.csv, lines 2–5');
  });
});

test('two places that read alike are two', () => {
  const header = (part: number): SourceRef => ({ file: 'a.docx', path: `/word/header${part}.xml/p[1]` });
  expect(describePlace(header(1), 'en')).toBe(describePlace(header(2), 'en'));
  expect(placeKey(header(1))).not.toBe(placeKey(header(2)));
  expect(placeKey(header(1))).toBe(placeKey({ path: '/word/header1.xml/p[1]', file: 'a.docx' }));
});

test.each<[SourceRef, boolean]>([
  [{ file: 'f.xml', path: '/Invoice/cbc:ID' }, true],
  [{ file: 'a.docx', path: '/word/document.xml/p[3]' }, false],
  [{ file: 'lot.zip', path: 'a/b.docx#/word/document.xml/p[3]' }, false],
  [{ file: 'lot.zip', path: 'a/b.ts' }, false],
  [{ file: 'a.csv', line: 3 }, false],
])('an element path is shown: %j', (at, shown) => {
  expect(showsElementPath(at)).toBe(shown);
});
