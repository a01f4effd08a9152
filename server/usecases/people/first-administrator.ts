import type { UnitOfWork } from '../unit-of-work.js';
import { makeLinkToken } from './link-token.js';

const VALID_HOURS = 24;

/**
 * The token of the link that lets the first administrator in, or null once there is one. A start makes a new link and
 * withdraws the one before: only its hash is kept, so that it cannot be told again.
 */
export function linkForFirstAdministrator(unit: UnitOfWork, orgId: string): Promise<string | null> {
  return unit.within(orgId, async ({ people, events }) => {
    const members = await people.members();
    if (members.some((member) => member.role === 'admin')) return null;
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
      validHours: VALID_HOURS,
    });
    await events.add({ accountId: null, action: 'offer-first-administrator', subject: {} });
    return token;
  });
}
