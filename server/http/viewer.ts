import type { Role } from '../domain/role.js';
import type { Lang } from '../domain/text.js';
import { sightOf } from '../usecases/people/sight-of.js';
import type { Sight } from '../usecases/reads/sight.js';
import type { UnitOfWork } from '../usecases/unit-of-work.js';

/** Who asks, in which organisation, and what this person may see there. Read anew for each request. */
export interface Viewer {
  accountId: string;
  orgId: string;
  organisation: string;
  name: string;
  email: string;
  lang: Lang;
  role: Role;
  /** A contractor's firm as documents name it, else as it was invited. */
  supplierName: string | null;
  sight: Sight;
}

/** The viewer of a session; null once the person was disabled or removed, at its next request. */
export function readViewer(
  unit: UnitOfWork,
  session: { accountId: string; orgId: string },
): Promise<Viewer | null> {
  const { accountId, orgId } = session;
  return unit.within(orgId, async ({ people }) => {
    const member = await people.member(accountId);
    if (member === null || member.disabled) return null;
    const { supplier, name, email, lang, role } = member;
    // Of several that share a SIREN nobody can tell which: then nothing is shown.
    const [known, other] = supplier === null ? [] : await people.suppliers(supplier);
    const firm = other === undefined ? known : undefined;
    const organisation = (await people.organisation()).name;
    return {
      accountId,
      orgId,
      organisation,
      name,
      email,
      lang,
      role,
      supplierName: firm?.name ?? supplier?.label ?? null,
      sight: sightOf(member, firm?.id ?? null),
    };
  });
}
