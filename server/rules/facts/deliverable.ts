import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { AiStatement } from '../../effort/effort-input.js';
import type { ContractFact } from './contract.js';

/** Base fact of the grain `deliverable`. */
export interface DeliverableFact {
  contract: ContractFact;
  ref: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  complexityBy: 'buyer' | 'supplier' | 'work_unit' | null;
  drivers: Record<string, number>;
  quotedDays: Decimal | null;
  /** expected_days × quantity of the work unit; null without one. */
  workUnitDays: Decimal | null;
  workUnitCode: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  delivered: boolean | null;
  deliveredOn: CivilDate | null;
  acceptance: 'pending' | 'accepted' | 'accepted_with_reserves' | 'reduced' | 'adjourned' | 'rejected' | null;
  decidedOn: CivilDate | null;
  source: SourceRef;
  /** Row of its work unit; absent without one. */
  workUnitSource?: SourceRef;
}

/** A checked deliverable of the organisation, same type, not this one: what the estimator may learn from. */
export interface Comparable {
  contractRef: string;
  deliverableRef: string;
  supplierKey: string;
  size: Decimal | null;
  sizeUnit: string | null;
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  drivers: Record<string, number>;
  /** Days of its own contract, as the agreed ones. */
  acceptedDays: Decimal;
  /** Hours of such a day; absent where its contract does not say. */
  hoursPerDay?: Decimal;
  finishedOn: CivilDate | null;
  /** What its contractor declared about AI; absent where nothing was declared: its days are then taken as they are. */
  ai?: AiStatement;
}
