import { z } from 'zod';
import { read, type Operation } from '../operation.js';
import { Day, Id } from '../shapes.js';

const count = z.number().int();

const RuleFaults = z
  .object({
    audit: z.object({ id: Id, asOf: Day }).nullable(),
    items: z.array(
      z.object({
        code: z.string(),
        grain: z.enum(['invoice', 'person', 'contract', 'supplier', 'deliverable', 'declaration', 'line']),
        subjects: count,
        invoice: z.object({ id: Id, ref: z.string() }).nullable(),
        /** Kind of the error and place in the program, for whoever mends the rule. */
        kind: z.string(),
        place: z.string().nullable(),
      }),
    ),
    subjects: count,
  })
  .meta({ id: 'RuleFaults' });

/** What was not audited because a rule failed: it is mended by whoever runs the service, never read as clean. */
export const ruleFaultOperations: readonly Operation[] = [
  read({
    id: 'listRuleFaults',
    path: '/rule-faults',
    tag: 'rules',
    summary: 'What the current audit did not audit because a rule failed',
    answer: RuleFaults,
    handle: ({ viewer }, { reads }) => reads.ruleFaults(viewer.orgId),
  }),
];
