import { defineProblem } from '../domain/problem.js';
import type { Text } from '../domain/text.js';

export const unknownFormat = defineProblem('unknown-format', 'error', () => ({
  fr: 'Déclic ne reconnaît ni une facture ni une feuille de temps dans ce fichier.',
  en: 'Déclic recognises neither an invoice nor a timesheet in this file.',
}));

/** A person settles it: answer `ambiguous-format` with the name of the format. */
export const ambiguousFormat = defineProblem<{ formats: string[] }>(
  'ambiguous-format',
  'error',
  ({ formats }) => ({
    fr: `Ce fichier ressemble à plusieurs formats : ${formats.join(', ')}. Lequel est-ce ?`,
    en: `This file looks like several formats: ${formats.join(', ')}. Which one is it?`,
  }),
  { asks: true },
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
  fr: 'C’est un ancien fichier Office (.xls, .doc) ou un classeur protégé par un mot de passe ; enregistrez-le en .xlsx sans mot de passe.',
  en: 'This is an old Office file (.xls, .doc) or a workbook protected by a password; save it as .xlsx without a password.',
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
