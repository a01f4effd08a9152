import type { ResultRule } from '../domain/audit-result.js';
import type { Rule } from '../rules/rule.js';
import type { RuleVerdict } from '../rules/run-rules.js';
import type { AuditedRule } from './audit-ports.js';
import { findingsOf, statisticOf, type TestedSubject } from './effort/rule-statistic.js';

/** Letters of an invoice's compact row, worst first; the last one where a rule was not asked. */
const WORST_FIRST = 'feicn-';
/** Places of the answers among the letters. */
const RANKS = { flagged: 0, error: 1, incomplete: 2, clean: 3, notApplicable: 4 } as const;
const NOT_ASKED = 5;
/** Answers of a rule that an invoice concerns: nothing to look at there, or a rule that failed, is no asking. */
const CONCERNED: ReadonlySet<number> = new Set([RANKS.flagged, RANKS.incomplete, RANKS.clean]);

type Tally = Omit<ResultRule, 'statistic'> & { missingSet: Set<string>; tested: TestedSubject[] };

/** Counts how each rule answered, and its worst answer for each invoice. */
export class RuleTallies {
  private readonly tallies: Map<string, Tally>;
  private readonly position: Map<string, number>;
  /** By invoice, the rank of the worst answer of each rule: one byte each, since there are millions. */
  private readonly answers = new Map<string, Uint8Array>();
  private readonly recent = new Set<string>();

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
          tested: [],
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
    if ('chance' in verdict) tally.tested.push({ ...verdict.chance, findings: findingsOf(verdict) });
    if (verdict.outcome === 'incomplete') for (const fact of verdict.missing) tally.missingSet.add(fact);
    if (invoiceId !== null) this.note(invoiceId, verdict.rule, verdict.outcome);
  }

  private tallyOf(rule: Rule): Tally {
    const tally = this.tallies.get(rule.id);
    if (tally === undefined) throw new Error(`${rule.id} is not a rule of this audit`);
    return tally;
  }

  private note(invoiceId: string, rule: Rule, outcome: keyof typeof RANKS): void {
    let ranks = this.answers.get(invoiceId);
    if (ranks === undefined) {
      ranks = new Uint8Array(this.rules.length).fill(NOT_ASKED);
      this.answers.set(invoiceId, ranks);
    }
    const at = this.position.get(rule.id) ?? 0;
    ranks[at] = Math.min(ranks[at] ?? NOT_ASKED, RANKS[outcome]);
  }

  /** The invoice counts among the recent ones. */
  markRecent(invoiceId: string): void {
    this.recent.add(invoiceId);
  }

  /** How each rule answered, in their order. */
  summaries(judgedBy: (rule: Rule) => Pick<AuditedRule, 'parameters' | 'budget'>): AuditedRule[] {
    const asked = this.invoicesAsked();
    return this.rules.map((rule, index) => {
      const { missingSet, tested, ...tally } = this.tallyOf(rule);
      const byInvoice = rule.per === 'line' || rule.per === 'invoice';
      return {
        ...tally,
        missing: [...missingSet].sort(),
        class: rule.class,
        statistic: statisticOf(tested),
        asked: byInvoice ? (asked[index] ?? { all: 0, recent: 0 }) : null,
        ...judgedBy(rule),
      };
    });
  }

  /** Invoices that each rule concerned, in the order of the rules. */
  private invoicesAsked(): { all: number; recent: number }[] {
    const counts = this.rules.map(() => ({ all: 0, recent: 0 }));
    for (const [invoiceId, ranks] of this.answers) {
      const isRecent = this.recent.has(invoiceId);
      for (const [index, count] of counts.entries()) {
        if (!CONCERNED.has(ranks[index] ?? NOT_ASKED)) continue;
        count.all += 1;
        if (isRecent) count.recent += 1;
      }
    }
    return counts;
  }

  *invoiceAnswers(): Generator<[invoiceId: string, answers: string]> {
    for (const [invoiceId, ranks] of this.answers)
      yield [invoiceId, Array.from(ranks, (rank) => WORST_FIRST[rank]).join('')];
  }
}
