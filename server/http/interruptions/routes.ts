import { z } from 'zod';
import { catalogue } from '../../rules/catalogue.js';
import { switchInterruption } from '../../usecases/interruptions/switch-interruption.js';
import type { InterruptionDecision } from '../../usecases/reads/interruption-reads.js';
import { read, write, type Operation } from '../operation.js';
import { Id, Instant, Text } from '../shapes.js';

const Decision = z
  .object({
    mayInterrupt: z.boolean(),
    note: z.string(),
    setBy: z.string().nullable(),
    setAt: Instant,
  })
  .meta({ id: 'InterruptionDecision' });

const Interruptions = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        title: Text,
        /** Why it might: a reading of the law, to be confirmed by counsel. */
        basis: Text,
        mayInterrupt: z.boolean(),
        /** The last one first; empty: nobody decided, so that it may not. */
        decisions: z.array(Decision),
      }),
    ),
  })
  .meta({ id: 'Interruptions' });

const Request = z
  .object({ mayInterrupt: z.boolean(), note: z.string().max(2000) })
  .meta({ id: 'InterruptionRequest' });

const Switched = z.object({ setAt: Instant, audit: Id }).meta({ id: 'InterruptionSwitched' });

/** The rules that have a legal basis, with what was decided of each. */
function presentInterruptions(
  decided: ReadonlyMap<string, InterruptionDecision[]>,
): z.input<typeof Interruptions> {
  return {
    items: catalogue.flatMap(({ id, code, messages, groundsInterruption: basis }) => {
      if (basis === undefined) return [];
      const decisions = decided.get(id) ?? [];
      const mayInterrupt = decisions[0]?.mayInterrupt ?? false;
      return [{ code, title: messages.title, basis, mayInterrupt, decisions }];
    }),
  };
}

/** Which rules may ground an interruption of the payment delay, as the organisation's counsel decided. */
export const interruptionOperations: readonly Operation[] = [
  read({
    id: 'listInterruptions',
    path: '/interruptions',
    tag: 'rules',
    summary:
      'Rules whose findings may ground an interruption of the payment delay, with what counsel decided',
    answer: Interruptions,
    handle: async ({ viewer }, { reads }) => presentInterruptions(await reads.interruptions(viewer.orgId)),
  }),
  write({
    id: 'switchInterruption',
    method: 'put',
    path: '/rules/{code}/interruption',
    tag: 'rules',
    summary:
      'Say, with a note, whether the findings of a rule may ground an interruption; an audit counts with it',
    params: z.object({ code: z.string().max(10) }),
    body: Request,
    answer: Switched,
    handle: ({ viewer, params, body }, stores) =>
      switchInterruption(stores, { by: viewer.accountId, code: params.code, ...body }),
  }),
];
