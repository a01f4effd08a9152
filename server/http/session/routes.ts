import { enterOrganisation, signIn } from '../../usecases/people/sign-in.js';
import { notFound } from '../../usecases/refusal.js';
import { raw, reply, viewerOf, type Operation } from '../operation.js';
import { endSession, startSession } from './cookie.js';
import { originOf, presentNewSession, presentSession } from './present.js';
import { Credentials, OrganisationChoice, Session } from './schema.js';

const ok = { status: 200, schema: Session };

/** Signing in and out, and which organisation one works in. */
export const sessionOperations: readonly Operation[] = [
  raw({
    id: 'readSession',
    method: 'get',
    path: '/session',
    tag: 'session',
    summary: 'Who is signed in',
    answer: ok,
    async handle(_asked, call) {
      reply(call, ok, 'readSession', await presentSession(call, call.viewer));
    },
  }),
  raw({
    id: 'signIn',
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: 'Sign in by address and password',
    body: Credentials,
    answer: ok,
    async handle({ body }, call) {
      const who = await signIn(call.services.identity, { ...body, origin: originOf(call) });
      await startSession(call.req, who);
      reply(call, ok, 'signIn', await presentNewSession(call));
    },
  }),
  raw({
    id: 'signOut',
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: 'Sign out',
    answer: { status: 204 },
    async handle(_asked, call) {
      const { viewer, services } = call;
      if (viewer !== null) {
        await services.unit.within(viewer.orgId, ({ events }) =>
          events.add({ accountId: viewer.accountId, action: 'sign-out', subject: {} }),
        );
      }
      await endSession(call.req);
      call.res.status(204).end();
    },
  }),
  raw({
    id: 'switchOrganisation',
    method: 'post',
    path: '/session/organisation',
    tag: 'session',
    summary: 'Work in another of one’s organisations',
    body: OrganisationChoice,
    answer: ok,
    async handle({ body }, call) {
      const { accountId } = viewerOf(call);
      const orgId = body.organisationId;
      const own = await call.services.identity.directory.organisationsOf(accountId);
      if (!own.some(({ id }) => id === orgId)) throw notFound();
      const entered = await enterOrganisation(call.services.unit, accountId, orgId, 'switch-organisation');
      if (!entered) throw notFound();
      // No password was asked for: the session is as old as it was.
      await startSession(call.req, { accountId, orgId }, call.req.session.signedInAt);
      reply(call, ok, 'switchOrganisation', await presentNewSession(call));
    },
  }),
];
