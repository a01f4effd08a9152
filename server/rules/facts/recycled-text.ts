import type { CivilDate } from '../../domain/civil-date.js';
import type { PassagePair, WordRuns } from '../../domain/shared-text.js';
import type { DeliverableFact } from './deliverable.js';

/**
 * An earlier delivered file of the same contractor, under another deliverable, that shares text with a file of this one, or has its
 * bytes. Shingles (runs of five words) that files of three contracts have are put aside: a template. Of each file, the ten earlier
 * deliverables with which it shares most, each by the file that shares most.
 */
export interface RecycledText {
  file: string;
  otherFile: string;
  otherContract: string;
  otherDeliverable: string;
  otherTitle: string;
  otherAcceptance: DeliverableFact['acceptance'];
  deliveredOn: CivilDate | null;
  otherDeliveredOn: CivilDate | null;
  sameContract: boolean;
  sameBytes: boolean;
  /** Case, punctuation, digits and dates apart. */
  sameText: boolean;
  /** Contracts that files of this type of deliverable with a text stand under, at most 3: fewer than three tell no template. */
  contractsOfKind: number;
  /** Contracts under which these very bytes were delivered. */
  contractsOfFile: number;
  /** Within one contract: its further deliverables whose files share about as much with this one (half at least). Else 0. */
  alikeInContract: number;
  /** Null where either file holds no text. */
  text: SharedText | null;
}

/** What two texts share. Shingles are counted once each. */
interface SharedText {
  words: number;
  otherWords: number;
  /** Of the later file, of the earlier one and of both, without those of a template. */
  ownShingles: number;
  otherShingles: number;
  sharedShingles: number;
  /** Jaccard index over all shingles, those of a template too: from 0 to 1. */
  resemblance: number;
  /** Words of the later file that stand in the earlier one, a template put aside. */
  reused: WordRuns;
  /** Words of the later file that belong to a template. */
  common: WordRuns;
  /** The passages that share most, at most three. */
  passages: readonly PassagePair[];
}
