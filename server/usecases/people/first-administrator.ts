import type { Stores } from '../unit-of-work.js';
import { makeLinkToken } from './link-token.js';

const VALID_HOURS = 24;

/**
 * The token of the link that lets the first administrator in, or null once there is one. A start makes a new link and
 * withdraws the one before: only its hash is kept, so that it cannot be told again. A process that started beside another
 * leaves the link that the other tells.
 */
export async function linkForFirstAdministrator(
  { people, events }: Pick<Stores, 'people' | 'events'>,
  { orgId, isBeside }: { orgId: string; isBeside: boolean },
): Promise<string | null> {
  // Whoever uses a link meanwhile is seen once it has done so.
  await people.holdMembers();
  const members = await people.members();
  if (members.some((member) => member.role === 'admin')) return null;
  if (isBeside && (await isOffered(people))) return null;
  await people.revokeLinks('first-administrator');
  const { token, secretHash } = makeLinkToken(orgId);
  await people.addLink({
    purpose: 'first-administrator',
    secretHash,
    email: null,
    role: 'admin',
    supplier: null,
    scope: [],
    accountId: null,
    createdBy: null,
    passwordVersion: null,
    validHours: VALID_HOURS,
  });
  await events.add({ accountId: null, action: 'offer-first-administrator', subject: {} });
  return token;
}

const isOffered = async (people: Stores['people']): Promise<boolean> =>
  (await people.links()).some(({ purpose, usable }) => purpose === 'first-administrator' && usable);
