import type { ResultRule } from '../domain/audit-result.js';
import type { RuleParameters } from '../rules/ready-rules.js';
import type { Rule } from '../rules/rule.js';
import type { RuleVerdict } from '../rules/run-rules.js';
import type { AuditedRule } from './audit-ports.js';

/** Letters of an invoice's compact row, worst first. */
const LETTERS = { flagged: 'f', error: 'e', incomplete: 'i', clean: 'c', notApplicable: 'n' } as const;
const WORST_FIRST = 'feicn-';
const NOT_ASKED = '-';

type Tally = ResultRule & { missingSet: Set<string> };

/** Counts how each rule answered, and its worst answer for each invoice. */
export class RuleTallies {
  private readonly tallies: Map<string, Tally>;
  private readonly position: Map<string, number>;
  private readonly answers = new Map<string, string[]>();

  constructor(private readonly rules: readonly Rule[]) {
    this.tallies = new Map(
      rules.map((rule) => [
        rule.id,
        {
          rule: rule.id,
          code: rule.code,
          version: rule.version,
          flagged: 0,
          clean: 0,
          notApplicable: 0,
          incomplete: 0,
          error: 0,
          missing: [],
          missingSet: new Set(),
        },
      ]),
    );
    this.position = new Map(rules.map((rule, index) => [rule.id, index]));
  }

  count(verdict: RuleVerdict, invoiceId: string | null): void {
    const tally = this.tallyOf(verdict.rule);
    if (verdict.outcome === 'notAsked') {
      tally.notAsked = (tally.notAsked ?? 0) + 1;
      return;
    }
    tally[verdict.outcome] += 1;
    if (verdict.outcome === 'incomplete') for (const fact of verdict.missing) tally.missingSet.add(fact);
    if (invoiceId !== null) this.note(invoiceId, verdict.rule, verdict.outcome);
  }

  private tallyOf(rule: Rule): Tally {
    const tally = this.tallies.get(rule.id);
    if (tally === undefined) throw new Error(`${rule.id} is not a rule of this audit`);
    return tally;
  }

  private note(invoiceId: string, rule: Rule, outcome: keyof typeof LETTERS): void {
    const letters =
      this.answers.get(invoiceId) ?? Array.from({ length: this.position.size }, () => NOT_ASKED);
    const at = this.position.get(rule.id) ?? 0;
    const letter = LETTERS[outcome];
    if (WORST_FIRST.indexOf(letter) < WORST_FIRST.indexOf(letters[at] ?? NOT_ASKED)) letters[at] = letter;
    this.answers.set(invoiceId, letters);
  }

  summaries(parametersOf: (rule: Rule) => RuleParameters): AuditedRule[] {
    return this.rules.map((rule) => {
      const { missingSet, ...tally } = this.tallyOf(rule);
      return { ...tally, missing: [...missingSet].sort(), parameters: parametersOf(rule) };
    });
  }

  *invoiceAnswers(): Generator<[invoiceId: string, answers: string]> {
    for (const [invoiceId, letters] of this.answers) yield [invoiceId, letters.join('')];
  }
}
