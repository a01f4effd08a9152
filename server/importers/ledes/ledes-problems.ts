import { formatCount } from '../../domain/format/quantity-format.js';
import { defineProblem } from '../../domain/problem.js';

export const ledesLineNotEnded = defineProblem('ledes-line-not-ended', 'error', () => ({
  fr: 'Cette ligne ne finit pas par « [] » : elle est coupée, ou un de ses textes passe à la ligne. Elle n’est pas reprise.',
  en: 'This line does not end with “[]”: it is cut, or one of its texts runs over several lines. It is left out.',
}));

export const ledesColumnsDiffer = defineProblem<{ found: number; expected: number }>(
  'ledes-columns-differ',
  'error',
  ({ found, expected }) => ({
    fr: `Cette ligne a ${formatCount(found, 'valeur', 'valeurs', 'fr')} et l’en-tête ${formatCount(expected, 'colonne', 'colonnes', 'fr')} ; un de ses textes contient peut-être « | ». Elle n’est pas reprise.`,
    en: `This line has ${formatCount(found, 'value', 'values', 'en')} and the header ${formatCount(expected, 'column', 'columns', 'en')}; one of its texts may hold “|”. It is left out.`,
  }),
);

export const ledesLineNumberTwice = defineProblem<{ number: string; invoice: string }>(
  'ledes-line-number-twice',
  'warning',
  ({ number, invoice }) => ({
    fr: `Le numéro de ligne ${number} est déjà pris dans la facture ${invoice} ; les deux lignes sont reprises.`,
    en: `Line number ${number} is already taken in invoice ${invoice}; both lines are kept.`,
  }),
);
