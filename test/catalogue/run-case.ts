import { completeFinding } from '../../server/rules/complete-finding.js';
import type { Finding } from '../../server/domain/finding.js';
import { defaultParams } from '../../server/rules/ready-rules.js';
import { CASE_AS_OF, type Rule, type RuleAnswer, type RuleCase } from '../../server/rules/rule.js';

/** What the cases folder of a rule exports. */
export interface CaseFile {
  cases: RuleCase[];
  /** Kinds of case that cannot exist for this rule, with the reason. */
  absentKinds?: Partial<Record<RuleCase['kind'], string>>;
}

export interface CaseRun {
  answer: RuleAnswer;
  findings: Omit<Finding, 'id'>[];
  /** Declared facts and parameters that the check read. */
  factsRead: Set<string>;
  paramsRead: Set<string>;
}

let previous: Promise<unknown> = Promise.resolve();

/** The cases beside a rule: its folder is its id. One after the other: Jest loses modules that several imports share. */
export async function casesOf(rule: Rule): Promise<CaseFile> {
  const loading = previous.then(() => import(`../../server/rules/${rule.id}/cases.js`) as Promise<CaseFile>);
  previous = loading;
  return loading;
}

/** An object that refuses to give a key outside `allowed`, and notes those that were asked for. */
function guarded<T extends object>(
  target: T,
  allowed: readonly string[],
  what: string,
  read: Set<string>,
): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key !== 'string') return undefined;
      if (!allowed.includes(key))
        throw new Error(`the check reads ${what} "${key}", which it does not declare`);
      if (!(key in object)) throw new Error(`the case does not give ${what} "${key}", which the check reads`);
      read.add(key);
      return Reflect.get(object, key) as unknown;
    },
    ownKeys() {
      throw new Error(`the check lists its ${what}s instead of naming them`);
    },
  });
}

/** Runs one case as the runner would: only declared facts and parameters can be read. */
export function runCase(rule: Rule, example: RuleCase): CaseRun {
  const factsRead = new Set<string>();
  const paramsRead = new Set<string>();
  const params = { ...defaultParams(rule), ...example.params };
  const answer = rule.check(
    guarded(example.facts, rule.needs, 'fact', factsRead),
    guarded(params, Object.keys(rule.params), 'parameter', paramsRead),
    { asOf: example.asOf ?? CASE_AS_OF },
  );
  const findings =
    answer.outcome === 'flagged' ? answer.findings.map((draft) => completeFinding(rule, draft)) : [];
  return { answer, findings, factsRead, paramsRead };
}

/** No-break spaces and curly apostrophes as ordinary ones: cases are typed on a keyboard, `typeset` has tests of its own. */
export function asTyped(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");
}
