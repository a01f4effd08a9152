import type { RunningServer } from '../../server/compose-server.js';
import type { Role } from '../../server/domain/role.js';
import { invitePerson } from '../../server/usecases/people/invite-person.js';

/** A session of a running service, used over HTTP. */
export interface Browser {
  /** Asks below `/api/v1`. */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** Somebody new of an organisation, signed in by invitation. */
export async function signInAs(
  { services, url }: RunningServer,
  orgId: string,
  role: Role,
): Promise<Browser> {
  const email = `${role}@banc.test`;
  const { token } = await services.unit.within(orgId, (stores) =>
    invitePerson(stores, { orgId, by: { accountId: '0', role: 'admin' }, email, role }),
  );
  let cookie = '';
  const ask: Browser['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    const answer = await fetch(new URL(`/api/v1${path}`, url), { ...init, headers });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  };
  const used = await ask(`/links/${token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Camille Exemple', password: 'a password of the bench' }),
  });
  if (!used.ok) throw new Error(`not signed in: ${used.status} ${await used.text()}`);
  return { ask };
}
