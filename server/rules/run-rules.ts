import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type { Finding, Rung } from '../domain/finding.js';
import { completeFinding } from './complete-finding.js';
import type { Grain, GrainFacts } from './facts/grain-facts.js';
import { findingId } from './finding-id.js';
import type { Rule, RuleAnswer } from './rule.js';

/** Rules with their parameters, grouped by grain. */
export interface RuleSet {
  rules: readonly Rule[];
  asOf: CivilDate;
  /** Overrides of default parameters: rule id → parameter → value. */
  params?: Readonly<Record<string, Readonly<Record<string, Decimal>>>>;
}

/** What one rule said of one subject. `error`: the rule threw, so the subject is not audited by it; never clean. */
export type RuleVerdict =
  | { rule: Rule; outcome: 'flagged'; findings: { finding: Finding; rung: Rung | null }[] }
  | { rule: Rule; outcome: 'clean' | 'notApplicable' }
  | { rule: Rule; outcome: 'incomplete'; missing: string[] }
  | { rule: Rule; outcome: 'error'; error: unknown };

/** Facts that the rules of a grain declared, all together. */
export function neededFacts(rules: readonly Rule[], grain: Grain): Set<string> {
  return new Set(rules.filter((rule) => rule.per === grain).flatMap((rule) => rule.needs));
}

/** Asks every rule of the grain about one subject, handing each only the facts it declared. */
export function askRules(
  set: RuleSet,
  grain: Grain,
  facts: Readonly<Record<string, unknown>>,
): RuleVerdict[] {
  return set.rules.filter((rule) => rule.per === grain).map((rule) => askRule(set, rule, facts));
}

function askRule(set: RuleSet, rule: Rule, facts: Readonly<Record<string, unknown>>): RuleVerdict {
  try {
    const declared = Object.fromEntries(rule.needs.map((name) => [name, facts[name]]));
    const params = { ...defaultParams(rule), ...set.params?.[rule.id] };
    return toVerdict(rule, rule.check(declared, params, { asOf: set.asOf }), yearOfIssue(facts));
  } catch (error) {
    return { rule, outcome: 'error', error };
  }
}

/** The parameters of a rule where no setting replaces them. */
export function defaultParams(rule: Rule): Record<string, Decimal> {
  return Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, param.default]));
}

/** Year of issue of the invoice asked about, for the grains that ask about one. */
function yearOfIssue({
  billedLine,
  invoiceFact,
}: {
  billedLine?: GrainFacts['line']['billedLine'];
  invoiceFact?: GrainFacts['invoice']['invoiceFact'];
}): string | null {
  return (billedLine ?? invoiceFact)?.invoice.issueDate?.slice(0, 4) ?? null;
}

function toVerdict(rule: Rule, answer: RuleAnswer, year: string | null): RuleVerdict {
  if (answer.outcome === 'incomplete') return { rule, outcome: 'incomplete', missing: answer.missing };
  if (answer.outcome !== 'flagged') return { rule, outcome: answer.outcome };
  if (answer.findings.length === 0) throw new Error(`${rule.id} is flagged without a finding`);
  const findings = answer.findings.map((draft) => ({
    finding: { id: findingId(rule, draft.subject, [], year), ...completeFinding(rule, draft) },
    rung: draft.rung ?? null,
  }));
  return { rule, outcome: 'flagged', findings };
}
