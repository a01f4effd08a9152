import { formatNumber, plural } from '../../domain/format/number-format.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang, Text } from '../../domain/text.js';

type Step = Pick<TableProblem, 'severity' | 'asks'>;

/** What the sender may do about a problem, in a few words. */
export function whatToDo({ severity, asks }: Step): Text {
  if (asks) return ANSWER;
  return severity === 'error' ? CORRECT : CHECK;
}

const ANSWER: Text = {
  fr: 'Levez l’ambiguïté ici, ou répondez à la personne qui vous envoie ce fichier.',
  en: 'Make it unambiguous here, or answer the person who sends you this file.',
};
const CORRECT: Text = { fr: 'À corriger.', en: 'To be corrected.' };
const CHECK: Text = {
  fr: 'À vérifier ; rien à faire si c’est exact.',
  en: 'To be checked; nothing to do if it is right.',
};

const counted = (count: number, one: string, many: string, lang: Lang): string =>
  `${formatNumber(String(count), lang)} ${plural(count, one, many, lang)}`;

/** How many problems of one cell its note leaves to the list. */
export const moreInList = (count: number, lang: Lang): string =>
  lang === 'fr'
    ? `${counted(count, 'autre point est listé', 'autres points sont listés', 'fr')} sur la dernière feuille.`
    : `${counted(count, 'more point is listed', 'more points are listed', 'en')} on the last sheet.`;

/** How many problems of a file its list leaves out. */
export const moreNotListed = (count: number, lang: Lang): string =>
  lang === 'fr'
    ? `Le fichier a ${counted(count, 'autre point, qui n’est pas listé', 'autres points, qui ne sont pas listés', 'fr')}.`
    : `The file has ${counted(count, 'more point, which is not listed', 'more points, which are not listed', 'en')}.`;

/** The first line of the list: how many problems, and of which file. */
export const listIntroduction = (count: number, file: string, lang: Lang): string =>
  lang === 'fr'
    ? `${counted(count, 'point relevé', 'points relevés', 'fr')} à la lecture de « ${file} ».`
    : `${counted(count, 'point noted', 'points noted', 'en')} when reading “${file}”.`;

export const CELLS_ARE_MARKED: Text = {
  fr: 'Les cellules en cause sont surlignées et commentées dans leur feuille.',
  en: 'The cells concerned are highlighted and commented in their sheet.',
};

export const SEND_BACK: Text = {
  fr: 'Corrigez, puis renvoyez ce classeur : la présente feuille ne sera pas relue.',
  en: 'Correct it, then send this workbook back: this sheet will not be read.',
};

export const SEND_BACK_CSV: Text = {
  fr: 'Corrigez votre fichier CSV, dont les lignes ont ici leurs numéros, ou enregistrez la première feuille en CSV ; puis renvoyez-le.',
  en: 'Correct your CSV file, whose lines have their numbers here, or save the first sheet as CSV; then send it back.',
};

export const MACROS_LEFT_OUT: Text = {
  fr: 'Cette copie est sans les macros de l’original.',
  en: 'This copy is without the macros of the original.',
};

export const SIGNATURE_LEFT_OUT: Text = {
  fr: 'Cette copie est sans la signature électronique de l’original, qui ne vaut que pour lui.',
  en: 'This copy is without the electronic signature of the original, which holds for that alone.',
};

export const HEADERS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['Feuille', 'Cellule', 'À faire', 'Lu dans le fichier', 'Explication'],
  en: ['Sheet', 'Cell', 'To do', 'Read in the file', 'Explanation'],
};

export const WHOLE_FILE: Text = { fr: 'Tout le fichier', en: 'The whole file' };
export const WHOLE_SHEET: Text = { fr: 'Toute la feuille', en: 'The whole sheet' };

/** Why there is no annotated copy. */
export const ONLY_TABLES: Text = {
  fr: 'Seuls les tableaux (classeurs .xlsx ou .xlsm, fichiers CSV) peuvent être renvoyés annotés.',
  en: 'Only tables (.xlsx or .xlsm workbooks, CSV files) can be sent back annotated.',
};
export const MACRO_SHEETS: Text = {
  fr: 'Ce classeur contient des feuilles de macros Excel 4.0 ; il n’est pas annoté. Enregistrez-le en .xlsx sans ces feuilles.',
  en: 'This workbook contains Excel 4.0 macro sheets; it is not annotated. Save it as .xlsx without those sheets.',
};

/** A text file with more lines or columns than a sheet may have here. */
export function tooLargeToAnnotate(lines: number, columns: number): Text {
  return {
    fr: `Ce fichier a plus de ${formatNumber(String(lines), 'fr')} lignes ou de ${columns} colonnes ; il n’est pas annoté. Découpez-le en fichiers plus petits.`,
    en: `This file has more than ${formatNumber(String(lines), 'en')} lines or ${columns} columns; it is not annotated. Split it into smaller files.`,
  };
}
