import { z } from 'zod';
import { changePerson } from '../../usecases/people/change-person.js';
import { invitePerson, withdrawInvitation } from '../../usecases/people/invite-person.js';
import {
  assertMayOfferPassword,
  offerNewPassword,
  type NewPasswordRequest,
} from '../../usecases/people/new-password.js';
import type { KeptLink, Member } from '../../usecases/people/people-ports.js';
import { publicAddress } from '../address.js';
import { read, write, type Operation } from '../operation.js';
import { Id, PageQuery, pageOf } from '../shapes.js';
import type { Viewer } from '../viewer.js';
import {
  Entities,
  Event,
  InvitationMade,
  InvitationRequest,
  NewPasswordMade,
  People,
  PersonChange,
} from './schema.js';

const ById = z.object({ id: Id });
const named = (supplier: Member['supplier']): { name: string } | null =>
  supplier === null ? null : { name: supplier.label };
const presentPerson = ({ accountId, supplier, ...person }: Member) => ({
  ...person,
  id: accountId,
  supplier: named(supplier),
  scope: [...person.scope],
});
const presentInvitation = ({ supplier, ...link }: KeptLink) => ({
  ...link,
  supplier: named(supplier),
  scope: [...link.scope],
});

const askedFor = ({ viewer, params }: { viewer: Viewer; params: { id: string } }): NewPasswordRequest => ({
  orgId: viewer.orgId,
  by: viewer.accountId,
  accountId: params.id,
});

/** People of an organisation, and what they did. */
export const peopleOperations: readonly Operation[] = [
  read({
    id: 'listPeople',
    path: '/people',
    tag: 'people',
    summary: 'People and invitations',
    answer: People,
    handle: ({ viewer }, { unit }) =>
      unit.within(viewer.orgId, async ({ people }) => ({
        people: (await people.members()).map(presentPerson),
        invitations: (await people.links())
          .filter(({ purpose, revokedAt }) => purpose === 'invitation' && revokedAt === null)
          .map(presentInvitation),
      })),
  }),
  write({
    id: 'changePerson',
    method: 'put',
    path: '/people/{id}',
    tag: 'people',
    summary: 'Change a person’s role, or close its access',
    params: ById,
    body: PersonChange,
    handle: ({ viewer, params, body }, stores) =>
      changePerson(stores, { by: viewer.accountId, accountId: params.id, ...body }),
  }),
  write({
    id: 'offerNewPassword',
    method: 'post',
    path: '/people/{id}/password-link',
    tag: 'people',
    summary: 'Make a link by which a person sets a new password: it is told this once',
    params: ById,
    status: 201,
    answer: NewPasswordMade,
    before: (ask, { identity }) => assertMayOfferPassword(identity, askedFor(ask)),
    async handle(ask, stores, services) {
      const token = await offerNewPassword(stores, askedFor(ask));
      return { link: publicAddress(services, `/start/${token}`) };
    },
  }),
  write({
    id: 'invitePerson',
    method: 'post',
    path: '/invitations',
    tag: 'people',
    summary: 'Invite a person: the link is told this once',
    body: InvitationRequest,
    status: 201,
    answer: InvitationMade,
    async handle({ viewer, body }, stores, services) {
      const { invitationId, token } = await invitePerson(stores, {
        orgId: viewer.orgId,
        by: viewer,
        ...body,
      });
      return { id: invitationId, link: publicAddress(services, `/start/${token}`) };
    },
  }),
  write({
    id: 'withdrawInvitation',
    method: 'delete',
    path: '/invitations/{id}',
    tag: 'people',
    summary: 'Withdraw an invitation nobody has used',
    params: ById,
    handle: ({ viewer, params }, stores) =>
      withdrawInvitation(stores, { by: viewer.accountId, invitationId: params.id }),
  }),
  read({
    id: 'listEntities',
    path: '/entities',
    tag: 'people',
    summary: 'Buying entities that contracts name',
    answer: Entities,
    async handle({ viewer }, { reads }) {
      return { items: await reads.entityChoices(viewer.orgId, viewer.sight) };
    },
  }),
  read({
    id: 'listEvents',
    path: '/events',
    tag: 'people',
    summary: 'Who did what, the latest first',
    query: PageQuery.extend({ after: Id.optional() }),
    answer: pageOf(Event).meta({ id: 'EventPage' }),
    handle: ({ viewer, query }, { unit }) =>
      unit.within(viewer.orgId, async ({ events }) => {
        const items = await events.page(query.after ?? null, query.limit + 1);
        const more = items.length > query.limit;
        const shown = items.slice(0, query.limit);
        return { items: shown, next: more ? (shown.at(-1)?.id ?? null) : null };
      }),
  }),
];
