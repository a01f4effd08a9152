import { QueryClient } from '@tanstack/react-query';
import { expect, test } from '@jest/globals';
import { ApiFault, UNREACHABLE } from './api-fault.js';
import { noteSessionEnd } from './session-end.js';

const SESSION = ['session'];
const signedOut = new ApiFault({ status: 401, code: 'not-signed-in' });

/** What is known of the session after an answer, and whether it is said to have ended. */
function after(session: object | undefined, error: Error): unknown[] {
  const queries = new QueryClient();
  if (session !== undefined) queries.setQueryData(SESSION, session);
  noteSessionEnd(queries, error);
  return [queries.getQueryData(SESSION), queries.getQueryData(['session-ended'])];
}

test('a session that the API no longer knows has ended', () => {
  expect(after({ signedIn: true }, signedOut)).toEqual([{ signedIn: false }, true]);
});

test('nothing ends for who was not signed in, nor by a wrong password or a lost connection', () => {
  expect(after({ signedIn: false }, signedOut)).toEqual([{ signedIn: false }, undefined]);
  expect(after(undefined, signedOut)).toEqual([undefined, undefined]);
  for (const problem of [{ status: 401, code: 'wrong-credentials' }, UNREACHABLE])
    expect(after({ signedIn: true }, new ApiFault(problem))).toEqual([{ signedIn: true }, undefined]);
});
