import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { LearningTarget } from '../effort/learning-ports.js';
import type { Sight } from './sight.js';

/** A checked deliverable: days that a manager verified, which ranges of its type learn from unless it is forgotten. */
export interface LearntDeliverable {
  /** `id` null where the contract is not in the registers any more. */
  contract: { id: string | null; contractRef: string };
  deliverableRef: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  /** The key that decisions about it name, and its name where it is known. */
  contractor: { key: string; name: string | null };
  acceptedDays: Decimal;
  finishedOn: CivilDate | null;
  /** The decision that keeps it out; the most precise first. Null: it is learnt from. */
  forgottenBy: LearningTarget['target'] | null;
}

/** A decision on what is learnt from, the last of its target or one before. */
export interface LearningChoice {
  id: string;
  target: LearningTarget['target'];
  contractRef: string | null;
  deliverableRef: string | null;
  contractor: { key: string; name: string | null } | null;
  type: string | null;
  forgotten: boolean;
  reason: string;
  /** Null where the account is gone. */
  setBy: string | null;
  /** ISO 8601. */
  setAt: string;
  /** False: another decision on the same target was taken later. */
  counts: boolean;
}

export interface LearningReads {
  /** Of a manager's own contracts, those of their deliverables; decisions on contractors and types are for all. */
  learning(
    orgId: string,
    sight: Sight,
  ): Promise<{ deliverables: LearntDeliverable[]; choices: LearningChoice[] }>;
}
