import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';

/** Roles that may read how often rules ask; the others would be refused. */
const READERS: readonly string[] = ['finance', 'manager', 'admin'];

/** Whether this person may read how often rules ask. */
export function useMayReadMeasures(): boolean {
  const session = useSignedIn();
  return session !== null && READERS.includes(session.role);
}

/** How often each rule asked in the current audit; without an answer for whoever may not read it. */
export function useRuleMeasures(): UseQueryResult<Shape<'RuleMeasures'>> {
  return useQuery({
    queryKey: ['rule-measures'],
    queryFn: () => answerOf(api.GET('/rule-measures')),
    enabled: useMayReadMeasures(),
  });
}
