import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** What the registers say of when one person was there. */
export interface Presence {
  /** false: the register has no absence of the person, nor of anybody of the same teams: nobody of them is known to be present. */
  absencesKnown: boolean;
  /** Both ends included; the register holds no reason. In order of date. */
  absences: { from: CivilDate; to: CivilDate; source: SourceRef }[];
  /** The end of the person's approval, one a contract whose list gives one. */
  departures: Departure[];
}

/** The last day on which the list of a contract approves a person. */
export interface Departure {
  contract: string;
  supplierKey: string;
  /** null: filled in and not readable, so that the end is unknown and not absent. */
  on: CivilDate | null;
  source: SourceRef;
}
