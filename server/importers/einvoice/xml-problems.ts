import { defineProblem } from '../../domain/problem.js';

export const fileTooLarge = defineProblem<{ limit: number }>('file-too-large', 'error', ({ limit }) => ({
  fr: `Le fichier dépasse ${limit / 1_000_000} Mo.`,
  en: `The file is larger than ${limit / 1_000_000} MB.`,
}));
export const unknownEncoding = defineProblem<{ encoding: string }>(
  'xml-encoding-unknown',
  'error',
  ({ encoding }) => ({
    fr: `L'encodage annoncé, ${encoding}, n'est pas lu.`,
    en: `The declared encoding, ${encoding}, is not read.`,
  }),
);
export const encodingMismatch = defineProblem<{ encoding: string }>(
  'xml-encoding-mismatch',
  'error',
  ({ encoding }) => ({
    fr: `Le fichier s'annonce en ${encoding} mais contient des octets qui n'en sont pas.`,
    en: `The file says it is ${encoding} but holds bytes that are not.`,
  }),
);
export const notWellFormed = defineProblem<{ reason: string }>(
  'xml-not-well-formed',
  'error',
  ({ reason }) => ({
    fr: `Le XML est mal formé à cet endroit (${reason}).`,
    en: `The XML is not well formed at this place (${reason}).`,
  }),
);
export const truncated = defineProblem('xml-truncated', 'error', () => ({
  fr: `Le fichier s'arrête avant la fin de cet élément : il est tronqué.`,
  en: `The file stops before the end of this element: it is truncated.`,
}));
export const doctypeRefused = defineProblem('xml-doctype', 'error', () => ({
  fr: `Le XML contient un DOCTYPE. Aucune facture n'en a besoin ; le fichier n'est pas lu.`,
  en: `The XML holds a DOCTYPE. No invoice needs one; the file is not read.`,
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
    fr: `Le fichier contient plus de ${limit} éléments.`,
    en: `The file holds more than ${limit} elements.`,
  }),
);
