import type { CivilDate } from '../../domain/civil-date.js';
import type { Finding } from '../../domain/finding.js';
import type { RevisionReason } from '../../domain/revision-reason.js';
import type { RuleInputs } from '../../rules/rule-inputs.js';
import type { Sight } from './sight.js';

/** One content of a finding, as it was written. */
export interface FindingRevision {
  id: string;
  /** ISO instant. */
  writtenAt: string;
  /** Why it was written: what changed since the one before. */
  reasons: readonly RevisionReason[];
  /** It is what the current audit found. */
  current: boolean;
  /** It was shown: a weak finding without another one beside it is kept and not shown. */
  shown: boolean;
  content: Finding;
  /** The day of the audit that wrote it; null where what its rule was given is not kept. */
  asOf: CivilDate | null;
}

/** A revision with all that its rule was given; null where it was written before that was kept. */
export interface ReplayableRevision {
  id: string;
  content: Finding;
  inputs: RuleInputs | null;
}

export interface FindingHistoryReads {
  /**
   * The revisions of a finding that the viewer reads today, the oldest first: those that speak to the viewer. A contractor is
   * given those that were addressed to it. Null when the finding does not exist or is outside the sight.
   */
  findingRevisions(orgId: string, sight: Sight, key: string): Promise<FindingRevision[] | null>;
  /** One revision of it, the current one unless said; null where there is none, or the finding is outside the sight. */
  replayableRevision(
    orgId: string,
    sight: Sight,
    key: string,
    revisionId: string | null,
  ): Promise<ReplayableRevision | null>;
}
