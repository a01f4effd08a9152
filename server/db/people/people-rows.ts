import type { Role } from '../../domain/role.js';
import type { Lang } from '../../domain/text.js';
import type { KeptLink, Member, Place, ScopeItem, SupplierName } from '../../usecases/people/people-ports.js';

interface PlaceRow {
  role: Role;
  supplier_kind: SupplierName['kind'] | null;
  supplier_value: string | null;
  supplier_label: string | null;
  scope: ScopeItem[];
}

export interface MemberRow extends PlaceRow {
  account_id: string;
  name: string;
  email: string;
  lang: Lang;
  disabled: boolean;
  since: string;
}

export interface SupplierRow {
  id: string;
  name: string | null;
}

export interface LinkRow extends PlaceRow {
  id: string;
  purpose: KeptLink['purpose'];
  email: string | null;
  account_id: string | null;
  created_by: string | null;
  password_version: number | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
  usable: boolean;
}

function placeFrom(row: PlaceRow): Place {
  const { supplier_kind: kind, supplier_value: value, supplier_label: label } = row;
  return {
    role: row.role,
    supplier: kind === null || value === null ? null : { kind, value, label: label ?? value },
    scope: row.scope,
  };
}

export const memberFrom = (row: MemberRow): Member => ({
  accountId: row.account_id,
  name: row.name,
  email: row.email,
  lang: row.lang,
  disabled: row.disabled,
  since: row.since,
  ...placeFrom(row),
});

export const linkFrom = (row: LinkRow): KeptLink => ({
  id: row.id,
  purpose: row.purpose,
  email: row.email,
  accountId: row.account_id,
  createdBy: row.created_by,
  passwordVersion: row.password_version,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
  usable: row.usable,
  ...placeFrom(row),
});
