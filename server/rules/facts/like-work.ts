import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/**
 * A deliverable of the same contractor declared without AI: same type and complexity, priced by time, its days known, none of
 * its lines credited or tied by elimination. The ten of the nearest smaller size and the ten of the nearest larger one.
 */
export interface LikeWork {
  contractRef: string;
  deliverableRef: string;
  /** In the unit of `measureOf` the deliverable asked about. */
  measure: Decimal;
  /** Billed by all its current lines. */
  days: Decimal;
  source: SourceRef;
}

/** What deliverables are measured in, for the comparison of their days. */
export interface Measure {
  amount: Decimal;
  /** A size unit of the register; `work_unit_days` or `quoted_days` where no size is given. */
  unit: string;
}
