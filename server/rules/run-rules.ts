import type { CivilDate } from '../domain/civil-date.js';
import type { Finding, Rung } from '../domain/finding.js';
import type { SettingInForce } from '../domain/rule-settings.js';
import type { HonestChance } from '../effort/false-discoveries.js';
import { completeFinding } from './complete-finding.js';
import type { Grain, GrainFacts } from './facts/grain-facts.js';
import { findingId } from './finding-id.js';
import { ReadyRules, type ReadyRule, type RuleParameters } from './ready-rules.js';
import type { JudgedWith, RuleInputs } from './rule-inputs.js';
import type { Rule, RuleAnswer } from './rule.js';

/** Rules with what is set of them. */
export interface RuleSet {
  rules: readonly Rule[];
  asOf: CivilDate;
  /** Ids of the rules whose facts may ground an interruption of the payment delay, as counsel decided. Default: none. */
  interrupting?: ReadonlySet<string>;
  /** Values that stand in for defaults, of a contract or of the whole organisation. Default: none. */
  settings?: readonly SettingInForce[];
}

/** What one rule said of one subject. `notAsked`: it is switched off there. `error`: the rule threw, so the subject is not audited by it; never clean. */
export type RuleVerdict =
  | {
      rule: Rule;
      outcome: 'flagged';
      findings: { finding: Finding; rung: Rung | null }[];
      /** What it was given, for its findings to be found again. */
      inputs: RuleInputs;
      chance?: HonestChance;
    }
  | { rule: Rule; outcome: 'clean'; chance?: HonestChance }
  | { rule: Rule; outcome: 'notApplicable' | 'notAsked' }
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
  const year = yearOfIssue(facts);
  // Many rules need the same facts: these are gathered once for all of them.
  const gathered: Record<string, unknown>[] = [];
  return readyOf(set)
    .of(grain, facts)
    .map((ready) => {
      const { rule, params, needsNo } = ready;
      if (ready.off) return { rule, outcome: 'notAsked' };
      try {
        const declared = (gathered[needsNo] ??= factsNamed(rule.needs, facts));
        const answer = rule.check(declared, params, { asOf: set.asOf });
        return toVerdict(set, ready, declared, { answer, year });
      } catch (error) {
        return { rule, outcome: 'error', error };
      }
    });
}

function factsNamed(
  names: readonly string[],
  facts: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const name of names) named[name] = facts[name];
  return named;
}

/** Worked out at the first subject, kept as long as the set. */
const readyRules = new WeakMap<RuleSet, ReadyRules>();

/** What each rule of the set is judged with. */
export const parametersOf = (set: RuleSet, rule: Rule): RuleParameters => readyOf(set).parametersOf(rule);

function readyOf(set: RuleSet): ReadyRules {
  let ready = readyRules.get(set);
  if (ready === undefined) {
    ready = new ReadyRules(set.rules, set.settings ?? []);
    readyRules.set(set, ready);
  }
  return ready;
}

interface InvoiceFacts {
  billedLine?: GrainFacts['line']['billedLine'];
  invoiceFact?: GrainFacts['invoice']['invoiceFact'];
}

/** Day of issue of the invoice asked about, for the grains that ask about one. */
export function issuedOn(facts: Readonly<Record<string, unknown>>): CivilDate | null {
  const { billedLine, invoiceFact } = facts as InvoiceFacts;
  return (billedLine ?? invoiceFact)?.invoice.issueDate ?? null;
}

/** Its year, which stands in the id of a finding. */
export const yearOfIssue = (facts: Readonly<Record<string, unknown>>): string | null =>
  issuedOn(facts)?.slice(0, 4) ?? null;

function toVerdict(
  set: RuleSet,
  ready: ReadyRule,
  facts: Readonly<Record<string, unknown>>,
  { answer, year }: { answer: RuleAnswer; year: string | null },
): RuleVerdict {
  const { rule } = ready;
  if (answer.outcome === 'incomplete') return { rule, outcome: 'incomplete', missing: answer.missing };
  if (answer.outcome === 'notApplicable') return { rule, outcome: 'notApplicable' };
  const { chance } = answer;
  if (answer.outcome === 'clean') {
    return chance === undefined ? { rule, outcome: 'clean' } : { rule, outcome: 'clean', chance };
  }
  if (answer.findings.length === 0) throw new Error(`${rule.id} is flagged without a finding`);
  const judged = judgedOf(set, ready);
  const findings = answer.findings.map((draft) => ({
    finding: { id: findingId(rule, draft.subject, [], year), ...completeFinding(rule, draft, judged) },
    rung: draft.rung ?? null,
  }));
  const flagged = { rule, outcome: 'flagged' as const, findings, inputs: { facts, judged } };
  return chance === undefined ? flagged : { ...flagged, chance };
}

/** Worked out once for all subjects of a rule that is ready. */
const judgedWith = new WeakMap<ReadyRule, JudgedWith>();

function judgedOf(set: RuleSet, ready: ReadyRule): JudgedWith {
  let judged = judgedWith.get(ready);
  if (judged === undefined) {
    const mayInterrupt = set.interrupting?.has(ready.rule.id) === true;
    judged = { asOf: set.asOf, params: ready.params, parameters: ready.set, mayInterrupt };
    judgedWith.set(ready, judged);
  }
  return judged;
}
