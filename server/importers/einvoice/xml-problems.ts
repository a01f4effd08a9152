import { formatNumber } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';

export const unknownEncoding = defineProblem<{ encoding: string }>(
  'xml-encoding-unknown',
  'error',
  ({ encoding }) => ({
    fr: `L’encodage annoncé, ${encoding}, n’est pas lu.`,
    en: `The declared encoding, ${encoding}, is not read.`,
  }),
);
export const encodingMismatch = defineProblem<{ encoding: string }>(
  'xml-encoding-mismatch',
  'error',
  ({ encoding }) => ({
    fr: `Le fichier s’annonce en ${encoding} mais contient des octets qui n’en sont pas.`,
    en: `The file says it is ${encoding} but holds bytes that are not.`,
  }),
);
/** `seen` carries the technical reason. */
export const notWellFormed = defineProblem('xml-not-well-formed', 'error', () => ({
  fr: `Le XML est mal formé à cet endroit ; le fichier n’est pas lu.`,
  en: `The XML is not well formed at this place; the file is not read.`,
}));
export const truncated = defineProblem('xml-truncated', 'error', () => ({
  fr: `Le fichier s’arrête avant la fin de cet élément : il est tronqué.`,
  en: `The file stops before the end of this element: it is truncated.`,
}));
export const tooDeep = defineProblem<{ limit: number }>('xml-too-deep', 'error', ({ limit }) => ({
  fr: `Les éléments sont imbriqués sur plus de ${limit} niveaux.`,
  en: `Elements are nested more than ${limit} levels deep.`,
}));
export const tooManyAttributes = defineProblem<{ limit: number }>(
  'xml-too-many-attributes',
  'error',
  ({ limit }) => ({
    fr: `Un élément porte plus de ${limit} attributs.`,
    en: `An element carries more than ${limit} attributes.`,
  }),
);
export const tooManyElements = defineProblem<{ limit: number }>(
  'xml-too-many-elements',
  'error',
  ({ limit }) => ({
    fr: `Le fichier contient plus de ${formatNumber(String(limit), 'fr')} éléments.`,
    en: `The file holds more than ${formatNumber(String(limit), 'en')} elements.`,
  }),
);
