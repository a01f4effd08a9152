import { defineProblem } from '../../domain/problem.js';
import { effectEn, effectFr, type InColumn } from '../tables/native-value-problems.js';

export const missingColumns = defineProblem<{ table: string; columns: readonly string[] }>(
  'missing-column',
  'error',
  ({ table, columns }) => ({
    fr: `Le registre ${table} n’a pas de colonne ${columns.join(', ')} : aucune ligne n’est reprise.`,
    en: `The register ${table} has no column ${columns.join(', ')}: no row is used.`,
  }),
);

export const unknownColumn = defineProblem<{ table: string; column: string }>(
  'unknown-column',
  'warning',
  ({ table, column }) => ({
    fr: `La colonne « ${column} » n’appartient pas au registre ${table} ; elle n’est pas lue.`,
    en: `Column “${column}” does not belong to the register ${table}; it is not read.`,
  }),
);

export const repeatedColumn = defineProblem<{ column: string }>(
  'repeated-column',
  'warning',
  ({ column }) => ({
    fr: `La colonne « ${column} » est présente deux fois ; la première est lue.`,
    en: `Column “${column}” appears twice; the first one is read.`,
  }),
);

export const unknownSheet = defineProblem<{ sheet: string }>('unknown-sheet', 'warning', ({ sheet }) => ({
  fr: `La feuille « ${sheet} » ne porte le nom d’aucun registre ; elle n’est pas lue.`,
  en: `Sheet “${sheet}” has the name of no register; it is not read.`,
}));

export const unknownValue = defineProblem<InColumn & { values: readonly string[] }>(
  'unknown-value',
  'error',
  ({ column, required, values }) => ({
    fr: `La colonne « ${column} » admet ${values.join(', ')} ; ${effectFr(required)}.`,
    en: `Column “${column}” takes ${values.join(', ')}; ${effectEn(required)}.`,
  }),
);

export const unlistedName = defineProblem<{ column: string }>('unlisted-name', 'warning', ({ column }) => ({
  fr: `La colonne « ${column} » contient un nom hors de la liste connue ; il est conservé.`,
  en: `Column “${column}” holds a name outside the known list; it is kept.`,
}));

export const notWhole = defineProblem<InColumn>('not-a-whole-number', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » attend un nombre entier ; ${effectFr(required)}.`,
  en: `Column “${column}” takes a whole number; ${effectEn(required)}.`,
}));

export const notYesNo = defineProblem<InColumn>('not-yes-or-no', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » attend oui ou non (yes, no) ; ${effectFr(required)}.`,
  en: `Column “${column}” takes yes or no; ${effectEn(required)}.`,
}));
