import { z } from 'zod';
import { Id, Instant, Role } from '../shapes.js';

const Scope = z.array(z.object({ kind: z.enum(['contract', 'entity']), label: z.string() }));

export const Person = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    supplier: z.object({ name: z.string() }).nullable(),
    /** A manager's contracts and entities; empty means all. */
    scope: Scope,
    disabled: z.boolean(),
    since: Instant,
  })
  .meta({ id: 'Person' });

export const Invitation = z
  .object({
    id: Id,
    email: z.string().nullable(),
    role: Role,
    supplier: z.object({ name: z.string() }).nullable(),
    scope: Scope,
    createdAt: Instant,
    expiresAt: Instant,
    usable: z.boolean(),
    usedAt: Instant.nullable(),
  })
  .meta({ id: 'Invitation' });

export const People = z
  .object({ people: z.array(Person), invitations: z.array(Invitation) })
  .meta({ id: 'People' });

const place = {
  role: Role,
  /** SIRET, SIREN, VAT id or name: for a contractor. */
  supplier: z.string().trim().min(1).max(200).optional(),
  /** References of contracts, names of entities: for a manager. */
  contracts: z.array(z.string().trim().min(1).max(200)).max(500).optional(),
  entities: z.array(z.string().trim().min(1).max(200)).max(500).optional(),
};

export const InvitationRequest = z
  .strictObject({ email: z.email().max(254), ...place })
  .meta({ id: 'InvitationRequest' });

/** `link` is told this once. */
export const InvitationMade = z.object({ id: Id, link: z.string() }).meta({ id: 'InvitationMade' });

/** `link` is told this once. */
export const NewPasswordMade = z.object({ link: z.string() }).meta({ id: 'NewPasswordMade' });

export const PersonChange = z.strictObject({ ...place, disabled: z.boolean() }).meta({ id: 'PersonChange' });

export const Entities = z
  .object({ items: z.array(z.object({ key: z.string(), name: z.string() })) })
  .meta({ id: 'Entities' });

export const Event = z
  .object({
    id: Id,
    at: Instant,
    name: z.string().nullable(),
    action: z.string(),
    subject: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Event' });
