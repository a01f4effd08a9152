import { z } from 'zod';
import { SIMULATED_SECTIONS } from '../../domain/simulation.js';
import { Day, Decimal, Id, Instant, PageQuery, Text, pageOf } from '../shapes.js';

const count = z.number().int();
const both = <T extends z.ZodType>(value: T) => z.object({ now: value, simulated: value });

const Values = z
  .record(z.string().max(60), z.string().max(40))
  .meta({ description: 'Parameter → exact number as text; `enabled` → `yes` or `no`.' });

/** What is tried out. Without a version, today’s; without a contract, everything. */
export const SimulationRequest = z
  .strictObject({
    version: count.min(1).max(10_000).nullable().default(null),
    values: Values.default({}),
    contract: z.string().trim().min(1).max(200).nullable().default(null),
    receivedFrom: Day.max(10).nullable().default(null),
    receivedTo: Day.max(10).nullable().default(null),
  })
  .meta({ id: 'SimulationRequest' });

export const SimulationAsked = z.object({ id: Id }).meta({ id: 'SimulationAsked' });

const Answers = z.object({
  flagged: count,
  clean: count,
  notApplicable: count,
  incomplete: count,
  error: count,
  notAsked: count,
});

const Tally = z
  .object({ confirmed: count, reduced: count, dismissed: count, other: count, none: count })
  .meta({
    id: 'DecisionTally',
    description:
      'Findings by what had been decided on them; `other`: in words that are not read; `none`: nothing.',
  });

const Summary = z
  .object({
    asOf: Day,
    audit: z.object({ id: Id, asOf: Day }).nullable(),
    /** False: what was imported or set since would change that audit too. */
    matchesAudit: z.boolean().nullable(),
    versions: both(count),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['days', 'hours', 'money', 'share', 'ratio', 'count', 'switch']),
        describe: Text,
        ...both(z.string().nullable()).shape,
      }),
    ),
    /** Contracts that have values of their own of this rule, and keep them. */
    contractsApart: count,
    recent: both(z.object({ asked: count, fired: count })),
    tooLoud: both(z.boolean()),
    /** Over everything that is imported; null for somebody who does not see all of it. */
    answers: both(Answers).nullable(),
    findings: z.object({
      now: count,
      simulated: count,
      new: count,
      gone: count,
      changed: count,
      /** The same in question, in another sentence. */
      reworded: count,
    }),
    invoices: z.object({ looked: count, now: count, simulated: count }),
    /** In question, each euro once: under this rule alone, and under all rules where it asks. Null for whoever sees no prices. */
    money: z.array(z.object({ currency: z.string(), rule: both(Decimal), all: both(Decimal) })).nullable(),
    days: both(Decimal).nullable(),
    decisions: z.object({ new: Tally, gone: Tally }),
  })
  .meta({ id: 'SimulationSummary' });

export const Simulation = z
  .object({
    id: Id,
    asked: z.object({
      code: z.string(),
      version: count,
      values: Values,
      contractRef: z.string().nullable(),
      receivedFrom: Day.nullable(),
      receivedTo: Day.nullable(),
    }),
    askedBy: z.string().nullable(),
    own: z.boolean(),
    /** False: of the contracts that its author answers for. */
    everything: z.boolean(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    progress: z.object({ done: count, total: count }),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    failure: z.object({ code: z.string(), detail: Text }).nullable(),
    summary: Summary.nullable(),
  })
  .meta({ id: 'Simulation' });

export const Simulations = z
  .object({
    /** Versions that can be tried out, today’s first. */
    versions: z.array(count),
    /** Values for which the rule is shown all that it asks about, by parameter; absent: any value. */
    reach: z.record(
      z.string(),
      z.object({ least: Decimal.optional(), most: Decimal.optional(), step: Decimal.optional() }),
    ),
    items: z.array(Simulation),
  })
  .meta({ id: 'Simulations' });

const inQuestion = {
  class: z.enum(['fact', 'question', 'weak']),
  amount: Decimal.nullable(),
  days: Decimal.nullable(),
  message: Text,
};

const SimulatedFinding = z
  .object({
    key: z.string(),
    ...inQuestion,
    question: Text,
    supplier: z.string().nullable(),
    contract: z.object({ id: Id, ref: z.string(), title: z.string().nullable() }).nullable(),
    invoice: z.object({ id: Id, ref: z.string() }).nullable(),
    line: z.string().nullable(),
    currency: z.string(),
    /** What it is today; only of one that changes. */
    before: z.object(inQuestion).nullable(),
    decision: z
      .object({
        word: z.string(),
        outcome: z.enum(['confirmed', 'reduced', 'dismissed', 'other']),
        on: Day.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'SimulatedFinding' });

export const SimulatedFindingPage = pageOf(SimulatedFinding).meta({ id: 'SimulatedFindingPage' });

export const SimulatedFindingQuery = PageQuery.extend({ section: z.enum(SIMULATED_SECTIONS) });
