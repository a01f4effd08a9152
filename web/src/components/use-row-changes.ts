import { useMutation, useQueryClient } from '@tanstack/react-query';

/** One change of a row, as it is asked of the server. */
interface Asked<Change> {
  change: Change;
  isUndo: boolean;
}

/** A change that was made, with what the server answered. */
export interface Made<Change, Answer> extends Asked<Change> {
  answer: Answer;
}

/** Writing rows, one change at a time; the last one can be undone. */
export interface RowChanges<Change, Answer = unknown> {
  write: (change: Change, options?: { onSuccess?: () => void }) => void;
  /** Puts back what was before the last change. */
  undo: () => void;
  /** The last change made in this page. */
  made: Made<Change, Answer> | undefined;
  /** What was asked last. */
  asked: Asked<Change> | undefined;
  error: Error | null;
  isPending: boolean;
}

interface RowsWritten<Change, Answer> {
  /** The query that reads the rows: it is asked again after each change, whether it was made or not. */
  queryKey: readonly unknown[];
  send: (change: Change) => Promise<Answer>;
  /** What undoes a change; the history keeps both. */
  opposite: (made: Made<Change, Answer>) => Change;
}

/** The changes of the rows of one page. What somebody else has written since it was seen is the server's to refuse. */
export function useRowChanges<Change, Answer>({
  queryKey,
  send,
  opposite,
}: RowsWritten<Change, Answer>): RowChanges<Change, Answer> {
  const queries = useQueryClient();
  const { mutate, data, variables, error, isPending } = useMutation({
    mutationFn: async (asked: Asked<Change>): Promise<Made<Change, Answer>> => ({
      ...asked,
      answer: await send(asked.change),
    }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    write: (change, options) => mutate({ change, isUndo: false }, options),
    undo: () => {
      if (data !== undefined) mutate({ change: opposite(data), isUndo: true });
    },
    made: data,
    asked: variables,
    error,
    isPending,
  };
}

/** What the server refused of a form: of the change asked last, where that is the form's own and no undoing. */
export function errorOfForm<Change>(
  { asked, error }: Pick<RowChanges<Change>, 'asked' | 'error'>,
  isOwn: (change: Change) => boolean,
): Error | null {
  return asked !== undefined && !asked.isUndo && isOwn(asked.change) ? error : null;
}
