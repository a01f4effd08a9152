import type { Decimal } from '../../server/domain/decimal.js';
import type { Subject } from '../../server/domain/finding.js';

/** What a rule is asked about: keys of a finding, and the declaration for the rules that are asked about one. */
export type AskedSubject = Subject & { declaration?: string };

/** The same shape as a planted case, with a legitimate reason: the rule answers `clean` of it. */
interface InnocentTwin {
  /** Enough keys to tell the subject that the rule is asked about. */
  at: AskedSubject;
  /** Why nothing should fire. */
  why: string;
}

/** A case that one rule must find in the dossier of the demonstration, and that no other finding repeats. */
export interface PlantedCase {
  code: string;
  /** The whole subject of the finding. */
  subject: Subject;
  /** Days without support, two decimals; null where the rule counts none. */
  days: Decimal | null;
  /** Amount at stake without VAT, in euros; null where the rule counts none. */
  amount: Decimal | null;
  /** What stands in the dossier. Figures are worked out by hand from its rows, never copied from a result. */
  why: string;
  twin: InnocentTwin;
}
