import { formatNumber } from '../domain/format/number-format.js';
import { defineProblem } from '../domain/problem.js';
import type { Text } from '../domain/text.js';
import { effectEn, effectFr } from './tables/native-value-problems.js';

/** `megabytes`: the limit that the whole file is over. */
export const fileTooLarge = defineProblem<{ megabytes: number }>(
  'file-too-large',
  'error',
  ({ megabytes }) => ({
    fr: `Ce fichier dépasse ${megabytes} Mo ; il n’a pas été ouvert.`,
    en: `This file is larger than ${megabytes} MB; it was not opened.`,
  }),
);

export const declaredDoctype = defineProblem('xml-doctype', 'error', () => ({
  fr: 'Le XML contient une déclaration DOCTYPE, jamais acceptée ; le fichier n’est pas lu.',
  en: 'The XML holds a DOCTYPE declaration, which is never accepted; the file is not read.',
}));

/** `subject` opens the sentence: `Le numéro de facture`, `La colonne « name »`. */
export const textTooLong = defineProblem<{ subject: Text; limit: number; required: boolean }>(
  'text-too-long',
  'error',
  ({ subject, limit, required }) => ({
    fr: `${subject.fr} dépasse ${formatNumber(String(limit), 'fr')} caractères ; ${effectFr(required)}.`,
    en: `${subject.en} is longer than ${formatNumber(String(limit), 'en')} characters; ${effectEn(required)}.`,
  }),
);
