import type { Finding } from '../domain/finding.js';
import { completeFinding } from './complete-finding.js';
import { findingDifferences, type FindingDifference } from './finding-differences.js';
import { findingId } from './finding-id.js';
import type { RuleInputs } from './rule-inputs.js';
import type { Rule } from './rule.js';
import { yearOfIssue } from './run-rules.js';

/** What a version of a rule says today of what a finding was found with. */
export type Replay =
  /** It finds the same, word for word. */
  | { outcome: 'same'; version: number }
  /** It finds something else. */
  | { outcome: 'different'; version: number; found: Finding; differences: FindingDifference[] }
  /** It finds nothing there. */
  | { outcome: 'clean' | 'notApplicable'; version: number }
  | { outcome: 'incomplete'; version: number; missing: string[] }
  /** It reads facts that were not kept, since the version that found this did not declare them. */
  | { outcome: 'factsNotKept'; version: number; missing: string[] }
  /** It throws on these facts. */
  | { outcome: 'error'; version: number };

/**
 * Asks a version of a rule again what it was asked when it found `kept`, with the facts, the parameters and the day of then, and
 * compares. A parameter that this version has and that was not kept stands at its default.
 */
export function replayFinding(rule: Rule, kept: Finding, { facts, judged }: RuleInputs): Replay {
  const { version } = rule;
  const missing = rule.needs.filter((name) => !Object.hasOwn(facts, name));
  if (missing.length > 0) return { outcome: 'factsNotKept', version, missing };
  const params = Object.fromEntries(
    Object.entries(rule.params).map(([name, param]) => [name, judged.params[name] ?? param.default]),
  );
  try {
    const answer = rule.check(facts, params, { asOf: judged.asOf });
    if (answer.outcome === 'incomplete') return { ...answer, version };
    if (answer.outcome !== 'flagged') return { outcome: answer.outcome, version };
    const year = yearOfIssue(facts);
    const findings = answer.findings.map((draft) => ({
      id: findingId(rule, draft.subject, [], year),
      ...completeFinding(rule, draft, judged),
    }));
    return compared(kept, findings, version);
  } catch {
    return { outcome: 'error', version };
  }
}

/** Several findings of one subject may bear one id, told apart by a suffix when they were stored: the one most alike is meant. */
function compared(kept: Finding, findings: readonly Finding[], version: number): Replay {
  const base = bareId(kept.id);
  const alike = findings
    .filter(({ id }) => id === base)
    .map((found) => ({ found, differences: findingDifferences(kept, found) }))
    .sort((a, b) => a.differences.length - b.differences.length);
  const [best] = alike;
  if (best === undefined) return { outcome: 'clean', version };
  if (best.differences.length === 0) return { outcome: 'same', version };
  return { outcome: 'different', version, ...best };
}

/** `T1-3f0c…` of `T1-3f0c…-2`. */
const bareId = (id: string): string => id.split('-').slice(0, 2).join('-');
