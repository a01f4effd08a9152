import type { CivilDate } from '../../domain/civil-date.js';

/** Data that a tool may be given, from the most open to the most closed. */
export type DataClass = 'none' | 'public' | 'internal' | 'personal' | 'confidential';

/** What the policy says of one tool, as a person writes it. */
export interface WrittenPolicy {
  /** Reference of a contract; null: the whole organisation. */
  contract: string | null;
  validFrom: CivilDate;
  /** Last day; null: until another row takes over. */
  validTo: CivilDate | null;
  /** `*` is any tool. */
  tool: string;
  synonyms: string[];
  allowed: boolean;
  /** Null: nothing is said of data. */
  maxDataClass: DataClass | null;
  regions: string[];
  /** For people, never computed. */
  exceptions: string | null;
}

/** The same, tied to its contract, with why. */
export interface KeptPolicy extends Omit<WrittenPolicy, 'contract'> {
  contractRef: string | null;
  contractKey: string | null;
  reason: string;
  /** The row that this one stands instead of. */
  replaces: string | null;
  /** Nothing stands instead of the row that it names. */
  withdrawn: boolean;
}

/** A row that was written, and when, ISO 8601. */
export interface PolicyRowWritten {
  id: string;
  setAt: string;
}

/** Rows of the AI policy written in the service, of one organisation, inside its transaction. They are added, never changed. */
export interface PolicyStore {
  /** Nobody else changes the policy until the transaction ends. */
  hold(): Promise<void>;
  /** Reference of a contract as its register writes it; null when the organisation has none of this key. */
  contractRef(contractKey: string): Promise<string | null>;
  /** A row that stands; null when there is none, or another one stands instead. */
  standing(id: string): Promise<KeptPolicy | null>;
  /** The row that stands for the same tool and contract from the same day; null when there is none. */
  same(policy: KeptPolicy): Promise<string | null>;
  add(policy: KeptPolicy, by: string): Promise<PolicyRowWritten>;
}
