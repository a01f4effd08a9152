import { plural } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';

/** A column of a native file, whose name is the same in every language. */
export const nativeName = (column: string): Text => ({ fr: column, en: column });

/** Columns without which a table cannot be read, all named at once. */
export const missingColumn = defineProblem<{ columns: readonly Text[] }>(
  'missing-column',
  'error',
  ({ columns }) => ({
    fr: `${plural(columns.length, 'Colonne introuvable', 'Colonnes introuvables', 'fr')} : ${columns.map(({ fr }) => fr).join(', ')}. Rien n’est lu de ce tableau.`,
    en: `${plural(columns.length, 'Column', 'Columns', 'en')} not found: ${columns.map(({ en }) => en).join(', ')}. Nothing is read from this table.`,
  }),
);

export const unknownColumn = defineProblem<{ column: string }>('unknown-column', 'warning', ({ column }) => ({
  fr: `La colonne « ${column} » ne fait pas partie du format ; elle n’est pas lue.`,
  en: `Column “${column}” is not part of the format; it is not read.`,
}));

export const repeatedColumn = defineProblem<{ column: string }>(
  'repeated-column',
  'warning',
  ({ column }) => ({
    fr: `La colonne « ${column} » est présente deux fois ; la première est lue.`,
    en: `Column “${column}” appears twice; the first one is read.`,
  }),
);
