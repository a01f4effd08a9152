import { z } from 'zod';
import { Day, Id, Instant, PlacedSource, Text } from '../shapes.js';

const Value = z.string().meta({ description: 'An exact number as text, or `yes` or `no` of `enabled`.' });

const Entry = z
  .object({
    /** Row of the service; null: a row of a register, at `source`. */
    id: Id.nullable(),
    /** Null: back to what counts without it. */
    value: Value.nullable(),
    /** Null: since ever. */
    validFrom: Day.nullable(),
    standing: z.enum(['counts', 'past', 'coming', 'replaced', 'unusable', 'beyond']).meta({
      description:
        'counts: in force that day; past: a later one took over; coming: it begins later; replaced: another one begins on its day and stands instead; unusable: it holds no value of the parameter; beyond: the facts of the rule do not reach its value.',
    }),
    setBy: z.string().nullable(),
    setAt: Instant,
    reason: z.string().nullable(),
    source: PlacedSource.nullable(),
  })
  .meta({ id: 'SettingEntry' });

const Scope = {
  /** What is set there on the day; null: nothing is. */
  value: Value.nullable(),
  /** The one that takes over last first. */
  entries: z.array(Entry),
};

const Parameter = z.object({
  name: z.string(),
  type: z.enum(['days', 'hours', 'money', 'share', 'ratio', 'count', 'switch']),
  default: Value,
  origin: Text,
  describe: Text,
  /** False: only the value of the organisation counts. */
  byContract: z.boolean(),
  organisation: z.object(Scope),
  /** Those that something was set for. `id` null: no contract has this reference. */
  contracts: z.array(z.object({ id: Id.nullable(), contractRef: z.string(), ...Scope })),
});

export const Settings = z
  .object({
    on: Day,
    rules: z.array(
      z.object({
        code: z.string(),
        title: Text,
        parameters: z.array(Parameter),
      }),
    ),
  })
  .meta({ id: 'Settings' });

export const SettingsQuery = z.object({
  /** The day whose values are asked for; today unless said. */
  on: z.iso.date().optional(),
  /** Code of a rule: all its parameters, whether anything was set of them or not. */
  rule: z.string().max(10).optional(),
  /** Reference of a contract: what is set of it and of the organisation. */
  contract: z.string().trim().min(1).max(200).optional(),
});

/** `value` null: back to what counts without it. `seen`: the last row of the service as it was seen, null for none. */
export const ParameterRequest = z
  .strictObject({
    contract: z.string().trim().min(1).max(200).nullable().default(null),
    value: z.string().max(40).nullable(),
    validFrom: Day.max(10),
    reason: z.string().max(2000),
    seen: Id.nullable().optional(),
  })
  .meta({ id: 'ParameterRequest' });

/** What was written, what counted there from that day before it, and the audit that will count with it. */
export const ParameterSet = z
  .object({ id: Id, setAt: Instant, before: Value.nullable(), audit: Id })
  .meta({ id: 'ParameterSet' });
