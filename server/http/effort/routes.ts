import { referenceKey } from '../../domain/names.js';
import { changeLearning } from '../../usecases/effort/change-learning.js';
import type { LearningTarget } from '../../usecases/effort/learning-ports.js';
import { tablesToRead } from '../../usecases/effort/tables-to-read.js';
import { Refusal, notFound } from '../../usecases/refusal.js';
import { read, write, type Operation } from '../operation.js';
import type { Services } from '../services.js';
import type { Viewer } from '../viewer.js';
import { EffortTables, Learning, LearningChanged, LearningRequest } from './schema.js';

/** What ranges of effort rest on: the tables in force, and the organisation's own checked deliverables. */
export const effortOperations: readonly Operation[] = [
  read({
    id: 'readEffortTables',
    path: '/effort/tables',
    tag: 'effort',
    summary:
      'The tables that ranges rest on before any history, with their sources: medians, factors, effects of AI',
    answer: EffortTables,
    handle: () => Promise.resolve(tablesToRead()),
  }),
  read({
    id: 'listLearning',
    path: '/effort/learning',
    tag: 'effort',
    summary:
      'Checked deliverables that ranges learn from, and what was decided to forget, with who decided it and why',
    answer: Learning,
    handle: ({ viewer }, { reads }) => reads.learning(viewer.orgId, viewer.sight),
  }),
  write({
    id: 'changeLearning',
    method: 'post',
    path: '/effort/learning/choices',
    tag: 'effort',
    summary:
      'Forget a checked deliverable, all those of a contractor or of a type, as comparables, or learn from them again; an audit counts with it',
    body: LearningRequest,
    status: 201,
    answer: LearningChanged,
    before: assertMayChange,
    handle: ({ viewer, body: { forgotten, reason, ...target } }, stores) =>
      changeLearning(stores, { by: viewer.accountId, target, forgotten, reason }),
  }),
];

/**
 * A manager of some contracts decides on the deliverables of these alone: a contractor or a type is everybody's.
 * @throws Refusal `not-allowed`; `not-found` for a deliverable out of sight
 */
async function assertMayChange(
  { viewer, body }: { viewer: Viewer; body: LearningTarget },
  { reads }: Services,
): Promise<void> {
  if (viewer.sight.scope === null) return;
  if (body.target !== 'deliverable') throw notAlone();
  const { deliverables } = await reads.learning(viewer.orgId, viewer.sight);
  const [contract, deliverable] = [referenceKey(body.contract), referenceKey(body.deliverable)];
  const isInSight = deliverables.some(
    (one) =>
      referenceKey(one.contract.contractRef) === contract && referenceKey(one.deliverableRef) === deliverable,
  );
  if (!isInSight) throw notFound();
}

const notAlone = (): Refusal =>
  new Refusal('not-allowed', {
    fr: 'Un prestataire ou un type concerne tous les marchés : un administrateur, ou un gestionnaire de tous les marchés, en décide.',
    en: 'A contractor or a type concerns every contract: an administrator, or a manager of all contracts, decides on it.',
  });
