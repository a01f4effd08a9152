import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';

/** What the estimator knows of one deliverable. Days are days of its contract. */
export interface EffortInput {
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  /** Name → −2…+2. At most five are used. */
  drivers: Record<string, number>;
  quotedDays: Decimal | null;
  /** expected days × quantity of the work unit. */
  workUnitDays: Decimal | null;
  /** Converts published tables in hours into days; 7 (35 h / 5) when the contract says nothing. */
  hoursPerDay: Decimal | null;
  /** Smallest billed step of the contract, in days; 0 when bills are exact. */
  billingStep: Decimal;
  ai: AiStatement;
  comparables: EffortComparable[];
  /** Finish dates are weighed against this day (drift). */
  asOf: CivilDate;
}

/** The contractor's word on AI. `not_declared` is a state of its own, a mixture, never `none`. */
export type AiStatement =
  | { state: 'none' }
  | { state: 'not_declared' }
  | {
      state: 'used';
      family: string | null;
      shareLow: Decimal | null;
      shareHigh: Decimal | null;
      humanReview: 'none' | 'light' | 'full' | null;
      reviewDays: Decimal | null;
    };

/** A checked deliverable of the organisation: days that a manager verified, never a bill taken at its word. */
export interface EffortComparable {
  contractor: string;
  size: Decimal | null;
  sizeUnit: string | null;
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  drivers: Record<string, number>;
  actualDays: Decimal;
  finishedOn: CivilDate | null;
  /** What was declared about AI for it, which its days are then freed of; absent: its days are taken as they are. */
  ai?: AiStatement;
}
