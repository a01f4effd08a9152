import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { path } from '../support/api.js';
import { openListeningApi, type ListeningApi } from './listening-api.js';
import { theApi } from './the-api.js';

let api: ListeningApi;

beforeAll(async () => {
  api = await openListeningApi();
});

afterAll(() => {
  api.close();
});

/** The first line of the answer to a request whose body never comes; null when there is none for a while. */
async function answerWithoutBody(below: string, cookie: string): Promise<string | null> {
  const socket = connect(api.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST ${path(below)} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\nCookie: ${cookie}\r\n\r\n{`,
  );
  const first = new Promise<string>((resolve) => {
    socket.once('data', (piece) => {
      resolve(piece.toString('latin1').split('\r\n')[0] ?? '');
    });
  });
  const answer = await Promise.race([first, pause(5_000, null, { ref: false })]);
  socket.destroy();
  return answer;
}

describe('a body', () => {
  test('is not waited for where nobody has signed in', async () => {
    expect(await answerWithoutBody('/invitations', '')).toBe('HTTP/1.1 401 Unauthorized');
  });

  test('is not waited for where the role does not open the action', async () => {
    const { orgId } = await theApi().organisation();
    const cookie = await api.signedIn(orgId, { role: 'finance' });
    expect(await answerWithoutBody('/invitations', cookie)).toBe('HTTP/1.1 403 Forbidden');
  });

  test('is small where everybody may send it, and larger once somebody has signed in', async () => {
    const large = { email: 'x'.repeat(20_000), role: 'finance' };
    const open = await theApi()
      .anonymous()
      .post(path('/session'))
      .send({ email: large.email, password: 'x' });
    expect(open.status).toBe(413);
    const { admin } = await theApi().organisation();
    expect((await admin.post(path('/invitations')).send(large)).status).toBe(400);
    const larger = { ...large, email: 'x'.repeat(300_000) };
    expect((await admin.post(path('/invitations')).send(larger)).status).toBe(413);
  });
});
