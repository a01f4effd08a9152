import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ProfileRate } from './line.js';

/** A profile of the line that the rate card of its contract does not name. */
export interface UnlistedProfile {
  profile: string;
  personKey: string | null;
  /** The line does not state it: it is that of its person in the register of people. */
  fromPeople: boolean;
  /** How the line was tied to it. */
  how: string;
  /** Profiles of the rate card, then the same with their synonyms. */
  labels: string[];
  names: string[];
  /** First row of the rate card. */
  source: SourceRef;
}

/**
 * A person of the line, billed under another profile than in the first period that its contractor billed of that person on the
 * contract, and to whom the register of people does not give that profile at the time.
 */
export interface RaisedProfile {
  personKey: string;
  personName: string | null;
  profile: string;
  /** Days of the line for this person; null when nothing states them. */
  days: Decimal | null;
  /** How the line was tied to its person. */
  how: string;
  /** Profiles of the first period. */
  startProfiles: string[];
  /** A line of the first period states no profile. */
  unsaid: boolean;
  /** Invoice and place of the first line. */
  startInvoice: string;
  source: SourceRef;
  /** Rows of the rate card for the profile, then for those of the first period, of any validity. */
  rates: ProfileRate[];
  startRates: ProfileRate[];
}

/** A number of the line whose text has two readings, beside what the other lines of the contract say in the same unit. */
export interface DoubtfulReading {
  field: 'quantity' | 'unitPrice' | 'net';
  /** As written: `1.250`. */
  text: string;
  /** As read: 1250. */
  value: Decimal;
  /** Middle one of the other lines; null without any. */
  usual: Decimal | null;
  otherLines: number;
}
