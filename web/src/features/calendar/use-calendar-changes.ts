import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../api/client.js';

export type CalendarDays = Shape<'Calendar'>['days'][number];
type Written = Shape<'CalendarDaysRequest'>;

/** One change of the calendar, with what it takes to undo it. */
type Change =
  | { what: 'add'; written: Written }
  | { what: 'change'; days: CalendarDays; written: Written }
  | { what: 'remove'; days: CalendarDays };

/** What is asked of the server. */
interface Asked {
  change: Change;
  isUndo: boolean;
}

/** A change that was made; the row is that of the days, which after a removal is there no more (`setAt` null). */
interface Made extends Asked {
  row: Pick<Shape<'CalendarChanged'>, 'id' | 'setAt'>;
}

export interface CalendarChanges {
  write: (change: Change, options?: { onSuccess?: () => void }) => void;
  undo: () => void;
  /** The last change made in this page. */
  made: Made | undefined;
  /** What was asked last. */
  asked: Asked | undefined;
  error: Error | null;
  isPending: boolean;
}

/**
 * Writes the calendar, one change at a time; the last one can be undone. What somebody else has written since it was seen is
 * left as it is, and shown.
 */
export function useCalendarChanges(): CalendarChanges {
  const queries = useQueryClient();
  const mutation: UseMutationResult<Made, Error, Asked> = useMutation({
    mutationFn: async (asked) => ({ ...asked, row: await send(asked.change) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const made = mutation.data;
  return {
    write: (change, options) => mutation.mutate({ change, isUndo: false }, options),
    undo: () => {
      if (made !== undefined) mutation.mutate({ change: opposite(made), isUndo: true });
    },
    made,
    asked: mutation.variables,
    error: mutation.error,
    isPending: mutation.isPending,
  };
}

function send(change: Change): Promise<Shape<'CalendarChanged'>> {
  if (change.what === 'add') return answerOf(api.POST('/calendar/days', { body: change.written }));
  const { id, setAt: seen } = change.days;
  const path = { id };
  return change.what === 'remove'
    ? answerOf(api.DELETE('/calendar/days/{id}', { params: { path, query: { seen } } }))
    : answerOf(api.PUT('/calendar/days/{id}', { params: { path }, body: { ...change.written, seen } }));
}

function opposite({ change, row }: Made): Change {
  if (change.what === 'remove') return { what: 'add', written: writtenOf(change.days) };
  const setAt = row.setAt ?? '';
  if (change.what === 'change')
    return { what: 'change', days: { ...change.days, setAt }, written: writtenOf(change.days) };
  const { contract, ...days } = change.written;
  return { what: 'remove', days: { ...days, id: row.id, contractRef: contract, setBy: null, setAt } };
}

/** Kept days as they are written again. */
export function writtenOf({ kind, from, to, label, place, contractRef }: CalendarDays): Written {
  return { kind, from, to, label, place, contract: contractRef };
}
