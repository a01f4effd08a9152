import { formatNumber } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';

export const jsonNotWellFormed = defineProblem('json-not-well-formed', 'error', () => ({
  fr: 'Le JSON est mal formé à cette ligne ; le fichier n’est pas lu.',
  en: 'The JSON is not well formed at this line; the file is not read.',
}));

export const jsonTruncated = defineProblem('json-truncated', 'error', () => ({
  fr: 'Le JSON s’arrête avant sa fin : le fichier est tronqué.',
  en: 'The JSON stops before its end: the file is truncated.',
}));

export const jsonTooDeep = defineProblem<{ limit: number }>('json-too-deep', 'error', ({ limit }) => ({
  fr: `Les valeurs sont imbriquées sur plus de ${limit} niveaux.`,
  en: `Values are nested more than ${limit} levels deep.`,
}));

export const jsonTooManyValues = defineProblem<{ limit: number }>(
  'json-too-many-values',
  'error',
  ({ limit }) => ({
    fr: `Le fichier contient plus de ${formatNumber(String(limit), 'fr')} valeurs. Exportez une période plus courte.`,
    en: `The file holds more than ${formatNumber(String(limit), 'en')} values. Export a shorter period.`,
  }),
);
