import { z } from 'zod';
import { catalogue, ruleOf } from '../../rules/catalogue.js';
import type { Rule } from '../../rules/rule.js';
import { read, type Operation } from '../operation.js';
import { Decimal, Text } from '../shapes.js';

const RuleShape = z
  .object({
    id: z.string(),
    code: z.string(),
    version: z.number().int(),
    since: z.string(),
    class: z.enum(['fact', 'question', 'weak']),
    topic: z.string(),
    audience: z.array(z.string()),
    title: Text,
    /** Its formula in words and symbols; parameters by their names. */
    method: Text,
    why: Text,
    innocent: z.array(Text),
    /** Why its facts might ground an interruption of the payment delay; null: they never do. */
    groundsInterruption: Text.nullable(),
    /** Facts of a dossier it cannot do without. */
    needs: z.array(z.string()),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['days', 'hours', 'money', 'share', 'ratio', 'count']),
        default: Decimal,
        origin: Text,
        describe: Text,
      }),
    ),
  })
  .meta({ id: 'Rule' });

const Rules = z.object({ items: z.array(RuleShape) }).meta({ id: 'Rules' });

function presentRule(rule: Rule): z.input<typeof RuleShape> {
  const { id, code, version, since, topic, audience, needs, params, messages } = rule;
  return {
    id,
    code,
    version,
    since,
    class: rule.class,
    topic,
    audience: [...audience],
    title: messages.title,
    method: messages.method,
    why: messages.why,
    innocent: [...messages.innocent],
    groundsInterruption: rule.groundsInterruption ?? null,
    needs: [...needs],
    parameters: Object.entries(params).map(([name, param]) => ({ name, ...param })),
  };
}

/** The catalogue of rules, with its words. */
export const ruleOperations: readonly Operation[] = [
  read({
    id: 'listRules',
    path: '/rules',
    tag: 'rules',
    summary: 'Every rule, in the order of the codes',
    answer: Rules,
    handle: () => Promise.resolve({ items: catalogue.map(presentRule) }),
  }),
  read({
    id: 'readRule',
    path: '/rules/{code}',
    tag: 'rules',
    summary: 'One rule by its code',
    params: z.object({ code: z.string().max(10) }),
    answer: RuleShape,
    handle({ params }) {
      const rule = ruleOf(params.code);
      return Promise.resolve(rule === undefined ? null : presentRule(rule));
    },
  }),
];
