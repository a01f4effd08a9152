import { Refusal } from '../refusal.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { isPassword } from './password.js';
import type { Directory } from './people-ports.js';

/** Counts failed attempts, over all replicas. */
export interface SignInLimits {
  /** False when this address, or this origin, has used up its attempts. */
  mayTry(email: string, origin: string): Promise<boolean>;
  succeeded(email: string, origin: string): Promise<void>;
}

export interface IdentityDeps {
  directory: Directory;
  unit: UnitOfWork;
  limits: SignInLimits;
}

/** Who is signed in, and where. */
export interface SignedIn {
  accountId: string;
  orgId: string;
}

const WRONG = {
  fr: 'Cette adresse et ce mot de passe ne vont pas ensemble.',
  en: 'This address and this password do not go together.',
};

/** @throws Refusal `too-many-attempts` */
export async function assertMayTry(limits: SignInLimits, email: string, origin: string): Promise<void> {
  if (await limits.mayTry(email, origin)) return;
  throw new Refusal('too-many-attempts', {
    fr: 'Trop d’essais. Recommencez dans un quart d’heure.',
    en: 'Too many attempts. Try again in a quarter of an hour.',
  });
}

/**
 * Signs in by address and password, into the first organisation where the person is not disabled.
 * An unknown address takes as long as a known one and gets the same answer.
 * @throws Refusal `wrong-credentials`, `too-many-attempts`
 */
export async function signIn(
  deps: IdentityDeps,
  request: { email: string; password: string; origin: string },
): Promise<SignedIn> {
  const { email, password, origin } = request;
  await assertMayTry(deps.limits, email, origin);
  const account = await deps.directory.accountToSignIn(email);
  const right = await isPassword(password, account?.passwordHash ?? null);
  if (account === null || !right) throw new Refusal('wrong-credentials', WRONG);
  const orgId = await firstOpenOrganisation(deps, account.accountId);
  if (orgId === null) throw new Refusal('wrong-credentials', WRONG);
  await deps.limits.succeeded(email, origin);
  return { accountId: account.accountId, orgId };
}

async function firstOpenOrganisation(deps: IdentityDeps, accountId: string): Promise<string | null> {
  for (const { id } of await deps.directory.organisationsOf(accountId)) {
    const entered = await enterOrganisation(deps.unit, accountId, id, 'sign-in');
    if (entered) return id;
  }
  return null;
}

/** Notes that a person enters an organisation; false where it is no member, or a disabled one. */
export function enterOrganisation(
  unit: UnitOfWork,
  accountId: string,
  orgId: string,
  action: 'sign-in' | 'switch-organisation',
): Promise<boolean> {
  return unit.within(orgId, async ({ people, events }) => {
    const member = await people.member(accountId);
    if (member === null || member.disabled) return false;
    await events.add({ accountId, action, subject: {} });
    return true;
  });
}
