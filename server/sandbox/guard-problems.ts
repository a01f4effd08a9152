import { formatNumber, plural } from '../domain/format/number-format.js';
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

export const contentTooLarge = defineProblem<{ megabytes: number }>(
  'content-too-large',
  'error',
  ({ megabytes }) => ({
    fr: `Un seul élément de ce fichier dépasse ${megabytes} Mo ; le fichier n’a pas été lu.`,
    en: `A single item of this file is larger than ${megabytes} MB; the file was not read.`,
  }),
);

export const moreProblems = defineProblem<{ count: number }>('more-problems', 'warning', ({ count }) => ({
  fr: `Ce fichier a ${formatNumber(String(count), 'fr')} ${plural(count, 'problème de plus, qui n’est pas listé', 'problèmes de plus, qui ne sont pas listés', 'fr')}.`,
  en: `This file has ${formatNumber(String(count), 'en')} more ${plural(count, 'problem, which is', 'problems, which are', 'en')} not listed.`,
}));

/**
 * Déclic itself failed: a reader met something its author had not foreseen, or its process could not be started or
 * did not answer as agreed. A damaged file has a code of its own. `seen` carries the technical reason.
 */
export const internalError = defineProblem('internal-error', 'error', () => ({
  fr: 'Déclic a échoué sur ce fichier, qui n’est pas lu ; le défaut est dans Déclic, pas dans le fichier.',
  en: 'Déclic failed on this file, which is not read; the fault is in Déclic, not in the file.',
}));
