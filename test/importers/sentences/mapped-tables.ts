import * as mapping from '../../../server/importers/mapped-table/mapping-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

/** Problems of tables whose columns a person names. */
export const MAPPED_TABLES: readonly ToldProblem[] = [
  told(
    mapping.columnMapping,
    'column-mapping',
    'asks',
    { fields: [], fault: null, because: null },
    'Déclic ne connaît pas ce tableau. Dites ce que contient chaque colonne.',
    'Déclic does not know this table. Say what each column holds.',
  ),
  told(
    mapping.mappedSheetLeftOut,
    'mapped-sheet-left-out',
    'warning',
    { sheet: 'Notes', hidden: false },
    'La feuille « Notes » n’a pas les mêmes titres de colonnes ; elle n’est pas lue.',
    'Sheet “Notes” has other column titles; it is not read.',
  ),
];
