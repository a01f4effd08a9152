import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { useRowChanges, type RowChanges } from '../../components/use-row-changes.js';

export type Learning = Shape<'Learning'>;
export type Learnt = Learning['deliverables'][number];
export type Choice = Learning['choices'][number];

/** What a decision is about, as the API takes it. */
export type LearningTarget =
  | { target: 'deliverable'; contract: string; deliverable: string }
  | { target: 'contractor'; contractor: string }
  | { target: 'type'; type: string };

/** One decision, with the name of what it is about. */
export interface LearningChange {
  target: LearningTarget;
  name: string;
  forgotten: boolean;
  reason: string;
}

export type LearningChanges = RowChanges<LearningChange>;

const READERS: readonly string[] = ['finance', 'manager', 'admin'];
const AUDIT_READERS: readonly string[] = ['finance', 'manager'];
const DECIDERS: readonly string[] = ['manager', 'admin'];

const useHasRole = (roles: readonly string[]): boolean => {
  const session = useSignedIn();
  return session !== null && roles.includes(session.role);
};

/** Whether this person may read what ranges learn from; the others would be refused. */
export const useMayReadLearning = (): boolean => useHasRole(READERS);

/** Whether this person may read the figures of an audit: the administrator is told no finding. */
export const useMayReadAudits = (): boolean => useHasRole(AUDIT_READERS);

/** Whether this person may decide on it. */
export const useMayDecideLearning = (): boolean => useHasRole(DECIDERS);

/** Decides what is learnt from; the last decision can be undone, and the history keeps both. */
export function useLearningChanges(): LearningChanges {
  return useRowChanges({
    queryKey: ['learning'],
    send: ({ target, forgotten, reason }: LearningChange) =>
      answerOf(api.POST('/effort/learning/choices', { body: { ...target, forgotten, reason } })),
    opposite: ({ change }) => ({ ...change, forgotten: !change.forgotten }),
  });
}
