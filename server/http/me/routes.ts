import { z } from 'zod';
import { changePassword } from '../../usecases/people/change-password.js';
import { raw, viewerOf, write, type Operation } from '../operation.js';
import { startSession } from '../session/cookie.js';
import { originOf } from '../session/present.js';

const MyChange = z
  .strictObject({ name: z.string().trim().min(1).max(200), lang: z.enum(['fr', 'en']) })
  .partial()
  .meta({ id: 'MyChange' });

const PasswordChange = z
  .strictObject({ current: z.string().min(1).max(1024), next: z.string().min(1).max(1024) })
  .meta({ id: 'PasswordChange' });

/** One's own account. */
export const meOperations: readonly Operation[] = [
  write({
    id: 'changeMe',
    method: 'patch',
    path: '/me',
    tag: 'session',
    summary: 'Change one’s name or language',
    body: MyChange,
    async handle({ viewer, body }, { people, events }) {
      const change = {
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.lang === undefined ? {} : { lang: body.lang }),
      };
      await people.changeAccount(viewer.accountId, change);
      await events.add({ accountId: viewer.accountId, action: 'change-me', subject: {} });
    },
  }),
  raw({
    id: 'changeMyPassword',
    method: 'post',
    path: '/me/password',
    tag: 'session',
    summary: 'Change one’s password; other sessions end',
    body: PasswordChange,
    answer: { status: 204 },
    async handle({ body }, call) {
      const { accountId, orgId, email } = viewerOf(call);
      const origin = originOf(call);
      await changePassword(call.services.identity, { accountId, orgId, email, origin, ...body });
      await call.services.endOtherSessions(accountId);
      await startSession(call.req, { accountId, orgId });
      call.res.status(204).end();
    },
  }),
];
