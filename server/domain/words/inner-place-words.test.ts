import { describe, expect, test } from '@jest/globals';
import { innerPlaceWords, pageWords, splitPath } from './inner-place-words.js';

const both = (file: string, path: string): (string | null)[] => [
  innerPlaceWords(file, path, 'fr'),
  innerPlaceWords(file, path, 'en'),
];

describe('a path inside a delivered file, in words', () => {
  test.each([
    ['note.docx', '/word/document.xml/p[3]', 'paragraphe 3', 'paragraph 3'],
    ['note.docx', '/word/document2.xml/p[14]', 'paragraphe 14', 'paragraph 14'],
    ['note.docx', '/word/footnotes.xml/footnote[2]', 'note de bas de page 2', 'footnote 2'],
    ['note.docx', '/word/endnotes.xml/endnote[1]', 'note de fin 1', 'endnote 1'],
    ['note.docx', '/word/comments.xml/comment[1]', 'commentaire 1', 'comment 1'],
    ['note.docx', '/word/header2.xml/p[1]', 'en-tête', 'header'],
    ['note.docx', '/word/footer1.xml', 'pied de page', 'footer'],
    ['note.docx', '/word/diagrams/data1.xml', 'schéma', 'diagram'],
    ['note.docx', '/word/media/image1.png', 'image image1.png', 'picture image1.png'],
    ['note.docx', '/docProps/app.xml', 'propriétés du fichier', 'file properties'],
    [
      'note.docx',
      '/package/services/metadata/core-properties/0a1b.psmdcp',
      'propriétés du fichier',
      'file properties',
    ],
    ['note.odt', '/content.xml/p[4]', 'paragraphe 4', 'paragraph 4'],
    ['note.odt', '/styles.xml/p[12]', 'en-tête ou pied de page', 'header or footer'],
    ['note.odt', '/meta.xml', 'propriétés du fichier', 'file properties'],
    ['note.odt', '/Pictures/1000A.jpg', 'image 1000A.jpg', 'picture 1000A.jpg'],
    ['note.odt', '/media/image3.png', 'image image3.png', 'picture image3.png'],
    ['SUPPORT.PPTX', '/notes', 'notes de l’orateur', 'speaker notes'],
    ['support.odp', '/layouts', 'masque des diapositives', 'slide master'],
    ['support.pptx', '/ppt/comments/modernComment_1.xml', 'commentaire', 'comment'],
    ['support.pptx', '/ppt/media/image2.jpeg', 'image image2.jpeg', 'picture image2.jpeg'],
    ['calcul.xlsx', '/xl/media/image1.png', 'image image1.png', 'picture image1.png'],
    ['mémoire.tmx', '/tmx/body/tu/source', 'texte source du segment 1', 'source text of segment 1'],
    [
      'site.xlf',
      '/xliff/file/body/trans-unit[5]/target',
      'traduction du segment 5',
      'translation of segment 5',
    ],
    [
      'site.xlf',
      '/xliff/file/unit[2]/segment/source',
      'texte source du segment 2',
      'source text of segment 2',
    ],
    ['fr.po', '/source', 'texte source', 'source text'],
    ['modele.pot', '/target', 'traduction', 'translation'],
    ['page.html', '/html/head/title', 'titre de la page', 'page title'],
    ['page.html', '/html/head/meta[3]', 'propriétés de la page', 'page properties'],
    ['essai.ipynb', 'cell 3', 'cellule 3', 'cell 3'],
  ])('%s %s', (file, path, fr, en) => {
    expect(both(file, path)).toEqual([fr, en]);
  });

  test.each([
    ['facture.xml', '/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity'],
    ['données.xml', '/notes'],
    ['données.xml', '/layouts'],
    ['données.xml', '/source'],
    ['données.xml', '/catalogue/media/image'],
    ['page.html', '/html/body/main/p[3]'],
    // Numbers begin again in the second file, and in a group.
    ['site.xlf', '/xliff/file[2]/body/trans-unit[5]/source'],
    ['site.xlf', '/xliff/file/body/group[3]/trans-unit/source'],
    ['histoire.bundle', 'commit 0a1b2c3d4e5f'],
    ['correction.patch', 'src/main.ts'],
    ['cellules.txt', 'cell 3'],
  ])('as it is: %s %s', (file, path) => {
    expect(both(file, path)).toEqual([null, null]);
  });
});

describe('the file that an archive holds', () => {
  test.each([
    ['lot.zip', 'src/main.ts', 'src/main.ts', null],
    ['lot.zip', 'a/note.docx#/word/document.xml/p[3]', 'a/note.docx', '/word/document.xml/p[3]'],
    ['lot.tar.gz', 'essai.ipynb#cell 2', 'essai.ipynb', 'cell 2'],
    ['lot.tgz', 'h.bundle#commit 0a1b2c3d4e5f', 'h.bundle', 'commit 0a1b2c3d4e5f'],
    ['lot.zip', 'Cours C#/note.docx', 'Cours C#/note.docx', null],
    ['lot.zip', 'Cours C#/note.docx#/docProps/app.xml', 'Cours C#/note.docx', '/docProps/app.xml'],
    ['note.docx', '/word/document.xml/p[3]', null, '/word/document.xml/p[3]'],
    ['correction.patch', 'src/main.ts', null, 'src/main.ts'],
    ['lot.zip', undefined, null, null],
  ])('%s %s', (file, path, held, inside) => {
    expect(splitPath(file, path)).toEqual({ held, inside });
  });
});

test('a page of a presentation is a slide', () => {
  expect([pageWords('a.pptx', 'fr'), pageWords('a.odp', 'en'), pageWords('a.potm', 'fr', true)]).toEqual([
    'diapositive',
    'slide',
    'diapositives',
  ]);
  expect([pageWords('a.pdf', 'fr'), pageWords('a.pdf', 'en', true), pageWords('pptx', 'en')]).toEqual([
    'page',
    'pages',
    'page',
  ]);
});
