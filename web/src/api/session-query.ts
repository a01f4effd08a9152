import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Shape } from './client.js';

export type Session = Shape<'Session'>;
export type SignedIn = Extract<Session, { signedIn: true }>;

/** Who is signed in, and where. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: (): Promise<Session> => answerOf(api.GET('/session')),
  staleTime: 60_000,
});

/** The session of a page inside the shell, where there is one. */
export function useSignedIn(): SignedIn | null {
  const { data } = useQuery(sessionQuery);
  return data?.signedIn === true ? data : null;
}
