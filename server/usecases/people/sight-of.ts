import type { Audience } from '../../domain/finding.js';
import type { Role } from '../../domain/role.js';
import { NO_SUPPLIER, type Scope, type Sight } from '../reads/sight.js';
import type { Member } from './people-ports.js';

/** Price and data are two tracks: days and money to buyers, what was given to AI services to the data-protection officer. */
const AUDIENCE: Record<Role, readonly Audience[]> = {
  finance: ['buyer', 'procurement', 'legal'],
  manager: ['buyer', 'procurement', 'legal'],
  contractor: ['supplier'],
  dpo: ['dpo'],
  admin: [],
};

/** What a person may see. @param supplierId the contractor's firm, null while no document names it */
export function sightOf(member: Member, supplierId: string | null): Sight {
  return {
    accountId: member.accountId,
    supplierId: member.role === 'contractor' ? (supplierId ?? NO_SUPPLIER) : null,
    scope: scopeOf(member),
    audience: AUDIENCE[member.role],
  };
}

function scopeOf({ role, scope }: Member): Scope | null {
  if (role !== 'manager' || scope.length === 0) return null;
  const keys = (kind: 'contract' | 'entity'): string[] =>
    scope.filter((item) => item.kind === kind).map((item) => item.key);
  return { contractKeys: keys('contract'), entityKeys: keys('entity') };
}
