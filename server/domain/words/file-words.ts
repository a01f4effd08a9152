import type { NotMeasured, TraceStrength } from '../file-evidence.js';
import type { Text } from '../text.js';

/** Why a delivered file, or a deliverable, has no measure. */
export const NOT_MEASURED_WORDS: Readonly<Record<NotMeasured | 'no-file' | 'file-missing', Text>> = {
  refused: { fr: 'non mesuré : le fichier a été refusé', en: 'not measured: the file was refused' },
  encrypted: {
    fr: 'non mesuré : le fichier est protégé par un mot de passe',
    en: 'not measured: the file is protected by a password',
  },
  scanned: {
    fr: 'non mesuré : des images de pages, sans texte ; demandez le fichier d’origine',
    en: 'not measured: pictures of pages, without text; ask for the original file',
  },
  'too-large': {
    fr: 'non mesuré : le fichier dépasse une limite de taille',
    en: 'not measured: the file is beyond a limit of size',
  },
  'time-limit': {
    fr: 'non mesuré : la lecture a atteint la limite de temps',
    en: 'not measured: reading reached the limit of time',
  },
  'memory-limit': {
    fr: 'non mesuré : la lecture a atteint la limite de mémoire',
    en: 'not measured: reading reached the limit of memory',
  },
  damaged: {
    fr: 'non mesuré : le fichier est incomplet ou endommagé',
    en: 'not measured: the file is incomplete or damaged',
  },
  'old-format': {
    fr: 'non mesuré : format ancien ; demandez le fichier dans un format actuel',
    en: 'not measured: an old format; ask for the file in a current one',
  },
  'unknown-format': {
    fr: 'non mesuré : Déclic ne mesure pas ce format',
    en: 'not measured: Déclic does not measure this format',
  },
  empty: { fr: 'non mesuré : le fichier est vide', en: 'not measured: the file is empty' },
  'not-a-deliverable': {
    fr: 'non mesuré : ce n’est pas un fichier livré',
    en: 'not measured: it is not a delivered file',
  },
  'not-opened': { fr: 'non mesuré : gardé sans être ouvert', en: 'not measured: kept without being opened' },
  'no-file': {
    fr: 'non mesuré : le registre ne nomme aucun fichier',
    en: 'not measured: the register names no file',
  },
  'file-missing': {
    fr: 'non mesuré : le fichier nommé n’a pas été reçu',
    en: 'not measured: the file named was not received',
  },
};

/** How much a trace proves. */
export const TRACE_STRENGTH_WORDS: Readonly<Record<TraceStrength, Text>> = {
  proof: { fr: 'preuve', en: 'proof' },
  strong: { fr: 'forte', en: 'strong' },
  medium: { fr: 'moyenne', en: 'medium' },
  weak: { fr: 'faible', en: 'weak' },
  info: { fr: 'pour information', en: 'for information' },
  declaration: { fr: 'déclarée dans le fichier', en: 'stated in the file' },
};

interface FigureName {
  one: Text;
  many: Text;
}

/** Figures of a measure that people ask about first, in the order in which they are shown. */
export const FIGURE_WORDS: Readonly<Record<string, FigureName>> = {
  words: { one: { fr: 'mot', en: 'word' }, many: { fr: 'mots', en: 'words' } },
  sourceWords: {
    one: { fr: 'mot source', en: 'source word' },
    many: { fr: 'mots source', en: 'source words' },
  },
  pages: { one: { fr: 'page', en: 'page' }, many: { fr: 'pages', en: 'pages' } },
  slides: { one: { fr: 'diapositive', en: 'slide' }, many: { fr: 'diapositives', en: 'slides' } },
  sheets: { one: { fr: 'feuille', en: 'sheet' }, many: { fr: 'feuilles', en: 'sheets' } },
  distinctFormulas: {
    one: { fr: 'formule distincte', en: 'distinct formula' },
    many: { fr: 'formules distinctes', en: 'distinct formulas' },
  },
  codeLines: {
    one: { fr: 'ligne de code', en: 'line of code' },
    many: { fr: 'lignes de code', en: 'lines of code' },
  },
  functions: { one: { fr: 'fonction', en: 'function' }, many: { fr: 'fonctions', en: 'functions' } },
  commits: { one: { fr: 'commit', en: 'commit' }, many: { fr: 'commits', en: 'commits' } },
  images: { one: { fr: 'image', en: 'image' }, many: { fr: 'images', en: 'images' } },
  seconds: { one: { fr: 'seconde', en: 'second' }, many: { fr: 'secondes', en: 'seconds' } },
};
