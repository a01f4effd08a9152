import type { ResultRule } from '../domain/audit-result.js';
import type { Rule } from '../rules/rule.js';
import type { RuleVerdict } from '../rules/run-rules.js';

/** Letters of an invoice's compact row, worst first. */
const LETTERS = { flagged: 'f', error: 'e', incomplete: 'i', clean: 'c', notApplicable: 'n' } as const;
const WORST_FIRST = 'feicn-';
const NOT_ASKED = '-';

/** Counts how each rule answered, and its worst answer for each invoice. */
export class RuleTallies {
  private readonly tallies: Map<string, ResultRule & { missingSet: Set<string> }>;
  private readonly position: Map<string, number>;
  private readonly answers = new Map<string, string[]>();

  constructor(rules: readonly Rule[]) {
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
    const tally = this.tallies.get(verdict.rule.id);
    if (tally === undefined) throw new Error(`${verdict.rule.id} is not a rule of this audit`);
    tally[verdict.outcome] += 1;
    if (verdict.outcome === 'incomplete') for (const fact of verdict.missing) tally.missingSet.add(fact);
    if (invoiceId !== null) this.note(invoiceId, verdict);
  }

  private note(invoiceId: string, verdict: RuleVerdict): void {
    const letters =
      this.answers.get(invoiceId) ?? Array.from({ length: this.position.size }, () => NOT_ASKED);
    const at = this.position.get(verdict.rule.id) ?? 0;
    const letter = LETTERS[verdict.outcome];
    if (WORST_FIRST.indexOf(letter) < WORST_FIRST.indexOf(letters[at] ?? NOT_ASKED)) letters[at] = letter;
    this.answers.set(invoiceId, letters);
  }

  summaries(): ResultRule[] {
    return [...this.tallies.values()].map(({ missingSet, ...tally }) => ({
      ...tally,
      missing: [...missingSet].sort(),
    }));
  }

  *invoiceAnswers(): Generator<[invoiceId: string, answers: string]> {
    for (const [invoiceId, letters] of this.answers) yield [invoiceId, letters.join('')];
  }
}
