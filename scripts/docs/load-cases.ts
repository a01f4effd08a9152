import type { Rule, RuleCase } from '../../server/rules/rule.js';

/** The cases that stand beside a rule. */
export async function loadCases(rule: Rule): Promise<readonly RuleCase[]> {
  const file = (await import(`../../server/rules/${rule.id}/cases.js`)) as { cases: readonly RuleCase[] };
  return file.cases;
}
