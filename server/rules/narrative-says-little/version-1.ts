import { defaultParams } from '../ready-rules.js';
import type { Rule } from '../rule.js';
import { rule } from './rule.js';

/** T11 when one entry was enough, on a person who told few days. */
export const version1: Rule = {
  ...rule,
  version: 1,
  params: Object.fromEntries(Object.entries(rule.params).filter(([name]) => name !== 'leastEntries')),
  check: (facts, params, context) =>
    rule.check(facts, { ...defaultParams(rule), ...params, leastEntries: '0' }, context),
};
