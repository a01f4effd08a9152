import type { Role } from '../../domain/role.js';
import { referenceKey } from '../../domain/names.js';
import { entityKey, type Scope } from '../reads/sight.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { makeLinkToken } from './link-token.js';
import type { PeopleStore, Place, ScopeItem } from './people-ports.js';
import { onlySupplier, supplierNamed } from './supplier-name.js';
import { alreadyMember } from './use-link.js';

const VALID_HOURS = 14 * 24;

/** Where somebody is put, as a person wrote it. */
export interface WrittenPlace {
  role: Role;
  supplier?: string | undefined;
  contracts?: readonly string[] | undefined;
  entities?: readonly string[] | undefined;
}

/**
 * Checks and normalises a place.
 * @throws Refusal `invalid-value`: a contractor without its firm, a scope for somebody else than a manager
 */
export function placeOf(written: WrittenPlace): Place {
  const { role } = written;
  const scope: ScopeItem[] = [
    ...(written.contracts ?? []).map((label) => ({
      kind: 'contract' as const,
      key: referenceKey(label),
      label,
    })),
    ...(written.entities ?? []).map((label) => ({ kind: 'entity' as const, key: entityKey(label), label })),
  ];
  if (scope.length > 0 && role !== 'manager') {
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Seul un gestionnaire a des marchés ou des entités à lui.',
        en: 'Only a contract manager has contracts or entities of its own.',
      },
      'contracts',
    );
  }
  if (role !== 'contractor' && written.supplier !== undefined) {
    throw new Refusal(
      'invalid-value',
      { fr: 'Seul un prestataire a une entreprise.', en: 'Only a contractor has a firm.' },
      'supplier',
    );
  }
  return { role, supplier: role === 'contractor' ? supplierNamed(written.supplier ?? '') : null, scope };
}

/** Who invites; `sight` says which contracts a manager answers for. */
interface Inviter {
  accountId: string;
  role: Role;
  sight?: { scope: Scope | null };
}

/**
 * Invites a person: gives back the token of a link, told once and valid for fourteen days. A manager may invite contractors,
 * those of its contracts where it answers for some: it reads the link, and could come in by it.
 * @throws Refusal `already-member`, `invalid-value`, `not-allowed`
 */
export async function invitePerson(
  { people, events }: Stores,
  request: { orgId: string; by: Inviter; email: string } & WrittenPlace,
): Promise<{ invitationId: string; token: string }> {
  const { orgId, by, email } = request;
  if (by.role !== 'admin' && request.role !== 'contractor') {
    throw new Refusal(
      'not-allowed',
      { fr: 'Vous pouvez inviter des prestataires seulement.', en: 'You may invite contractors only.' },
      'role',
    );
  }
  const place = placeOf(request);
  await assertContractor(people, place, by.sight?.scope ?? null);
  const members = await people.members();
  if (members.some((member) => member.email.toLowerCase() === email.trim().toLowerCase()))
    throw alreadyMember();
  const { token, secretHash } = makeLinkToken(orgId);
  const invitationId = await people.addLink({
    ...place,
    purpose: 'invitation',
    secretHash,
    email: email.trim(),
    accountId: null,
    createdBy: by.accountId,
    passwordVersion: null,
    validHours: VALID_HOURS,
  });
  await events.add({
    accountId: by.accountId,
    action: 'invite-person',
    subject: { invitation: invitationId, role: place.role },
  });
  return { invitationId, token };
}

/** One firm, and, for a manager of some contracts, one that holds one of them. */
async function assertContractor(
  people: PeopleStore,
  { supplier }: Place,
  scope: Scope | null,
): Promise<void> {
  if (supplier === null) return;
  const supplierId = await onlySupplier(people, supplier);
  if (scope === null || (supplierId !== null && (await people.holdsContract(supplierId, scope)))) return;
  throw new Refusal(
    'not-allowed',
    {
      fr: 'Vous pouvez inviter les prestataires de vos marchés seulement.',
      en: 'You may invite the contractors of your contracts only.',
    },
    'supplier',
  );
}

/** Withdraws an invitation nobody has used. @throws Refusal `not-found` */
export async function withdrawInvitation(
  { people, events }: Stores,
  request: { by: string; invitationId: string },
): Promise<void> {
  if (!(await people.revokeLink(request.invitationId))) throw notFound();
  await events.add({
    accountId: request.by,
    action: 'withdraw-invitation',
    subject: { invitation: request.invitationId },
  });
}
