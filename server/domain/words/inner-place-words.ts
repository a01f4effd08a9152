import type { Lang, Text } from '../text.js';

const ARCHIVE = /\.(?:zip|tar|tgz|gz)$/i;
const SLIDES = /\.(?:pp[ts][xm]|pot[xm]|odp|otp)$/i;
const CATALOGUE = /\.pot?$/i;
const NOTEBOOK = /\.ipynb$/i;

/** A document inside an archive, then the place inside that document: `lot/note.docx#/word/document.xml/p[3]`. */
const IN_HELD = /^(.*[^/]\.\w+)#(\/.*|cell \d+|commit [0-9a-f]+)$/s;

interface KnownPath {
  path: RegExp;
  /** Files, by their names, of which alone the path says this; else of any. */
  of?: RegExp;
  /** What the groups of the path are in words; a number that a path leaves out is 1. */
  words: (first?: string, second?: string) => Text;
}

const always = (fr: string, en: string) => (): Text => ({ fr, en });
const numbered =
  (fr: string, en: string) =>
  (number = '1'): Text => ({ fr: `${fr} ${number}`, en: `${en} ${number}` });
const SIDES: Readonly<Record<string, Text>> = {
  source: { fr: 'texte source', en: 'source text' },
  target: { fr: 'traduction', en: 'translation' },
};
const sideOf = (number = '1', side = ''): Text => ({
  fr: `${SIDES[side]?.fr ?? side} du segment ${number}`,
  en: `${SIDES[side]?.en ?? side} of segment ${number}`,
});

/** Places that readers of delivered files give, by the parts of their formats (ECMA-376; ODF 1.2; XLIFF; TMX 1.4b). */
const KNOWN: readonly KnownPath[] = [
  { path: /^\/word\/document\d*\.xml\/p\[(\d+)\]$/, words: numbered('paragraphe', 'paragraph') },
  { path: /^\/content\.xml\/p\[(\d+)\]$/, words: numbered('paragraphe', 'paragraph') },
  { path: /^\/word\/\w+\.xml\/footnote\[(\d+)\]$/, words: numbered('note de bas de page', 'footnote') },
  { path: /^\/word\/\w+\.xml\/endnote\[(\d+)\]$/, words: numbered('note de fin', 'endnote') },
  { path: /^\/word\/\w+\.xml\/comment\[(\d+)\]$/, words: numbered('commentaire', 'comment') },
  { path: /^\/word\/header\d*\.xml(?:\/p\[\d+\])?$/, words: always('en-tête', 'header') },
  { path: /^\/word\/footer\d*\.xml(?:\/p\[\d+\])?$/, words: always('pied de page', 'footer') },
  // Numbers of this part count its sample texts too, which nobody sees.
  { path: /^\/styles\.xml\/p\[\d+\]$/, words: always('en-tête ou pied de page', 'header or footer') },
  { path: /^\/word\/diagrams\/[^/]+$/, words: always('schéma', 'diagram') },
  { path: /^\/ppt\/comments\/[^/]+$/, words: always('commentaire', 'comment') },
  { path: /^\/notes$/, of: SLIDES, words: always('notes de l’orateur', 'speaker notes') },
  { path: /^\/layouts$/, of: SLIDES, words: always('masque des diapositives', 'slide master') },
  {
    path: /^\/(?:docProps\/[^/]+|meta)\.xml$|^\/package\/services\/metadata\/core-properties\/[^/]+$/,
    words: always('propriétés du fichier', 'file properties'),
  },
  {
    path: /^\/(?:(?:(?:word|ppt|xl)\/)?media|Pictures)\/([^/]+\.\w+)$/,
    words: (name = '') => ({ fr: `image ${name}`, en: `picture ${name}` }),
  },
  // Of several files or groups the numbers begin again: those paths stay as they are.
  { path: /^\/tmx\/body\/tu(?:\[(\d+)\])?\/(source|target)$/, words: sideOf },
  { path: /^\/xliff\/file\/body\/trans-unit(?:\[(\d+)\])?\/(source|target)$/, words: sideOf },
  { path: /^\/xliff\/file\/unit(?:\[(\d+)\])?\/segment\/(source|target)$/, words: sideOf },
  { path: /^\/source$/, of: CATALOGUE, words: always('texte source', 'source text') },
  { path: /^\/target$/, of: CATALOGUE, words: always('traduction', 'translation') },
  { path: /^\/html\/head\/title$/, words: always('titre de la page', 'page title') },
  { path: /^\/html\/head\/meta(?:\[\d+\])?$/, words: always('propriétés de la page', 'page properties') },
  { path: /^cell (\d+)$/, of: NOTEBOOK, words: numbered('cellule', 'cell') },
];

/** A path of a place in two: the document that an archive holds, and what lies inside that document or the file itself. */
export function splitPath(
  file: string,
  path: string | undefined,
): { held: string | null; inside: string | null } {
  if (path === undefined) return { held: null, inside: null };
  if (!ARCHIVE.test(file) || path.startsWith('/')) return { held: null, inside: path };
  const [, held, inside] = IN_HELD.exec(path) ?? [];
  return held === undefined || inside === undefined ? { held: path, inside: null } : { held, inside };
}

/**
 * The place that a path says inside a document, as people say it: `paragraphe 3`, `footnote 2`. Null for one that only its format
 * names, such as an element of an invoice or a commit.
 */
export function innerPlaceWords(file: string, inside: string, lang: Lang): string | null {
  for (const { path, of, words } of KNOWN) {
    const found = of === undefined || of.test(file) ? path.exec(inside) : null;
    if (found !== null) return words(found[1], found[2])[lang];
  }
  return null;
}

/** What a numbered page of the document is: `page`, or `diapositive` of a presentation; `many` for several. */
export function pageWords(file: string, lang: Lang, many = false): string {
  const one = SLIDES.test(file) ? { fr: 'diapositive', en: 'slide' }[lang] : 'page';
  return many ? `${one}s` : one;
}
