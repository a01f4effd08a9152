import { answerOf, api, type Shape } from '../../api/client.js';
import { useRowChanges, type Made, type RowChanges } from '../../components/use-row-changes.js';

export type CalendarDays = Shape<'Calendar'>['days'][number];
type Written = Shape<'CalendarDaysRequest'>;
/** The row of the days, which after a removal is there no more (`setAt` null). */
type Changed = Shape<'CalendarChanged'>;

/** One change of the calendar, with what it takes to undo it. */
export type CalendarChange =
  | { what: 'add'; written: Written }
  | { what: 'change'; days: CalendarDays; written: Written }
  | { what: 'remove'; days: CalendarDays };

export type CalendarChanges = RowChanges<CalendarChange, Changed>;

/** Writes the calendar. What somebody else has written since it was seen is left as it is, and shown. */
export function useCalendarChanges(): CalendarChanges {
  return useRowChanges({ queryKey: ['calendar'], send, opposite });
}

/** The form tells what could not be added or changed with it; a removal has none. */
export const isOfForm = ({ what }: CalendarChange): boolean => what !== 'remove';

function send(change: CalendarChange): Promise<Changed> {
  if (change.what === 'add') return answerOf(api.POST('/calendar/days', { body: change.written }));
  const { id, setAt: seen } = change.days;
  const path = { id };
  return change.what === 'remove'
    ? answerOf(api.DELETE('/calendar/days/{id}', { params: { path, query: { seen } } }))
    : answerOf(api.PUT('/calendar/days/{id}', { params: { path }, body: { ...change.written, seen } }));
}

function opposite({ change, answer }: Made<CalendarChange, Changed>): CalendarChange {
  if (change.what === 'remove') return { what: 'add', written: writtenOf(change.days) };
  const setAt = answer.setAt ?? '';
  if (change.what === 'change')
    return { what: 'change', days: { ...change.days, setAt }, written: writtenOf(change.days) };
  const { contract, ...days } = change.written;
  return { what: 'remove', days: { ...days, id: answer.id, contractRef: contract, setBy: null, setAt } };
}

/** Kept days as they are written again. */
function writtenOf({ kind, from, to, label, place, contractRef }: CalendarDays): Written {
  return { kind, from, to, label, place, contract: contractRef };
}
