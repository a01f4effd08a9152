import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import supertest from 'supertest';
import type { Agent, Response, Test } from 'supertest';
import { openServices } from '../../server/compose-service.js';
import type { Database } from '../../server/db/connection.js';
import { sessionStore, type SessionStore } from '../../server/db/people/session-store.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { API_ROOT, httpApp } from '../../server/http/app.js';
import type { Services } from '../../server/http/services.js';
import { invitePerson, type WrittenPlace } from '../../server/usecases/people/invite-person.js';
import { faultOf } from './open-api-checks.js';

/** The password of everybody in tests. */
export const PASSWORD = 'a password of the tests';

/** The service of a test, asked over HTTP as a program would. Every answer is checked against the served description. */
export interface TestApi {
  services: Services;
  /** Errors that the service wrote to its log since this was last read. */
  logged: () => string[];
  /** Asks without a session. */
  anonymous: () => Agent;
  /** Asks the same service set otherwise, without a session. */
  differing: (settings: Partial<Services>) => Promise<Agent>;
  /** A new organisation, with its administrator signed in. */
  organisation: (name?: string) => Promise<{ orgId: string; admin: Agent }>;
  /** Somebody new in an organisation, by invitation, signed in. */
  person: (orgId: string, place: WrittenPlace, email?: string) => Promise<Agent>;
  close: () => Promise<void>;
}

export const path = (below: string): string => `${API_ROOT}${below}`;

/** The service over a migrated database. What it logs as an error fails `close`, unless a test has read it. */
export async function openTestApi(
  database: Database,
  connection: string,
  today = '2026-11-02',
): Promise<TestApi> {
  let errors: string[] = [];
  const opened = await openServices(database, {
    connection,
    today: () => today,
    log: {
      info: () => undefined,
      error: (what, message) => errors.push(`${message}: ${'err' in what ? inside(what.err) : ''}`),
    },
  });
  const { services } = opened;
  const logged = (): string[] => {
    const read = errors;
    errors = [];
    return read;
  };
  const servers: Server[] = [];
  const stores: SessionStore[] = [];
  const listen = async (settings: Partial<Services>): Promise<Server> => {
    const server = createServer(httpApp({ ...services, ...settings }));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const common = await listen({});
  const anonymous = (): Agent => watchedAgent(common);
  const person: TestApi['person'] = async (orgId, place, email = `${randomUUID()}@exemple.test`) => {
    const { token } = await services.unit.within(orgId, (stores) =>
      invitePerson(stores, { orgId, by: { accountId: '0', role: 'admin' }, email, ...place }),
    );
    const agent = anonymous();
    const used = await agent
      .post(path(`/links/${token}`))
      .send({ name: 'Camille Exemple', password: PASSWORD });
    if (used.status !== 200) throw new Error(`link not used: ${used.status} ${used.text}`);
    return agent;
  };
  return {
    services,
    logged,
    anonymous,
    async differing(settings) {
      // The cookie of a service is a property of its store.
      const own = sessionStore(database);
      stores.push(own);
      return watchedAgent(await listen({ sessions: own.store, ...settings }));
    },
    person,
    async organisation(name = 'Métropole d’essai') {
      const orgId = await createOrganisation(database, name);
      return { orgId, admin: await person(orgId, { role: 'admin' }) };
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      for (const store of stores) store.close();
      await opened.close();
      const unread = logged();
      if (unread.length > 0) throw new Error(`logged by the service: ${unread.join('\n')}`);
    },
  };
}

const inside = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** An agent whose every answer must be as the service describes it, keep browsers in bounds, and tell nothing of its inside. */
function watchedAgent(server: Server): Agent {
  const agent = supertest.agent(server);
  agent.use((test: Test) => {
    test.expect((response: Response) => {
      const { method, url } = test;
      const { status, type } = response;
      const body = response.body as unknown;
      const fault =
        faultOf({ method, path: new URL(url).pathname, status, type, body }) ??
        unsafeHeader(response) ??
        toldInside(response);
      if (fault !== null) throw new Error(`${method} ${url} → ${status}: ${fault}\n${textOf(response)}`);
    });
  });
  return agent;
}

const textOf = ({ text, body }: Response): string => (Buffer.isBuffer(body) ? '' : text.slice(0, 500));

function unsafeHeader({ headers }: Response): string | null {
  const has = (name: string, part: string): boolean => String(headers[name]).includes(part);
  if (!has('content-security-policy', "default-src 'none'")) return 'no content security policy';
  if (!has('x-content-type-options', 'nosniff')) return 'its type may be guessed';
  if (!has('cache-control', 'no-store')) return 'it may be kept';
  return 'x-powered-by' in headers ? 'it says what it runs on' : null;
}

/** Places of code, and words of SQL and of the database. */
const INSIDE = /\.(ts|js):\d|node_modules|\bSELECT\b|\bINSERT INTO\b|relation "|syntax error|violates /;

const toldInside = (response: Response): string | null =>
  response.status >= 400 && INSIDE.test(textOf(response)) ? 'it tells of its inside' : null;
