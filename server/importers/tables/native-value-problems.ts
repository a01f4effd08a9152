import { defineProblem } from '../../domain/problem.js';
import { LIMITS } from '../limits.js';

/** The column of a strict value. */
export interface InColumn {
  column: string;
  /** The row cannot be used without this value. */
  required: boolean;
}

export const effectFr = (required: boolean): string =>
  required ? 'la ligne n’est pas reprise' : 'la valeur reste inconnue';
export const effectEn = (required: boolean): string =>
  required ? 'the row is left out' : 'the value stays unknown';

export const missingValue = defineProblem<{ column: string }>('missing-value', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » est obligatoire et vide ; la ligne n’est pas reprise.`,
  en: `Column “${column}” is required and empty; the row is left out.`,
}));

export const dateNotIso = defineProblem<InColumn>('date-not-iso', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » attend une date réelle écrite AAAA-MM-JJ ; ${effectFr(required)}.`,
  en: `Column “${column}” takes a real date written YYYY-MM-DD; ${effectEn(required)}.`,
}));

export const numberNotNative = defineProblem<InColumn>(
  'number-not-native',
  'error',
  ({ column, required }) => ({
    fr: `La colonne « ${column} » attend un nombre à point décimal, sans séparateur de milliers ; ${effectFr(required)}.`,
    en: `Column “${column}” takes a number with a decimal point and no thousands mark; ${effectEn(required)}.`,
  }),
);

export const numberTooLong = defineProblem<InColumn>('number-too-long', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » contient un nombre de plus de ${LIMITS.number.digits} chiffres ; ${effectFr(required)}.`,
  en: `Column “${column}” holds a number of more than ${LIMITS.number.digits} digits; ${effectEn(required)}.`,
}));

export const rowTooLong = defineProblem('row-too-long', 'error', () => ({
  fr: 'La ligne a plus de cellules que l’en-tête ; un guillemet manque peut-être. Elle n’est pas reprise.',
  en: 'The row has more cells than the header; a quote may be missing. It is left out.',
}));

/** A value outside the list of its column; or the unit of an invoice line, which is kept. */
type UnknownValue = (InColumn & { values: readonly string[] }) | { unit: string };

export const unknownValue = defineProblem<UnknownValue>('unknown-value', 'error', (seen) => {
  if ('unit' in seen)
    return {
      fr: `L’unité « ${seen.unit} » n’est ni day, hour ou lump, ni un code UN/ECE ; elle est gardée telle quelle, sans conversion.`,
      en: `Unit “${seen.unit}” is neither day, hour or lump, nor a UN/ECE code; it is kept as written and not converted.`,
    };
  const { column, required, values } = seen;
  return {
    fr: `La colonne « ${column} » attend l’une des valeurs ${values.join(', ')} ; ${effectFr(required)}.`,
    en: `Column “${column}” takes one of ${values.join(', ')}; ${effectEn(required)}.`,
  };
});

export const notYesNo = defineProblem<InColumn>('not-yes-or-no', 'error', ({ column, required }) => ({
  fr: `La colonne « ${column} » attend oui ou non (yes, no) ; ${effectFr(required)}.`,
  en: `Column “${column}” takes yes or no; ${effectEn(required)}.`,
}));
