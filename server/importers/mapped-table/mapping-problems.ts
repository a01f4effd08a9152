import type { FormField } from '../../domain/answer-form.js';
import { defineProblem } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';

/** What is asked, and why. */
interface ColumnQuestion {
  fields: readonly FormField[];
  /** Why an answer that was given does not do. */
  fault: Text | null;
  /** Why its own reader does not read the table; null for a table that no reader knows. */
  because: Text | null;
}

const UNKNOWN_TABLE: Text = {
  fr: 'Déclic ne connaît pas ce tableau.',
  en: 'Déclic does not know this table.',
};

/** Answers: what each column holds, `Jour=date; Tps=hours`. */
export const columnMapping = defineProblem<ColumnQuestion>(
  'column-mapping',
  'error',
  ({ fault, because }) =>
    fault === null
      ? {
          fr: `${(because ?? UNKNOWN_TABLE).fr} Dites ce que contient chaque colonne.`,
          en: `${(because ?? UNKNOWN_TABLE).en} Say what each column holds.`,
        }
      : {
          fr: `La réponse donnée sur les colonnes de ce tableau ne suffit pas. ${fault.fr}`,
          en: `The answer given about the columns of this table is not enough. ${fault.en}`,
        },
  { asks: true, form: ({ fields }) => fields },
);

export const mappedSheetLeftOut = defineProblem<{ sheet: string; hidden: boolean }>(
  'mapped-sheet-left-out',
  'warning',
  ({ sheet, hidden }) => ({
    fr: `La feuille « ${sheet} » ${hidden ? 'est masquée' : 'n’a pas les mêmes titres de colonnes'} ; elle n’est pas lue.`,
    en: `Sheet “${sheet}” ${hidden ? 'is hidden' : 'has other column titles'}; it is not read.`,
  }),
);
