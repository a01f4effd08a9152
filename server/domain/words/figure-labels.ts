import type { Text } from '../text.js';

/**
 * What a figure of a measure counts, by its name, as it stands beside its value in a list. A figure that is not here is shown under
 * the name that its reader gives it.
 */
export const FIGURE_LABELS: Readonly<Record<string, Text>> = {
  words: { fr: 'Mots', en: 'Words' },
  grossWords: { fr: 'Mots avec répétitions', en: 'Words with repetitions' },
  noteWords: { fr: 'Mots des notes', en: 'Words in notes' },
  boilerplateWords: { fr: 'Mots des en-têtes et pieds de page', en: 'Words in headers and footers' },
  commentWords: { fr: 'Mots des commentaires', en: 'Words in comments' },
  insertionWords: { fr: 'Mots insérés en suivi', en: 'Words of tracked insertions' },
  deletionWords: { fr: 'Mots supprimés en suivi', en: 'Words of tracked deletions' },
  hiddenWords: { fr: 'Mots masqués', en: 'Hidden words' },
  speakerNoteWords: { fr: 'Mots des notes de l’orateur', en: 'Words in speaker notes' },
  hiddenSlideWords: { fr: 'Mots des diapositives masquées', en: 'Words on hidden slides' },
  wordsPerSlide: { fr: 'Mots par diapositive', en: 'Words per slide' },
  pages: { fr: 'Pages', en: 'Pages' },
  pagesWithoutText: { fr: 'Pages sans texte', en: 'Pages without text' },
  headings: { fr: 'Titres', en: 'Headings' },
  tables: { fr: 'Tableaux', en: 'Tables' },
  figures: { fr: 'Images distinctes', en: 'Distinct pictures' },
  figuresLookedInto: { fr: 'Images dont les champs ont été lus', en: 'Pictures whose fields were read' },
  charts: { fr: 'Graphiques', en: 'Charts' },
  diagrams: { fr: 'Schémas', en: 'Diagrams' },
  equations: { fr: 'Équations', en: 'Equations' },
  footnotes: { fr: 'Notes de bas de page', en: 'Footnotes' },
  endnotes: { fr: 'Notes de fin', en: 'Endnotes' },
  comments: { fr: 'Commentaires', en: 'Comments' },
  insertions: { fr: 'Insertions suivies', en: 'Tracked insertions' },
  deletions: { fr: 'Suppressions suivies', en: 'Tracked deletions' },
  links: { fr: 'Liens', en: 'Links' },
  hasMacros: { fr: 'Macros', en: 'Macros' },
  language: { fr: 'Langue', en: 'Language' },
  slides: { fr: 'Diapositives', en: 'Slides' },
  hiddenSlides: { fr: 'Diapositives masquées', en: 'Hidden slides' },
  sheets: { fr: 'Feuilles', en: 'Sheets' },
  hiddenSheets: { fr: 'Feuilles masquées', en: 'Hidden sheets' },
  cells: { fr: 'Cellules', en: 'Cells' },
  hiddenCells: { fr: 'Cellules masquées', en: 'Hidden cells' },
  textCells: { fr: 'Cellules de texte', en: 'Text cells' },
  formulas: { fr: 'Formules', en: 'Formulas' },
  distinctFormulas: { fr: 'Formules distinctes', en: 'Distinct formulas' },
  pivotTables: { fr: 'Tableaux croisés', en: 'Pivot tables' },
  rows: { fr: 'Lignes', en: 'Rows' },
  values: { fr: 'Valeurs', en: 'Values' },
  files: { fr: 'Fichiers', en: 'Files' },
  sourceFiles: { fr: 'Fichiers source', en: 'Source files' },
  codeLines: { fr: 'Lignes de code', en: 'Lines of code' },
  commentLines: { fr: 'Lignes de commentaire', en: 'Comment lines' },
  blankLines: { fr: 'Lignes vides', en: 'Blank lines' },
  functions: { fr: 'Fonctions', en: 'Functions' },
  complexityTotal: { fr: 'Complexité totale', en: 'Total complexity' },
  complexityMedian: { fr: 'Complexité médiane d’une fonction', en: 'Median complexity of a function' },
  complexityP90: {
    fr: 'Complexité que neuf fonctions sur dix ne dépassent pas',
    en: 'Complexity that nine functions in ten do not exceed',
  },
  parseErrors: { fr: 'Passages que la grammaire ne lit pas', en: 'Places that the grammar cannot read' },
  testFiles: { fr: 'Fichiers de test', en: 'Test files' },
  testLines: { fr: 'Lignes de test', en: 'Lines of tests' },
  testFunctions: { fr: 'Fonctions de test', en: 'Test functions' },
  dataFiles: { fr: 'Fichiers de données', en: 'Data files' },
  dataLines: { fr: 'Lignes de données', en: 'Lines of data' },
  apartShare: { fr: 'Part de tiers ou générée, mise à part', en: 'Share by others or generated, set apart' },
  images: { fr: 'Images', en: 'Images' },
  commits: { fr: 'Commits', en: 'Commits' },
  mergeCommits: { fr: 'Commits de fusion', en: 'Merge commits' },
  botCommits: { fr: 'Commits de programmes d’entretien', en: 'Commits by maintenance programs' },
  authors: { fr: 'Auteurs', en: 'Authors' },
  firstOn: { fr: 'Premier commit', en: 'First commit' },
  lastOn: { fr: 'Dernier commit', en: 'Last commit' },
  activeDays: { fr: 'Jours avec un commit', en: 'Days with a commit' },
  churn: { fr: 'Lignes ajoutées et supprimées', en: 'Lines added and deleted' },
  linesAdded: { fr: 'Lignes ajoutées', en: 'Lines added' },
  linesDeleted: { fr: 'Lignes supprimées', en: 'Lines deleted' },
  movedLines: { fr: 'Lignes déplacées', en: 'Lines moved' },
  changedFiles: { fr: 'Fichiers modifiés', en: 'Files changed' },
  branches: { fr: 'Branches', en: 'Branches' },
  segments: { fr: 'Segments', en: 'Segments' },
  sourceWords: { fr: 'Mots source', en: 'Source words' },
  newWords: { fr: 'Mots source nouveaux', en: 'New source words' },
  fuzzyWords: { fr: 'Mots source proches', en: 'Fuzzy source words' },
  targetWords: { fr: 'Mots traduits', en: 'Translated words' },
  repeatedWords: { fr: 'Mots source répétés', en: 'Repeated source words' },
  seconds: { fr: 'Durée en secondes', en: 'Length in seconds' },
  width: { fr: 'Largeur en pixels', en: 'Width in pixels' },
  height: { fr: 'Hauteur en pixels', en: 'Height in pixels' },
  layers: { fr: 'Calques', en: 'Layers' },
};

const RANKS: ReadonlyMap<string, number> = new Map(
  Object.keys(FIGURE_LABELS).map((name, rank) => [name, rank]),
);

/** Orders figures as they are listed here, those without words after them by name: the database keeps no order of theirs. */
export const byFigureOrder = (one: string, other: string): number =>
  rankOf(one) - rankOf(other) || (one < other ? -1 : one > other ? 1 : 0);

const rankOf = (name: string): number => RANKS.get(name) ?? RANKS.size;

/** Words of a figure; null for one that has none. */
export const figureLabel = (name: string): Text | null =>
  Object.hasOwn(FIGURE_LABELS, name) ? (FIGURE_LABELS[name] ?? null) : null;
