import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../api/client.js';
import { writtenOf, type PolicyRow, type WrittenPolicy } from './policy-values.js';

/** One change of the policy, with what it takes to undo it. */
export type PolicyChange =
  | { what: 'add'; written: WrittenPolicy }
  | { what: 'correct'; row: PolicyRow; written: WrittenPolicy }
  | { what: 'withdraw'; row: PolicyRow; reason: string };

interface Asked {
  change: PolicyChange;
  isUndo: boolean;
}

interface Made extends Asked {
  id: string;
}

export interface PolicyChanges {
  write: (change: PolicyChange, options?: { onSuccess?: () => void }) => void;
  /** Puts back what was before the last change. */
  undo: (reason: string) => void;
  /** The last change made in this page. */
  made: Made | undefined;
  /** What was asked last. */
  asked: Asked | undefined;
  error: Error | null;
  isPending: boolean;
}

/** Writes the policy, one change at a time; the last one can be undone. */
export function usePolicyChanges(): PolicyChanges {
  const queries = useQueryClient();
  const { mutate, data, variables, error, isPending } = useMutation({
    mutationFn: async (asked: Asked): Promise<Made> => ({ ...asked, id: (await send(asked.change)).id }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ai-policy'] }),
  });
  return {
    write: (change, options) => mutate({ change, isUndo: false }, options),
    undo: (reason) => {
      if (data !== undefined) mutate({ change: opposite(data, reason), isUndo: true });
    },
    made: data,
    asked: variables,
    error,
    isPending,
  };
}

function send(change: PolicyChange): Promise<Shape<'AiPolicyChanged'>> {
  if (change.what === 'add') return answerOf(api.POST('/ai-policy', { body: change.written }));
  const path = { id: change.row.id ?? '' };
  return change.what === 'correct'
    ? answerOf(api.PUT('/ai-policy/{id}', { params: { path }, body: change.written }))
    : answerOf(api.PUT('/ai-policy/{id}/withdrawal', { params: { path }, body: { reason: change.reason } }));
}

/** What is left of a change is withdrawn, what it replaced is written again: the history keeps both. */
function opposite({ change, id }: Made, reason: string): PolicyChange {
  if (change.what === 'withdraw') return { what: 'add', written: writtenOf(change.row, reason) };
  if (change.what === 'correct')
    return { what: 'correct', row: { ...change.row, id }, written: writtenOf(change.row, reason) };
  const { contract, ...written } = change.written;
  const row = {
    ...written,
    id,
    contract: contract == null ? null : { id: null, contractRef: contract },
    standing: 'counts' as const,
    setBy: null,
    setAt: '',
    source: null,
    endedBy: null,
  };
  return { what: 'withdraw', row, reason };
}
