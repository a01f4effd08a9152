import type { SupplierBrief } from './brief.js';
import type { Sight } from './sight.js';

export interface EntityChoice {
  /** As `entityKey` gives it. */
  key: string;
  /** As a contract writes it. */
  name: string;
}

/** What filters offer: within the sight, at most 200, by name. */
export interface FilterReads {
  /** @param q part of the name, any case. */
  supplierChoices(orgId: string, sight: Sight, q: string): Promise<SupplierBrief[]>;
  entityChoices(orgId: string, sight: Sight): Promise<EntityChoice[]>;
}
