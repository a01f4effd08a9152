import { z } from 'zod';
import { forgetColumns } from '../../usecases/forget-columns.js';
import { notFound } from '../../usecases/refusal.js';
import { read, write, type Operation } from '../operation.js';
import type { Services } from '../services.js';
import { Id } from '../shapes.js';
import type { Viewer } from '../viewer.js';
import { KeptColumnsList } from './schema.js';

/** What people answered about the columns of tables, kept for the files to come. */
export const columnOperations: readonly Operation[] = [
  read({
    id: 'listColumns',
    path: '/columns',
    tag: 'documents',
    summary: 'What columns of tables were said to hold, the last answered first',
    answer: KeptColumnsList,
    async handle({ viewer }, { reads }) {
      return { items: await reads.keptColumns(viewer.orgId, viewer.sight) };
    },
  }),
  write({
    id: 'forgetColumns',
    method: 'delete',
    path: '/columns/{id}',
    tag: 'documents',
    summary: 'Forget what columns were said to hold: the next file with that header asks again',
    params: z.object({ id: Id }),
    before: assertMayForget,
    handle: ({ viewer: { accountId }, params }, stores) =>
      forgetColumns(stores, { id: params.id, accountId }),
  }),
];

/** @throws Refusal `not-found` */
async function assertMayForget(
  { viewer, params }: { viewer: Viewer; params: { id: string } },
  { reads }: Services,
): Promise<void> {
  const kept = await reads.keptColumns(viewer.orgId, viewer.sight);
  if (!kept.some(({ id }) => id === params.id)) throw notFound();
}
