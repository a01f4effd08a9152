import { readLink, useLink } from '../../usecases/people/use-link.js';
import { raw, reply, type Operation } from '../operation.js';
import { startSession } from '../session/cookie.js';
import { originOf, presentNewSession } from '../session/present.js';
import { Session } from '../session/schema.js';
import { Link, LinkAnswers, LinkParams } from './schema.js';

const page = { status: 200, schema: Link };
const ok = { status: 200, schema: Session };

/** One-time links: the first administrator's, invitations, new passwords, and those of the demonstration. */
export const linkOperations: readonly Operation[] = [
  raw({
    id: 'readLink',
    method: 'get',
    path: '/links/{token}',
    tag: 'session',
    summary: 'Look at a link; nothing changes',
    params: LinkParams,
    answer: page,
    async handle({ params }, call) {
      reply(call, page, 'readLink', await readLink(call.services.identity, params.token));
    },
  }),
  raw({
    id: 'useLink',
    method: 'post',
    path: '/links/{token}',
    tag: 'session',
    summary: 'Use a link: make the account or set its new password, sign in',
    params: LinkParams,
    body: LinkAnswers,
    answer: ok,
    async handle({ params, body }, call) {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      const { isNewPassword, ...who } = await useLink(call.services.identity, {
        ...given,
        token: params.token,
        origin: originOf(call),
        lang: call.lang,
      });
      if (isNewPassword) await call.services.endOtherSessions(who.accountId);
      await startSession(call.req, who);
      reply(call, ok, 'useLink', await presentNewSession(call));
    },
  }),
];
