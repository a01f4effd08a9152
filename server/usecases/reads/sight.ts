import type { Audience } from '../../domain/finding.js';

/** The `supplierId` of a contractor whose firm is not known yet: it owns nothing, so it sees nothing. */
export const NO_SUPPLIER = 'none';

/** The contracts and entities that a manager answers for. Both lists empty: nothing at all. */
export interface Scope {
  /** Normalised references of contracts (`referenceKey`). */
  contractKeys: readonly string[];
  /** Names of entities as compared (`entityKey`): without outer spaces, in lower case. */
  entityKeys: readonly string[];
}

/**
 * What one person may see of an organisation. Reads apply it in SQL; what lies outside is absent, exactly as what does not
 * exist.
 */
export interface Sight {
  /** The account that looks: a manager always sees the imports that it made itself. */
  accountId: string | null;
  /** A contractor's firm: own rows only. `NO_SUPPLIER` sees nothing; null is not a contractor. */
  supplierId: string | null;
  /** A manager's own contracts and entities; null: all of them, and what is tied to no contract. */
  scope: Scope | null;
  /** Findings are shown to at least one of these. Without `buyer` or `supplier`, no money is shown as at stake. */
  audience: readonly Audience[];
}

/** How the name of an entity is compared: the same as `lower(btrim(entity))` in SQL. */
export function entityKey(name: string): string {
  return name.replace(/^ +| +$/g, '').toLowerCase();
}
