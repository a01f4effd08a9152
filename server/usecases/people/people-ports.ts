import type { Role } from '../../domain/role.js';
import type { Lang } from '../../domain/text.js';
import type { Scope } from '../reads/sight.js';

/** A contractor's firm, by one of the numbers or names it goes by, normalised; `label` as a person wrote it. */
export interface SupplierName {
  kind: 'siret' | 'siren' | 'vat' | 'name';
  value: string;
  label: string;
}

/** One contract or one buying entity that a manager answers for, by its key; `label` as a person wrote it. */
export interface ScopeItem {
  kind: 'contract' | 'entity';
  key: string;
  label: string;
}

/** What a person may do in one organisation. */
export interface Place {
  role: Role;
  /** For a contractor, and nobody else. */
  supplier: SupplierName | null;
  /** For a manager; empty means every contract of the organisation. */
  scope: readonly ScopeItem[];
}

/** A person of one organisation. */
export interface Member extends Place {
  accountId: string;
  name: string;
  email: string;
  lang: Lang;
  disabled: boolean;
  /** When the membership was made, an instant in ISO 8601. */
  since: string;
}

export type LinkPurpose = 'first-administrator' | 'invitation' | 'demonstration' | 'new-password';

/** A link that lets somebody in without a password. Its secret is never stored, only its hash. */
export interface LinkDraft extends Place {
  purpose: LinkPurpose;
  secretHash: string;
  email: string | null;
  /** The account it signs in, for a demonstration and a new password. */
  accountId: string | null;
  createdBy: string | null;
  /** The version of the account's password that it replaces, for a new password and nothing else. */
  passwordVersion: number | null;
  /** Counted by the database's clock. */
  validHours: number;
}

/**
 * A link as kept; `usable` says that it was neither used, nor withdrawn, nor is it too old, and that the password it replaces
 * is of the version it was made for.
 */
export interface KeptLink extends Omit<LinkDraft, 'secretHash' | 'validHours'> {
  id: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
  usable: boolean;
}

export interface Organisation {
  id: string;
  name: string;
}

/** People of one organisation, inside its transaction. */
export interface PeopleStore {
  organisation(): Promise<Organisation>;
  renameOrganisation(name: string): Promise<void>;
  member(accountId: string): Promise<Member | null>;
  /** Nobody else changes who is a member, and as what, until the transaction ends. */
  holdMembers(): Promise<void>;
  /** By name, in the order of the French alphabet. */
  members(): Promise<Member[]>;
  addMember(accountId: string, place: Place): Promise<void>;
  changeMember(accountId: string, change: Place & { disabled: boolean }): Promise<void>;
  /** The new account's id, or null where the address has one already. */
  createAccount(account: {
    email: string;
    name: string;
    lang: Lang;
    passwordHash: string | null;
  }): Promise<string | null>;
  changeAccount(
    accountId: string,
    change: { name?: string; lang?: Lang; passwordHash?: string },
  ): Promise<void>;
  /** Makes worthless every link for a new password of the account, in whatever organisation. @returns the version for a new one */
  nextPasswordVersion(accountId: string): Promise<number>;
  /** Sets the password while it is of this version; else false. Nobody else changes it until the transaction ends. */
  renewPassword(accountId: string, version: number, passwordHash: string): Promise<boolean>;
  /** True when somebody administers every organisation that an account opens, as these are now. */
  administersAll(administratorId: string, accountId: string): Promise<boolean>;
  /**
   * The suppliers that go by this name today, as documents name them: the one that documents call so, else those that share
   * its SIREN; none while no document does.
   */
  suppliers(named: SupplierName): Promise<{ id: string; name: string | null }[]>;
  /** True when a supplier holds a contract of the scope. */
  holdsContract(supplierId: string, scope: Scope): Promise<boolean>;
  addLink(link: LinkDraft): Promise<string>;
  linkBySecret(secretHash: string): Promise<KeptLink | null>;
  links(): Promise<KeptLink[]>;
  /** Marks a usable link used; false when somebody was quicker. */
  useLink(linkId: string): Promise<boolean>;
  /** False where there is no such unused link. */
  revokeLink(linkId: string): Promise<boolean>;
  /** Withdraws every unused link of a purpose. */
  revokeLinks(purpose: LinkPurpose): Promise<void>;
}

/** What is known before any organisation is: whose address this is, and where its account is at home. */
export interface Directory {
  accountToSignIn(email: string): Promise<{ accountId: string; passwordHash: string | null } | null>;
  organisationsOf(accountId: string): Promise<Organisation[]>;
}

/** One thing somebody did. */
export interface EventDraft {
  /** Null: Déclic itself. */
  accountId: string | null;
  /** Verb and object in kebab-case: `sign-in`, `invite-person`. */
  action: string;
  subject: Readonly<Record<string, string>>;
}

export interface KeptEvent extends EventDraft {
  id: string;
  at: string;
  name: string | null;
}

/** Who did what, added to and never changed. */
export interface EventLog {
  add(event: EventDraft): Promise<void>;
  /** The newest first, before the one given. */
  page(before: string | null, limit: number): Promise<KeptEvent[]>;
}
