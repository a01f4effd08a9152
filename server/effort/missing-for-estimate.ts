import type { EffortInput } from './effort-input.js';
import { findBaseline, type EffortTables } from './effort-tables.js';
import { positive } from './line-prior.js';
import { TABLES_IN_FORCE } from './tables-in-force.js';

/**
 * Why `estimateEffort` gave null: the register columns of which any one would be enough, best first, and
 * `review_history` for checked comparables. A size is named only for a type that a published table covers.
 */
export function missingForEstimate(input: EffortInput, tables: EffortTables = TABLES_IN_FORCE): string[] {
  const missing = ['quoted_days', 'work_unit_code'];
  const published = tables.baselines.some((row) => row.type === input.type);
  if (published && positive(input.size) === null) missing.push('size');
  if (published && findBaseline(tables, input.type, input.sizeUnit) === null) missing.push('size_unit');
  return [...missing, 'review_history'];
}
