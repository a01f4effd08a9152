import type { z } from 'zod';
import type { FindingRevision } from '../../usecases/reads/finding-history-reads.js';
import type { Sight } from '../../usecases/reads/sight.js';
import type { Replay } from '../../rules/replay-finding.js';
import type { RevisionReplay } from '../../usecases/replay-revision.js';
import type { ContractorFindingRevisions, FindingReplay, FindingRevisions } from './history-schema.js';

type BuyerRevision = z.input<typeof FindingRevisions>['items'][number];
type ContractorRevision = z.input<typeof ContractorFindingRevisions>['items'][number];

/** Revisions as the viewer reads them: a contractor the sentences addressed to it, the buyer all but what was never shown. */
export function presentRevisions(
  { supplierId }: Sight,
  revisions: readonly FindingRevision[],
): { items: BuyerRevision[] } | { items: ContractorRevision[] } {
  return supplierId === null
    ? { items: revisions.map(toBuyer) }
    : { items: revisions.flatMap((revision) => toContractor(revision) ?? []) };
}

function toBuyer({ content, id, writtenAt, reasons, current, asOf, shown }: FindingRevision): BuyerRevision {
  return {
    view: 'buyer',
    id,
    writtenAt,
    reasons,
    current,
    asOf,
    version: content.version,
    shown,
    class: content.class,
    message: shown ? content.message : null,
    amountAtStake: shown ? content.amountAtStake : null,
    daysUnsupported: shown ? content.daysUnsupported : null,
  };
}

/** Whether it may interrupt the payment delay is the buyer's affair. */
function toContractor({ content, writtenAt, reasons, current }: FindingRevision): ContractorRevision | null {
  const { supplierMessage: message } = content;
  if (message === null) return null;
  const told = reasons.filter((reason) => reason !== 'interruption');
  return { view: 'contractor', writtenAt, reasons: told, current, message };
}

type PresentedReplay = z.input<typeof FindingReplay>;

/** A replay without the finding that a changed rule makes: its differences say it. */
export const presentReplay = ({ revisionId, asOf, then, today }: RevisionReplay): PresentedReplay => ({
  revisionId,
  asOf,
  then: then === null ? null : toldReplay(then),
  today: today === null ? null : toldReplay(today),
});

const toldReplay = (replay: Replay): NonNullable<PresentedReplay['then']> => ({
  outcome: replay.outcome,
  version: replay.version,
  differences: replay.outcome === 'different' ? replay.differences : [],
  missing: 'missing' in replay ? replay.missing : [],
});
