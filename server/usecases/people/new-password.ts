import { Refusal, notFound } from '../refusal.js';
import type { Stores, UnitOfWork } from '../unit-of-work.js';
import { makeLinkToken } from './link-token.js';
import type { KeptLink, PeopleStore } from './people-ports.js';

const VALID_HOURS = 24;

/** A person of the organisation, and the administrator who offers it a new password. */
export interface NewPasswordRequest {
  orgId: string;
  by: string;
  accountId: string;
}

/**
 * A password opens every organisation of its account. Whoever has it changed could come in by it, so only somebody who
 * administers all of them may.
 * @throws Refusal `not-found`, `not-allowed`, `wrong-state`
 */
export async function assertMayOfferPassword(
  { unit }: { unit: UnitOfWork },
  { orgId, ...request }: NewPasswordRequest,
): Promise<void> {
  const refusal = await unit.within(orgId, ({ people }) => refusalOf(people, request));
  if (refusal !== null) throw refusal;
}

/**
 * Makes a link by which a person sets a new password, told once and valid for a day; those made before, here or in another
 * organisation, open nothing any more. Who may is asked before (`assertMayOfferPassword`), and again when the link is used.
 * @returns the token
 * @throws Refusal `not-found`
 */
export async function offerNewPassword(
  { people, events }: Stores,
  { orgId, by, accountId }: NewPasswordRequest,
): Promise<string> {
  const member = await people.member(accountId);
  if (member === null) throw notFound();
  const passwordVersion = await people.nextPasswordVersion(accountId);
  const { token, secretHash } = makeLinkToken(orgId);
  const { email, role, supplier, scope } = member;
  const link = await people.addLink({
    purpose: 'new-password',
    secretHash,
    email,
    role,
    supplier,
    scope,
    accountId,
    createdBy: by,
    passwordVersion,
    validHours: VALID_HOURS,
  });
  await events.add({ accountId: by, action: 'offer-new-password', subject: { account: accountId, link } });
  return token;
}

/** Whether who made a link for a new password may still offer that, as things are in this transaction. */
export async function mayRenew(
  people: PeopleStore,
  { accountId, createdBy }: Pick<KeptLink, 'accountId' | 'createdBy'>,
): Promise<boolean> {
  if (accountId === null || createdBy === null) return false;
  return (await refusalOf(people, { by: createdBy, accountId })) === null;
}

async function refusalOf(
  people: PeopleStore,
  { by, accountId }: Omit<NewPasswordRequest, 'orgId'>,
): Promise<Refusal | null> {
  const member = await people.member(accountId);
  if (member === null) return notFound();
  if (accountId === by) return new Refusal('not-allowed', ONE_S_OWN);
  if (member.disabled) return new Refusal('wrong-state', CLOSED);
  return (await people.administersAll(by, accountId)) ? null : new Refusal('not-allowed', ELSEWHERE);
}

const ONE_S_OWN = {
  fr: 'Vous changez votre propre mot de passe sur la page de votre compte.',
  en: 'You change your own password on the page of your account.',
};
const CLOSED = {
  fr: 'L’accès de cette personne est fermé : rouvrez-le d’abord.',
  en: 'The access of this person is closed: open it again first.',
};
const ELSEWHERE = {
  fr: 'Ce compte ouvre aussi une organisation que vous n’administrez pas. Une personne qui administre toutes ses organisations peut faire ce lien.',
  en: 'This account also opens an organisation that you do not administer. Somebody who administers all its organisations may make this link.',
};
