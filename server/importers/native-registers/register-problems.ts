import { formatNumber } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';
import type { NumberRange } from '../../domain/register-column.js';
import type { Lang } from '../../domain/text.js';
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

export const outOfRange = defineProblem<InColumn & { range: NumberRange }>(
  'out-of-range',
  'error',
  ({ column, required, range }) => ({
    fr: `La colonne « ${column} » attend un nombre ${rangeWords(range, 'fr')} ; ${effectFr(required)}.`,
    en: `Column “${column}” takes a number ${rangeWords(range, 'en')}; ${effectEn(required)}.`,
  }),
);

/** `d’au moins 0`, `supérieur à 0 et d’au plus 24`; in English alike. */
function rangeWords({ min, above, max }: NumberRange, lang: Lang): string {
  const words = {
    fr: ['d’au moins', 'supérieur à', 'd’au plus'],
    en: ['of at least', 'above', 'of at most'],
  };
  return [min, above, max]
    .flatMap((bound, index) =>
      bound === undefined ? [] : [`${words[lang][index] ?? ''} ${formatNumber(bound, lang)}`],
    )
    .join(lang === 'fr' ? ' et ' : ' and ');
}

export const valuesReversed = defineProblem<{
  first: string;
  last: string;
  type: 'date' | 'number';
  required: boolean;
}>('values-reversed', 'error', ({ first, last, type, required }) => ({
  fr: `« ${last} » ${type === 'date' ? 'vient avant' : 'est inférieur à'} « ${first} » ; ${required ? effectFr(true) : 'les deux valeurs restent inconnues'}.`,
  en: `“${last}” ${type === 'date' ? 'comes before' : 'is below'} “${first}”; ${required ? effectEn(true) : 'both values stay unknown'}.`,
}));

/** `apart`: no value is cautious enough to stand in, so that a reference to either row is ambiguous. */
export const repeatedRow = defineProblem<{
  ref: string;
  row: number;
  columns: readonly string[];
  apart: boolean;
}>('repeated-row', 'error', ({ ref, row, columns, apart }) => ({
  fr: `« ${ref} » figure déjà en ligne ${row} avec d’autres valeurs (${columns.join(', ')}) ; ${apart ? 'aucune facture n’est rattachée à l’une ni à l’autre' : 'ce qui diffère n’est pas tenu pour connu'}. Gardez une seule ligne.`,
  en: `“${ref}” is already at row ${row} with other values (${columns.join(', ')}); ${apart ? 'no invoice is tied to either' : 'what differs is not taken as known'}. Keep one row only.`,
}));

export const driversNotRead = defineProblem<InColumn>(
  'drivers-not-read',
  'error',
  ({ column, required }) => ({
    fr: `La colonne « ${column} » attend au plus cinq facteurs différents, de -2 à +2, comme novelty:+1|review_rounds:+2 ; ${effectFr(required)}.`,
    en: `Column “${column}” takes at most five different drivers, from -2 to +2, such as novelty:+1|review_rounds:+2; ${effectEn(required)}.`,
  }),
);
