import { z } from 'zod';
import { read, type Operation } from '../operation.js';
import { Id, Instant, Text } from '../shapes.js';

const FailedJobs = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['import', 'audit', 'simulation']),
        id: Id,
        createdAt: Instant,
        failedAt: Instant.nullable(),
        tries: z.number().int(),
        failure: z.object({ code: z.string(), detail: Text }).nullable(),
      }),
    ),
  })
  .meta({ id: 'FailedJobs' });

/** Work that was given up after several tries, with the reason: it waits for a person. */
export const failedJobOperations: readonly Operation[] = [
  read({
    id: 'listFailedJobs',
    path: '/failed-jobs',
    tag: 'imports',
    summary: 'Imports, audits and simulations that were given up',
    answer: FailedJobs,
    async handle({ viewer }, { jobs }) {
      return { items: await jobs.failedJobs(viewer.orgId) };
    },
  }),
];
