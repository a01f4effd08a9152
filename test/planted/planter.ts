import type { AskedSubject } from '../support/observed-rules.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** What another rule may rightly say of the same case. */
interface SaidBeside {
  code: string;
  at: AskedSubject;
  /** Why both speak: it is read by whoever wonders. */
  why: string;
}

/** A case that the rule must find. */
export interface Planted {
  /** Enough keys to tell the finding from any other of the dossier; every finding that has them is of this case. */
  at: AskedSubject;
  beside?: readonly SaidBeside[];
}

/** The same shape with a legitimate reason: the rule is asked about it and does not speak. */
export interface Twin {
  at: AskedSubject;
  beside?: readonly SaidBeside[];
  /** What the rule answers; `clean` unless it says so. */
  answer?: 'clean' | 'notApplicable';
}

/**
 * How to plant one rule's case, and its innocent twin, in a dossier that holds many others. Both use contracts and people of
 * their own, and vary whatever may vary: names, dates, amounts, lengths, file formats.
 */
export interface Planter {
  code: string;
  plant(world: World, random: Random): Planted;
  twin(world: World, random: Random): Twin;
}
