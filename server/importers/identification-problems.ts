import { formatChoice } from '../domain/format/list-format.js';
import { defineProblem } from '../domain/problem.js';
import type { Lang, Text } from '../domain/text.js';
import { formatWords } from '../domain/words/format-words.js';
import type { DocumentKind } from './importer.js';

export const unknownFormat = defineProblem('unknown-format', 'error', () => ({
  fr: 'Déclic ne reconnaît ni une facture ni une feuille de temps dans ce fichier.',
  en: 'Déclic recognises neither an invoice nor a timesheet in this file.',
}));

interface Reading {
  kind: DocumentKind;
  format: string;
}

/**
 * A person settles it: by an answer `ambiguous-format` with the name of the format, or, for a file looked at on its own, by
 * the folder of a dossier that it is put in.
 */
export const ambiguousFormat = defineProblem<{ readings: readonly Reading[]; inDossier: boolean }>(
  'ambiguous-format',
  'error',
  ({ readings, inDossier }) => ({
    fr: `Ce fichier peut être ${choice(readings, 'fr')}. ${inDossier ? `Répondez ${answers(readings, 'fr')} dans register/answers.csv.` : PUT_IN_FOLDER.fr}`,
    en: `This file may be ${choice(readings, 'en')}. ${inDossier ? `Answer ${answers(readings, 'en')} in register/answers.csv.` : PUT_IN_FOLDER.en}`,
  }),
  {
    asks: true,
    choices: ({ readings }) =>
      readings.map(({ kind, format }) => ({ value: format, label: formatWords(kind, format) })),
  },
);

const PUT_IN_FOLDER: Text = {
  fr: 'Rangez-le dans le sous-dossier qui convient d’un dossier (invoices, timesheets ou register), puis lancez le contrôle.',
  en: 'Put it in the folder of a dossier that it belongs to (invoices, timesheets or register), then run the audit.',
};

const choice = (readings: readonly Reading[], lang: Lang): string =>
  formatChoice(
    readings.map(({ kind, format }) => formatWords(kind, format)[lang]),
    lang,
  );

const answers = (readings: readonly Reading[], lang: Lang): string =>
  formatChoice(
    readings.map(({ format }) => (lang === 'fr' ? `« ${format} »` : `“${format}”`)),
    lang,
  );

export const extensionMismatch = defineProblem<{ extension: string; found: Text }>(
  'extension-mismatch',
  'warning',
  ({ extension, found }) => ({
    fr: `Le nom finit par .${extension} et le contenu est ${found.fr} ; c’est le contenu qui compte.`,
    en: `The name ends in .${extension} and the content is ${found.en}; the content counts.`,
  }),
);

export const notAFile = defineProblem('not-a-file', 'error', () => ({
  fr: 'Ce n’est pas un fichier ordinaire (dossier, périphérique ou lien) ; il n’a pas été ouvert.',
  en: 'This is not an ordinary file (a folder, a device or a link); it was not opened.',
}));

export const unreadableFile = defineProblem('unreadable-file', 'error', () => ({
  fr: 'Ce fichier ne peut pas être ouvert : il manque, ou le droit de le lire manque.',
  en: 'This file cannot be opened: it is missing, or the right to read it is.',
}));

export const archiveInside = defineProblem('archive-inside', 'error', () => ({
  fr: 'C’est une archive ; Déclic n’ouvre pas une archive dans un dossier. Déposez les fichiers qu’elle contient.',
  en: 'This is an archive; Déclic does not open an archive inside a dossier. Put in the files that it holds.',
}));

export const oldOfficeFile = defineProblem('old-office-file', 'error', () => ({
  fr: 'C’est un ancien fichier Office (.xls, .doc, .ppt) ou un fichier protégé par un mot de passe ; enregistrez-le dans un format actuel (.xlsx, .docx, .pptx), sans mot de passe.',
  en: 'This is an old Office file (.xls, .doc, .ppt) or a file protected by a password; save it in a current format (.xlsx, .docx, .pptx), without a password.',
}));

export const macrosNotRun = defineProblem('macros-not-run', 'warning', () => ({
  fr: 'Ce classeur contient des macros ; elles n’ont pas été exécutées, seules les cellules ont été lues.',
  en: 'This workbook holds macros; they were not run, only the cells were read.',
}));

export const otherFolder = defineProblem<{ kind: 'invoice' | 'timesheet' }>(
  'other-folder',
  'warning',
  ({ kind }) => ({
    fr: `Ce fichier est ${kind === 'invoice' ? 'une facture' : 'une feuille de temps'}, rangée dans un autre dossier ; il a été lu pour ce qu’il est.`,
    en: `This file is ${kind === 'invoice' ? 'an invoice' : 'a timesheet'} placed in another folder; it was read for what it is.`,
  }),
);
