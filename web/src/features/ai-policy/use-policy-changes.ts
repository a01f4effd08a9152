import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useRowChanges, type Made, type RowChanges } from '../../components/use-row-changes.js';
import '../../i18n/words/ai-policy.js';
import { writtenOf, type PolicyRow, type WrittenPolicy } from './policy-values.js';

/** One change of the policy, with what it takes to undo it. */
export type PolicyChange =
  | { what: 'add'; written: WrittenPolicy }
  | { what: 'correct'; row: PolicyRow; written: WrittenPolicy }
  | { what: 'withdraw'; row: PolicyRow; reason: string };

type Changed = Shape<'AiPolicyChanged'>;

export type PolicyChanges = RowChanges<PolicyChange, Changed>;

/** Writes the policy; undoing is a change like another, with a reason of its own. */
export function usePolicyChanges(): PolicyChanges {
  const { t } = useTranslation('aiPolicy');
  return useRowChanges({
    queryKey: ['ai-policy'],
    send,
    opposite: (made: Made<PolicyChange, Changed>) => opposite(made, t('undoReason')),
  });
}

function send(change: PolicyChange): Promise<Changed> {
  if (change.what === 'add') return answerOf(api.POST('/ai-policy', { body: change.written }));
  const path = { id: change.row.id ?? '' };
  return change.what === 'correct'
    ? answerOf(api.PUT('/ai-policy/{id}', { params: { path }, body: change.written }))
    : answerOf(api.PUT('/ai-policy/{id}/withdrawal', { params: { path }, body: { reason: change.reason } }));
}

/** What is left of a change is withdrawn, what it replaced is written again: the history keeps both. */
function opposite({ change, answer: { id } }: Made<PolicyChange, Changed>, reason: string): PolicyChange {
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
