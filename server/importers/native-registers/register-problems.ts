import { defineProblem } from '../../domain/problem.js';
import { effectEn, effectFr, type InColumn } from '../tables/native-value-problems.js';

export const unknownSheet = defineProblem<{ sheet: string }>('unknown-sheet', 'warning', ({ sheet }) => ({
  fr: `La feuille « ${sheet} » ne porte le nom d’aucun registre ; elle n’est pas lue.`,
  en: `Sheet “${sheet}” has the name of no register; it is not read.`,
}));

export const unlistedName = defineProblem<{ column: string }>('unlisted-name', 'warning', ({ column }) => ({
  fr: `La colonne « ${column} » contient un nom hors de la liste connue ; il est conservé.`,
  en: `Column “${column}” holds a name outside the known list; it is kept.`,
}));

export const notWhole = defineProblem<InColumn>('not-a-whole-number', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » attend un nombre entier ; ${effectFr(required)}.`,
  en: `Column “${column}” takes a whole number; ${effectEn(required)}.`,
}));
