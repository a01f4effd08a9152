import type { QueryClient } from '@tanstack/react-query';
import { useQuery, skipToken } from '@tanstack/react-query';
import { ApiFault } from './api-fault.js';
import { sessionQuery } from './session-query.js';

const ENDED = ['session-ended'] as const;

/** The code of what is asked by nobody who is signed in. */
const NOT_SIGNED_IN = 'not-signed-in';

/** Whether the API answered that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiFault && error.problem.code === NOT_SIGNED_IN;

/**
 * Takes an answer that says nobody is signed in: the pages leave for the sign-in page, which tells why. Where nobody was signed
 * in before, nothing ended.
 */
export function noteSessionEnd(queries: QueryClient, error: unknown): void {
  if (!isSignedOut(error) || queries.getQueryData(sessionQuery.queryKey)?.signedIn !== true) return;
  queries.setQueryData(ENDED, true);
  queries.setQueryData(sessionQuery.queryKey, { signedIn: false });
}

/** The session ended by itself while a page was open. */
export function useSessionEnded(): boolean {
  const { data } = useQuery({ queryKey: ENDED, queryFn: skipToken, staleTime: Infinity });
  return data === true;
}
