import { z } from 'zod';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { Id } from '../shapes.js';
import { StakeTotals } from './schema.js';

/** How the money in question is made. */
export const stakeOperations: readonly Operation[] = [
  read({
    id: 'explainStakes',
    path: '/at-stake',
    tag: 'findings',
    summary:
      'How the money in question is made, step by step, by currency: of all that is in sight, or of a contract',
    query: z.object({ contract: Id.optional() }),
    answer: StakeTotals,
    handle: ({ viewer, query }, { reads }) =>
      reads.stakeTotals(viewer.orgId, viewer.sight, present({ contractId: query.contract })),
  }),
];
