import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Services } from '../services.js';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    orgId: string;
    /** Milliseconds since 1970, of the sign-in: a session has an end however busy it is. */
    signedInAt: number;
  }
}

/** ASVS 5.0, 7.3.1 and 7.3.2: an end after inactivity, and one whatever happens. */
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 3_600_000;

/** Sessions on a cookie that scripts cannot read, kept in PostgreSQL; made by signing in, never before. */
export function sessionCookie({ sessions, sessionSecret, publicUrl }: Services): RequestHandler {
  const secure = publicUrl?.protocol === 'https:';
  return session({
    name: secure ? '__Host-declic' : 'declic',
    secret: sessionSecret,
    store: sessions,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: IDLE_MS, path: '/' },
  });
}

/** Who the session says is signed in; null once it is too old. */
export function signedIn(req: Express.Request): { accountId: string; orgId: string } | null {
  const { accountId, orgId, signedInAt } = req.session;
  if (accountId === undefined || orgId === undefined) return null;
  return isTooOld({ signedInAt }) ? null : { accountId, orgId };
}

/** True once the sign-in of a session is twelve hours old, and of one that nobody signed in. */
export const isTooOld = ({ signedInAt }: { signedInAt?: number | undefined }): boolean =>
  signedInAt === undefined || Date.now() - signedInAt > LONGEST_MS;

/**
 * Starts a new session under a new name: one that somebody knew before is worth nothing after signing in.
 * @param signedInAt of the session that this one continues, in milliseconds since 1970
 */
export async function startSession(
  req: Express.Request,
  who: { accountId: string; orgId: string },
  signedInAt = Date.now(),
): Promise<void> {
  await settled((done) => {
    req.session.regenerate(done);
  });
  req.session.accountId = who.accountId;
  req.session.orgId = who.orgId;
  req.session.signedInAt = signedInAt;
  await settled((done) => {
    req.session.save(done);
  });
}

export function endSession(req: Express.Request): Promise<void> {
  return settled((done) => {
    req.session.destroy(done);
  });
}

function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('the session store failed', { cause: error }));
    });
  });
}
