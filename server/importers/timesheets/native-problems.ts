import { defineProblem } from '../../domain/problem.js';

export const missingColumn = defineProblem<{ columns: string }>('missing-column', 'error', ({ columns }) => ({
  fr: `Il manque des colonnes sans lesquelles une feuille de temps ne se lit pas : ${columns}.`,
  en: `Columns without which a timesheet cannot be read are missing: ${columns}.`,
}));

export const unknownColumn = defineProblem<{ column: string }>('unknown-column', 'warning', ({ column }) => ({
  fr: `La colonne « ${column} » ne fait pas partie du format ; elle n’est pas lue.`,
  en: `Column “${column}” is not part of the format; it is not read.`,
}));

export const missingValue = defineProblem<{ column: string }>('missing-value', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » est vide ; cette saisie n’est pas reprise.`,
  en: `Column “${column}” is empty; this entry is left out.`,
}));

export const badDecimal = defineProblem<{ column: string }>('bad-decimal', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » doit être un nombre à point décimal, sans séparateur de milliers ; cette saisie n’est pas reprise.`,
  en: `Column “${column}” must be a number with a decimal point and no thousands mark; this entry is left out.`,
}));

export const badUnit = defineProblem('bad-unit', 'error', () => ({
  fr: 'L’unité doit être day (jour) ou hour (heure) ; cette saisie n’est pas reprise.',
  en: 'The unit must be day or hour; this entry is left out.',
}));

export const valueNotInList = defineProblem<{ column: string; values: readonly string[] }>(
  'value-not-in-list',
  'error',
  ({ column, values }) => ({
    fr: `La colonne « ${column} » attend l’une des valeurs ${values.join(', ')} ; la valeur reste inconnue.`,
    en: `Column “${column}” expects one of ${values.join(', ')}; the value stays unknown.`,
  }),
);

export const optionalDateUnread = defineProblem<{ column: string }>(
  'optional-date-unread',
  'error',
  ({ column }) => ({
    fr: `La colonne « ${column} » doit être une date AAAA-MM-JJ ; la valeur reste inconnue.`,
    en: `Column “${column}” must be a date YYYY-MM-DD; the value stays unknown.`,
  }),
);
