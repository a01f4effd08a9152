import { defineProblem } from '../domain/problem.js';

export const unsafeName = defineProblem('unsafe-name', 'error', () => ({
  fr: 'Le nom de ce fichier contient des caractères cachés ou sort du dossier ; renommez-le.',
  en: 'The name of this file holds hidden characters or leads out of the dossier; rename it.',
}));

export const ignoredFile = defineProblem('ignored-file', 'warning', () => ({
  fr: 'Fichier caché ou laissé par le système ; il n’a pas été lu.',
  en: 'A hidden file, or one left by the system; it was not read.',
}));

export const ignoredLink = defineProblem('ignored-link', 'error', () => ({
  fr: 'Lien vers un dossier ou vers un fichier extérieur ; il n’a pas été suivi.',
  en: 'A link to a folder or to a file outside; it was not followed.',
}));

export const brokenLink = defineProblem('broken-link', 'error', () => ({
  fr: 'Ce lien ne mène à aucun fichier.',
  en: 'This link leads to no file.',
}));

export const unreadableFolder = defineProblem('unreadable-folder', 'error', () => ({
  fr: 'Ce dossier ne peut pas être ouvert ; ce qu’il contient n’a pas été lu.',
  en: 'This folder cannot be opened; what it holds was not read.',
}));

export const outsideParts = defineProblem('outside-parts', 'warning', () => ({
  fr: 'Ce fichier n’est dans aucun des dossiers register, invoices, timesheets, deliverables, attachments ; il n’a pas été lu.',
  en: 'This file is in none of the folders register, invoices, timesheets, deliverables, attachments; it was not read.',
}));

export const registerNotUsedYet = defineProblem<{ register: string }>(
  'register-not-used-yet',
  'warning',
  ({ register }) => ({
    fr: `Le registre « ${register} » est lu et conservé ; aucun contrôle ne s’en sert encore.`,
    en: `Register “${register}” is read and kept; no rule uses it yet.`,
  }),
);

export const answerNotUsed = defineProblem('answer-not-used', 'warning', () => ({
  fr: 'Cette réponse est conservée sans être utilisée : seule compte une réponse à une question de lecture sur un fichier du dossier, écrite dans register/answers.csv ou register/register.xlsx.',
  en: 'This answer is kept and not used: only an answer to a question of reading about a file of the dossier counts, written in register/answers.csv or register/register.xlsx.',
}));
