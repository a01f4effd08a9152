import { Refusal, notFound } from '../refusal.js';
import type { Stores, UnitOfWork } from '../unit-of-work.js';
import { makeLinkToken } from './link-token.js';
import type { Directory, KeptLink } from './people-ports.js';

const VALID_HOURS = 24;

interface NewPasswordDeps {
  directory: Directory;
  unit: UnitOfWork;
}

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
  deps: NewPasswordDeps,
  { orgId, by, accountId }: NewPasswordRequest,
): Promise<void> {
  const member = await deps.unit.within(orgId, ({ people }) => people.member(accountId));
  if (member === null) throw notFound();
  if (accountId === by) throw new Refusal('not-allowed', ONE_S_OWN);
  if (member.disabled) throw new Refusal('wrong-state', CLOSED);
  if (!(await administersAll(deps, by, accountId))) throw new Refusal('not-allowed', ELSEWHERE);
}

/**
 * Makes a link by which a person sets a new password, told once and valid for a day, and withdraws the one before. Who may is
 * asked before (`assertMayOfferPassword`), and again when the link is used. @returns the token
 * @throws Refusal `not-found`
 */
export async function offerNewPassword(
  { people, events }: Stores,
  { orgId, by, accountId }: NewPasswordRequest,
): Promise<string> {
  const member = await people.member(accountId);
  if (member === null) throw notFound();
  await people.revokeLinks('new-password', accountId);
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
    validHours: VALID_HOURS,
  });
  await events.add({ accountId: by, action: 'offer-new-password', subject: { account: accountId, link } });
  return token;
}

/** The account of a link for a new password, while who made it may still offer that; else null. */
export async function accountToRenew(
  deps: NewPasswordDeps,
  orgId: string,
  { accountId, createdBy }: Pick<KeptLink, 'accountId' | 'createdBy'>,
): Promise<string | null> {
  if (accountId === null || createdBy === null) return null;
  try {
    await assertMayOfferPassword(deps, { orgId, by: createdBy, accountId });
    return accountId;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** An access that is closed counts for the account, which may be let in again, and not for who administers. */
async function administersAll(
  { directory, unit }: NewPasswordDeps,
  by: string,
  accountId: string,
): Promise<boolean> {
  for (const { id } of await directory.organisationsOf(accountId)) {
    const administrator = await unit.within(id, ({ people }) => people.member(by));
    if (administrator === null || administrator.disabled || administrator.role !== 'admin') return false;
  }
  return true;
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
