import { z } from 'zod';
import { addPolicy, correctPolicy, withdrawPolicy } from '../../usecases/policy/set-policy.js';
import { read, write, type Operation } from '../operation.js';
import { Id } from '../shapes.js';
import { AiPolicy, AiPolicyChanged, AiPolicyQuery, AiPolicyRequest, WithdrawalRequest } from './schema.js';

const ById = z.object({ id: Id });

/** What the organisation says of AI tools, by tool and contract, applied at the day of the work. */
export const aiPolicyOperations: readonly Operation[] = [
  read({
    id: 'listAiPolicy',
    path: '/ai-policy',
    tag: 'ai-policy',
    summary:
      'Rows of the AI policy, of registers and of the service, with where they stand on a day and who wrote them',
    query: AiPolicyQuery,
    answer: AiPolicy,
    async handle({ viewer, query }, { reads, today }) {
      const on = query.on ?? today();
      return { on, items: await reads.aiPolicy(viewer.orgId, viewer.sight, on) };
    },
  }),
  write({
    id: 'addAiPolicy',
    method: 'post',
    path: '/ai-policy',
    tag: 'ai-policy',
    summary: 'Say whether a tool is allowed, from a day on; an audit counts with it',
    body: AiPolicyRequest,
    status: 201,
    answer: AiPolicyChanged,
    handle: ({ viewer, body: { reason, ...policy } }, stores) =>
      addPolicy(stores, { by: viewer.accountId, reason, policy }),
  }),
  write({
    id: 'correctAiPolicy',
    method: 'put',
    path: '/ai-policy/{id}',
    tag: 'ai-policy',
    summary: 'Write a row of the AI policy anew; the former one stays as its history',
    params: ById,
    body: AiPolicyRequest,
    answer: AiPolicyChanged,
    handle: ({ viewer, params, body: { reason, ...policy } }, stores) =>
      correctPolicy(stores, { by: viewer.accountId, id: params.id, reason, policy }),
  }),
  write({
    id: 'withdrawAiPolicy',
    method: 'put',
    path: '/ai-policy/{id}/withdrawal',
    tag: 'ai-policy',
    summary: 'Withdraw a row of the AI policy: what counts without it does again',
    params: ById,
    body: WithdrawalRequest,
    answer: AiPolicyChanged,
    handle: ({ viewer, params, body }, stores) =>
      withdrawPolicy(stores, { by: viewer.accountId, id: params.id, reason: body.reason }),
  }),
];
