import type { Request, Response } from 'express';
import type { Lang } from '../domain/text.js';
import { accessOf, type OperationId } from './access-policy.js';
import { languageOf } from './language.js';
import { HttpProblem } from './problem.js';
import type { Services } from './services.js';
import { signedIn } from './session/cookie.js';
import { readViewer, type Viewer } from './viewer.js';

/**
 * Decides whether a request may go on, from the access policy alone; what `own` means is applied by the reads.
 * A refusal of somebody signed in is noted in the organisation's events.
 * @throws HttpProblem `not-signed-in`, `not-allowed`
 */
export async function guard(
  req: Request,
  res: Response,
  operation: OperationId,
  services: Services,
): Promise<Viewer | null> {
  const session = signedIn(req);
  const viewer = session === null ? null : await readViewer(services.unit, session);
  res.locals.lang = languageFor(req, viewer);
  if (accessOf(operation, viewer?.role ?? null) !== 'deny') return viewer;
  if (viewer === null) throw new HttpProblem('not-signed-in', NOT_SIGNED_IN);
  await services.unit.within(viewer.orgId, ({ events }) =>
    events.add({ accountId: viewer.accountId, action: 'refused', subject: { operation } }),
  );
  throw new HttpProblem('not-allowed', NOT_ALLOWED);
}

/** `?lang=` or the browser's language; without either, the language the viewer chose. */
function languageFor(req: Request, viewer: Viewer | null): Lang {
  const said = req.get('Accept-Language') !== undefined || /[?&]lang=/.test(req.url);
  return said || viewer === null ? languageOf(req) : viewer.lang;
}

const NOT_SIGNED_IN = { fr: 'Connectez-vous pour continuer.', en: 'Sign in to go on.' };
const NOT_ALLOWED = {
  fr: 'Votre rôle n’ouvre pas cette action.',
  en: 'Your role does not open this action.',
};
