import { defineProblem } from '../domain/problem.js';

/** A guard that fired while a file was read. The file is refused; the others go on. */
export const timeLimit = defineProblem<{ seconds: number }>('time-limit', 'error', ({ seconds }) => ({
  fr: `La lecture de ce fichier a été arrêtée après ${seconds} secondes. Découpez-le en fichiers plus petits.`,
  en: `Reading this file was stopped after ${seconds} seconds. Split it into smaller files.`,
}));

export const memoryLimit = defineProblem<{ megabytes: number }>('memory-limit', 'error', ({ megabytes }) => ({
  fr: `La lecture de ce fichier demande plus de ${megabytes} Mo de mémoire ; elle a été arrêtée. Découpez-le en fichiers plus petits.`,
  en: `Reading this file needs more than ${megabytes} MB of memory; it was stopped. Split it into smaller files.`,
}));

export const readerCrashed = defineProblem('reader-crashed', 'error', () => ({
  fr: 'Le lecteur s’est arrêté sur ce fichier : il est endommagé, ou construit d’une façon que Déclic ne sait pas lire.',
  en: 'The reader stopped on this file: it is damaged, or built in a way that Déclic cannot read.',
}));

export const fileTooLarge = defineProblem<{ megabytes: number }>(
  'file-too-large',
  'error',
  ({ megabytes }) => ({
    fr: `Ce fichier dépasse ${megabytes} Mo ; il n’a pas été ouvert.`,
    en: `This file is larger than ${megabytes} MB; it was not opened.`,
  }),
);

export const contentTooLarge = defineProblem<{ megabytes: number }>(
  'content-too-large',
  'error',
  ({ megabytes }) => ({
    fr: `Un seul élément de ce fichier dépasse ${megabytes} Mo ; le fichier n’a pas été lu.`,
    en: `A single item of this file is larger than ${megabytes} MB; the file was not read.`,
  }),
);

export const moreProblems = defineProblem<{ count: number; shown: number }>(
  'more-problems',
  'warning',
  ({ count, shown }) => ({
    fr: `Ce fichier a ${count} problèmes de plus, non listés : les ${shown} premiers le sont, avec le premier de chaque sorte.`,
    en: `This file has ${count} more problems, not listed: the first ${shown} are, with the first of each kind.`,
  }),
);

/** Déclic itself failed: its reading process could not be started or did not answer as agreed. */
export const internalError = defineProblem('internal-error', 'error', () => ({
  fr: 'Déclic n’a pas pu lancer la lecture de ce fichier ; ce n’est pas un défaut du fichier.',
  en: 'Déclic could not start reading this file; the file is not at fault.',
}));
