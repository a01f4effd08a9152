import { z } from 'zod';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { ContractBrief, Day, Decimal, Id, PageQuery, SupplierBrief, pageAsked } from '../shapes.js';
import { Support } from '../support.js';

const Line = z
  .object({
    line: z.object({
      id: Id,
      ref: z.string(),
      name: z.string().nullable(),
      billedDays: Decimal.nullable(),
      net: Decimal.nullable(),
      days: Decimal.nullable(),
      amount: Decimal.nullable(),
    }),
    invoice: z.object({
      id: Id,
      ref: z.string(),
      issueDate: Day.nullable(),
      dueDate: Day.nullable(),
      paidOn: Day.nullable(),
      currency: z.string(),
    }),
    supplier: SupplierBrief.nullable(),
    contract: ContractBrief.nullable(),
    support: Support,
    finding: z.object({
      id: z.string(),
      code: z.string(),
      class: z.enum(['fact', 'question', 'weak']),
      amountAtStake: Decimal.nullable(),
    }),
    restsOn: z.enum(['declared_hours', 'effort']),
    supportedDays: Decimal.nullable(),
  })
  .meta({ id: 'SingleClickLine' });

const SingleClickPage = z
  .object({
    items: z.array(Line),
    next: z.string().nullable(),
    shown: z.number().int(),
    byDeclaredHours: z.number().int(),
    byEffort: z.number().int(),
    lines: z.number().int(),
    withEffort: z.number().int(),
    /** How many honest lines to expect among those shown for their effort range. */
    expectedHonest: Decimal,
  })
  .meta({ id: 'SingleClickPage' });

/** What a contract manager sees first. */
export const singleClickOperations: readonly Operation[] = [
  read({
    id: 'listSingleClick',
    path: '/single-click',
    tag: 'findings',
    summary: 'Lines that declared human time or the effort range support far less than billed',
    query: PageQuery.extend({
      contract: Id.optional(),
      entity: z.string().max(200).optional(),
      restsOn: z.enum(['declared_hours', 'effort']).optional(),
    }),
    answer: SingleClickPage,
    handle: ({ viewer, query }, { reads }) => {
      const { contract, entity, restsOn } = query;
      const filter = present({ contractId: contract, entity, restsOn });
      return reads.singleClick(viewer.orgId, viewer.sight, filter, pageAsked(query));
    },
  }),
];
