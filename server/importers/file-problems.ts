import { defineProblem } from '../domain/problem.js';

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
