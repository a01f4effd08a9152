import type { Half } from './half-days.js';
import type { ListContext } from './list-reading.js';
import { isTotalHeader, rowKind, unitInWords } from './row-words.js';
import { readWeekday } from '../tables/weekday-words.js';

/** A column of presence: of whom, and of which half of the day where the column says it. */
export interface PresenceColumn {
  column: number;
  person: string | null;
  half: Half | null;
}

/**
 * V1: the two halves of the day, else one column of presence: what stands beside says the same time again. V3: those
 * too, else every column right of the halves that is named after a person.
 */
export function presenceColumns({ list }: Pick<ListContext, 'list'>): PresenceColumn[] {
  const of = (role: 'presence' | 'presenceAm' | 'presencePm', half: Half | null): PresenceColumn[] =>
    (list.columns.get(role) ?? []).map((column) => ({ column, person: null, half }));
  const halves = [...of('presenceAm', 'am'), ...of('presencePm', 'pm')];
  const presence = halves.length > 1 ? halves : of('presence', null).slice(0, 1);
  if (list.layout !== 'V3' || presence.length > 0) return presence;
  const half = list.columns.get('half')?.[0] ?? 0;
  const told = new Set([...list.columns.values()].flat());
  return [...list.headers]
    .filter(([column, header]) => column > half && !told.has(column) && namesPerson(header))
    .map(([column, person]) => ({ column, person, half: null }));
}

const COMMENT = /^(commentaires?|observations?|remarques?|notes?|jours? feries?|semaine|sem\.?|s)$/i;

function namesPerson(header: string): boolean {
  const isOther = COMMENT.test(header) || isTotalHeader(header) || readWeekday(header) !== null;
  return !isOther && /\p{L}/u.test(header) && rowKind([header]) === 'mission';
}

/** The unit that a label or the header of a column of presence names. */
export function namedUnit(
  { unitLabel, list }: ListContext,
  columns: readonly PresenceColumn[],
): 'day' | 'hour' | null {
  if (unitLabel !== null) return unitLabel;
  const [first] = columns.filter(({ person }) => person === null);
  return first === undefined ? null : unitInWords(list.headers.get(first.column) ?? '');
}
