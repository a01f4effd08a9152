import type { z } from 'zod';
import type { Call } from '../operation.js';
import { readViewer, type Viewer } from '../viewer.js';
import { signedIn } from './cookie.js';
import type { Session } from './schema.js';

/** The session as the web reads it. */
export async function presentSession(
  { services }: Call,
  viewer: Viewer | null,
): Promise<z.input<typeof Session>> {
  if (viewer === null) return { signedIn: false };
  const { accountId, name, email, lang, orgId, organisation, role, supplierName } = viewer;
  return {
    signedIn: true,
    account: { id: accountId, name, email, lang },
    organisation: { id: orgId, name: organisation },
    role,
    supplier: supplierName === null ? null : { name: supplierName },
    organisations: await services.identity.directory.organisationsOf(accountId),
    today: services.today(),
  };
}

/** The viewer of the session that this request has just started. */
export async function presentNewSession(call: Call): Promise<z.input<typeof Session>> {
  const who = signedIn(call.req);
  return presentSession(call, who === null ? null : await readViewer(call.services.unit, who));
}

/** Where a request comes from, for counting its attempts. */
export const originOf = ({ req }: Call): string => req.ip ?? '';
