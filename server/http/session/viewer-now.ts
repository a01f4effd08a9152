import type { SessionData } from 'express-session';
import { accessOf, type OperationId } from '../access-policy.js';
import { viewerOf, type Call } from '../operation.js';
import { readViewer, type Viewer } from '../viewer.js';
import { isTooOld } from './cookie.js';

/**
 * The viewer of an answer that lasts, as the database knows it now; null once its session ended or was left for another
 * organisation, once the person was disabled, or its role no longer opens the operation.
 */
export async function viewerNow(call: Call, operation: OperationId): Promise<Viewer | null> {
  const { accountId, orgId } = viewerOf(call);
  const kept = await keptSession(call);
  if (kept?.accountId !== accountId || kept.orgId !== orgId || isTooOld(kept)) return null;
  const viewer = await readViewer(call.services.unit, { accountId, orgId });
  return accessOf(operation, viewer?.role ?? null) === 'deny' ? null : viewer;
}

/** The session as the store has it: the one of the request was read when the answer began. */
function keptSession({ req, services }: Call): Promise<SessionData | null> {
  return new Promise((resolve, reject) => {
    services.sessions.get(req.sessionID, (error: unknown, kept) => {
      if (error === undefined || error === null) resolve(kept ?? null);
      else reject(error instanceof Error ? error : new Error('the session store failed', { cause: error }));
    });
  });
}
