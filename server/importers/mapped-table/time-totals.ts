import type { SheetCell } from '../table.js';
import { normaliseHeader } from '../tables/header-match.js';
import { EMPTY_CELL } from '../tables/empty-cell.js';
import type { TimeRow } from '../timesheets/time-table.js';

const TOTAL = '(?:(?:sous|grand|sub) )?(?:totaux|total|cumul|somme|subtotal|sum|summe)';
const ANY_TOTAL = new RegExp(`^${TOTAL}\\b`);
const TOTAL_WITHIN = /\b(?:totaux|total|cumul|subtotal)\b/;
const BARE_TOTAL = new RegExp(`^${TOTAL}$`);
/** `Total mars`, `Total semaine 10`, `Total général`: the total of a time or of all, never the name of a client. */
const TOTAL_OF_TIME = new RegExp(
  `^${TOTAL}(?: (?:du|general|generaux|hebdo|hebdomadaire|mensuel|mois|semaine|annee|jours?|heures?|temps|` +
    'week|month|year|hours?|days?|time|overall|woche|monat|stunden|tage|' +
    'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|' +
    'january|february|march|april|may|june|july|august|september|october|november|december|' +
    '[sw]?\\d{1,4}))+$',
);
/** What is carried over from the page or the month before, and to the next. */
const CARRIED =
  /^(?:a reporter|report(?: (?:du|mois|precedent|page|\d+|\p{L}+ \d{4}))*|reporte|ubertrag|carried over)$/u;

/** Every label above has one of these, with or without its accents. */
const MAY_BE_LABEL = /tota|cumul|somme|sum|report|bertrag|carried/i;
/** A longer text tells of work. */
const LONGEST_LABEL = 80;

/** A label of totals that can be no name: `Total Galet` may be a contractor. */
export function isTotalLabel(text: string): boolean {
  const key = normaliseHeader(text);
  return BARE_TOTAL.test(key) || TOTAL_OF_TIME.test(key) || CARRIED.test(key);
}

/** Columns of a table by what a label of totals means in them. */
export interface LabelColumns {
  /** Its cells are values, never labels. Null where the table has none. */
  duration: number | null;
  day: number | null;
  people: readonly number[];
}

/**
 * Whether a row sums others up. `sure` by its label: where a day or a name stands in the other rows, beside an empty day, or
 * one that says of which time it is the total. `maybe` for `Total` alone, which is a client too: its duration decides.
 */
export function totalOf(
  cells: readonly SheetCell[],
  { duration, day, people }: LabelColumns,
): NonNullable<TimeRow['total']> | null {
  const mayBeLabel = ({ kind, text }: SheetCell, column: number): boolean =>
    kind === 'text' && column !== duration && text.length <= LONGEST_LABEL && MAY_BE_LABEL.test(text);
  // Nearly no row has one.
  if (!cells.some(mayBeLabel)) return null;
  const keys = cells.map((cell, column) => (mayBeLabel(cell, column) ? normaliseHeader(cell.text) : ''));
  const dayKey = day === null ? '' : (keys[day] ?? '');
  if (TOTAL_WITHIN.test(dayKey) || ANY_TOTAL.test(dayKey) || CARRIED.test(dayKey)) return 'sure';
  const isOfPeople = (key: string): boolean =>
    BARE_TOTAL.test(key) || CARRIED.test(key) || /^(?:(?:sous|sub) )?total\b|^(?:totaux|cumul)\b/.test(key);
  if (people.some((column) => isOfPeople(keys[column] ?? ''))) return 'sure';
  if (keys.some((key) => TOTAL_OF_TIME.test(key))) return 'sure';
  const hasDay = day !== null && (cells[day] ?? EMPTY_CELL).kind !== 'empty';
  if (!hasDay && keys.some((key) => ANY_TOTAL.test(key))) return 'sure';
  return keys.some((key) => BARE_TOTAL.test(key)) ? 'maybe' : null;
}
