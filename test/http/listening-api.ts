import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sessionStore } from '../../server/db/people/session-store.js';
import { httpApp } from '../../server/http/app.js';
import type { WrittenPlace } from '../../server/usecases/people/invite-person.js';
import { PASSWORD, path } from '../support/api.js';
import { cookieOf, newEmail, theApi, theDatabase } from './the-api.js';

/** The service of the tests on a port of its own, for what a client of HTTP does wrong: it stops, or goes away. */
export interface ListeningApi {
  port: number;
  /** The answers of the service, as it sees them, the latest last. */
  answers: ServerResponse[];
  /** The cookie of somebody new, signed in. */
  signedIn(orgId: string, place: WrittenPlace): Promise<string>;
  /** Asks with a cookie; nothing of the answer is read before its reader does. */
  get(below: string, cookie: string): Promise<IncomingMessage>;
  close(): void;
}

export async function openListeningApi(): Promise<ListeningApi> {
  const sessions = sessionStore(theDatabase());
  const server = createServer(httpApp({ ...theApi().services, sessions: sessions.store }));
  const answers: ServerResponse[] = [];
  server.on('request', (_req, res: ServerResponse) => answers.push(res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    answers,
    async signedIn(orgId, place) {
      const email = newEmail();
      await theApi().person(orgId, place, email);
      const credentials = { email, password: PASSWORD };
      const answer = await theApi().anonymous().post(path('/session')).send(credentials).expect(200);
      return cookieOf(answer) ?? '';
    },
    get: (below, cookie) =>
      new Promise((resolve, reject) => {
        const url = `http://127.0.0.1:${port}${path(below)}`;
        get(url, { headers: { cookie }, agent: false }, resolve).once('error', reject);
      }),
    close() {
      sessions.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
