import type { Lang } from '../../domain/text.js';
import { Refusal } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { readLinkToken } from './link-token.js';
import { hashPassword, isPassword } from './password.js';
import { mayRenew } from './new-password.js';
import type { KeptLink } from './people-ports.js';
import { assertMayTry, type IdentityDeps, type SignedIn } from './sign-in.js';

/** What the page of a link shows before it is used: no name, no amount. */
export interface LinkPage {
  purpose: KeptLink['purpose'];
  organisation: string;
  email: string | null;
  role: KeptLink['role'];
  expiresAt: string;
  usable: boolean;
}

export interface LinkAnswers {
  token: string;
  origin: string;
  lang: Lang;
  name?: string;
  /** Asked for the first administrator; otherwise the link has it. */
  email?: string;
  password?: string;
  /** The organisation's name, for the first administrator. */
  organisation?: string;
}

const UNUSABLE = {
  fr: 'Ce lien a déjà servi, ou n’est plus valable. Demandez-en un nouveau.',
  en: 'This link has been used, or is no longer valid. Ask for a new one.',
};
const unusable = (): Refusal => new Refusal('link-unusable', UNUSABLE);

/**
 * Looks at a link and changes nothing: scanners of mail follow links.
 * @throws Refusal `link-unusable` for what is no link of Déclic
 */
export async function readLink(deps: IdentityDeps, token: string): Promise<LinkPage> {
  const known = readLinkToken(token);
  if (known === null) throw unusable();
  const { orgId, secretHash } = known;
  return deps.unit.within(orgId, async ({ people }) => {
    const link = await people.linkBySecret(secretHash);
    if (link === null) throw unusable();
    const { purpose, email, role, expiresAt } = link;
    const { name } = await people.organisation();
    const usable = link.usable && (purpose !== 'new-password' || (await mayRenew(people, link)));
    return { purpose, organisation: name, email, role, expiresAt, usable };
  });
}

/** Who is signed in by a link; with a new password, every other session of the account must end. */
export interface LinkUsed extends SignedIn {
  isNewPassword: boolean;
}

/**
 * Uses a link: the account is made with its password, or, where the address has an account already, its password is asked
 * for: a link alone opens no account that exists, but for the new password that an administrator offers it. A demonstration's
 * link signs in, as often as wanted.
 * @throws Refusal `link-unusable`, `password-too-weak`, `wrong-credentials`, `invalid-value`, `too-many-attempts`
 */
export async function useLink(deps: IdentityDeps, answers: LinkAnswers): Promise<LinkUsed> {
  const known = readLinkToken(answers.token);
  if (known === null) throw unusable();
  const { orgId, secretHash } = known;
  const link = await deps.unit.within(orgId, ({ people }) => people.linkBySecret(secretHash));
  if (link?.usable !== true) throw unusable();
  if (link.purpose === 'demonstration') return enterDemonstration(deps, orgId, link);
  if (link.purpose === 'new-password') return renewPassword(deps, orgId, link, answers);
  const email = link.email ?? required(answers.email, 'email');
  const password = required(answers.password, 'password');
  const existing = await deps.directory.accountToSignIn(email);
  if (existing !== null) await provePassword(deps, email, password, existing.passwordHash, answers.origin);
  const passwordHash = existing === null ? await hashPassword(password) : null;
  const name = existing === null ? required(answers.name, 'name') : '';
  return deps.unit.within(orgId, async (stores) => {
    if (!(await stores.people.useLink(link.id))) throw unusable();
    const accountId =
      existing?.accountId ??
      (await stores.people.createAccount({ email, name, lang: answers.lang, passwordHash }));
    // Somebody made an account of this address a moment ago: the next try will ask for its password.
    if (accountId === null) throw unusable();
    await join(stores, accountId, link, answers);
    return { accountId, orgId, isNewPassword: false };
  });
}

async function join(
  { people, events }: Stores,
  accountId: string,
  link: KeptLink,
  answers: LinkAnswers,
): Promise<void> {
  if ((await people.member(accountId)) !== null) throw alreadyMember();
  await people.addMember(accountId, link);
  if (link.purpose === 'first-administrator')
    await people.renameOrganisation(required(answers.organisation, 'organisation'));
  await events.add({ accountId, action: 'use-link', subject: { link: link.id, purpose: link.purpose } });
}

export const alreadyMember = (): Refusal =>
  new Refusal(
    'already-member',
    {
      fr: 'Cette adresse a déjà un accès à cette organisation.',
      en: 'This address already has access to this organisation.',
    },
    'email',
  );

async function provePassword(
  deps: IdentityDeps,
  email: string,
  password: string,
  passwordHash: string | null,
  origin: string,
): Promise<void> {
  await assertMayTry(deps.limits, email, origin);
  if (!(await isPassword(password, passwordHash))) {
    throw new Refusal(
      'wrong-credentials',
      {
        fr: 'Cette adresse a déjà un compte : donnez son mot de passe.',
        en: 'This address already has an account: give its password.',
      },
      'password',
    );
  }
  await deps.limits.succeeded(email, origin);
}

async function enterDemonstration(deps: IdentityDeps, orgId: string, link: KeptLink): Promise<LinkUsed> {
  const { accountId } = link;
  if (accountId === null) throw unusable();
  await deps.unit.within(orgId, ({ events }) =>
    events.add({ accountId, action: 'use-link', subject: { link: link.id, purpose: link.purpose } }),
  );
  return { accountId, orgId, isNewPassword: false };
}

async function renewPassword(
  deps: IdentityDeps,
  orgId: string,
  link: KeptLink,
  answers: LinkAnswers,
): Promise<LinkUsed> {
  const { accountId, passwordVersion } = link;
  if (accountId === null || passwordVersion === null) throw unusable();
  const passwordHash = await hashPassword(required(answers.password, 'password'));
  await deps.unit.within(orgId, async ({ people, events }) => {
    if (!(await people.useLink(link.id))) throw unusable();
    if (!(await people.renewPassword(accountId, passwordVersion, passwordHash))) throw unusable();
    // Asked last: while the account was waited for, who made the link may have lost what it needs.
    if (!(await mayRenew(people, link))) throw unusable();
    await events.add({ accountId, action: 'use-link', subject: { link: link.id, purpose: link.purpose } });
  });
  return { accountId, orgId, isNewPassword: true };
}

function required(value: string | undefined, field: string): string {
  const given = value?.trim() ?? '';
  if (given === '') {
    throw new Refusal('invalid-value', { fr: 'À remplir.', en: 'Needed.' }, field);
  }
  return given;
}
