import type { CivilDate } from '../domain/civil-date.js';
import type { Finding } from '../domain/finding.js';
import { ruleOf } from '../rules/catalogue.js';
import { ruleInVersion } from '../rules/earlier-versions.js';
import { replayFinding, type Replay } from '../rules/replay-finding.js';
import type { FindingHistoryReads } from './reads/finding-history-reads.js';
import type { Sight } from './reads/sight.js';

/** What a finding would be if it were looked for again with what its rule was given then. */
export interface RevisionReplay {
  revisionId: string;
  kept: Finding;
  /** The day of the audit that wrote it; null where what its rule was given is not kept: nothing can be asked again. */
  asOf: CivilDate | null;
  /** The version that found it; null where it cannot be asked. */
  then: Replay | null;
  /** The version of today, where it is another one. */
  today: Replay | null;
}

/**
 * Asks the version of the rule that wrote a revision again, and the version of today, with the facts, the parameters and the
 * day of then. Writes nothing. Null where the finding or the revision does not exist or is outside the sight.
 */
export async function replayRevision(
  reads: FindingHistoryReads,
  asked: { orgId: string; sight: Sight; key: string; revisionId: string | null },
): Promise<RevisionReplay | null> {
  const revision = await reads.replayableRevision(asked.orgId, asked.sight, asked.key, asked.revisionId);
  if (revision === null) return null;
  const { id: revisionId, content: kept, inputs } = revision;
  if (inputs === null) return { revisionId, kept, asOf: null, then: null, today: null };
  const former = ruleInVersion(kept.code, kept.version);
  const current = ruleOf(kept.code);
  return {
    revisionId,
    kept,
    asOf: inputs.judged.asOf,
    then: former === undefined ? null : replayFinding(former, kept, inputs),
    today:
      current === undefined || current.version === kept.version ? null : replayFinding(current, kept, inputs),
  };
}
