import type { CivilDate } from '../domain/civil-date.js';
import { recentAfter } from '../domain/flag-budget.js';
import { settingsThatCount } from '../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../rules/facts/grain-facts.js';
import { flagBudget } from '../rules/flag-budgets.js';
import type { Rule } from '../rules/rule.js';
import { settingBounds } from '../rules/setting-vocabulary.js';
import {
  askRules,
  issuedOn,
  neededFacts,
  parametersOf,
  type RuleSet,
  type RuleVerdict,
} from '../rules/run-rules.js';
import type { AuditFacts, AuditSink, AuditStore, SubjectFacts } from './audit-ports.js';
import { Ladder } from './build-ladder.js';
import { RuleFaults } from './rule-faults.js';
import { RuleTallies } from './rule-tallies.js';

interface AuditProgress {
  subjectsDone: number;
  subjectsTotal: number;
  grain: Grain;
}

/** A rule that threw: for the administrator's log, never for the screen of a manager. */
interface RuleFault {
  rule: string;
  subject: string;
  error: unknown;
}

/** What is audited, at which date, and who is told. */
export interface AuditRequest {
  orgId: string;
  asOf: CivilDate;
  rules: readonly Rule[];
  onProgress?: (progress: AuditProgress) => void;
  onFault?: (fault: RuleFault) => void;
}

/** Deliverables and declarations come before lines: the ladder of a line shows what was found of its deliverable. */
const GRAIN_ORDER: readonly Grain[] = [
  'invoice',
  'person',
  'contract',
  'supplier',
  'deliverable',
  'declaration',
  'line',
];

/** Facts the ladder needs whatever the rules: an audit of one rule still shows what supports each line. */
const LADDER_NEEDS: Partial<Record<Grain, readonly string[]>> = {
  line: ['billedLine', 'profileRates', 'recordedDays', 'headcount', 'lineDeclarations'],
  deliverable: [
    'deliverableFact',
    'deliverableLines',
    'deliverableDeclarations',
    'comparables',
    'deliverableFiles',
  ],
  declaration: ['declarationSubject', 'declarationLines'],
};

const PROGRESS_EVERY = 500;

/** Audits everything in scope: each rule answers for each of its subjects, each billed line gets its ladder of support. */
export async function runAudit(store: AuditStore, request: AuditRequest): Promise<string> {
  const rules = request.rules.map(({ code, version }) => ({ code, version }));
  const { auditId } = await store.runAudit(
    { orgId: request.orgId, asOf: request.asOf, rules },
    async (facts, sink) => {
      const run = new AuditRun(request, sink, {
        interrupting: await facts.interruptingRules(),
        settings: settingsThatCount(settingBounds(request.rules), await facts.settings(request.asOf)),
      });
      const grains = GRAIN_ORDER.filter(
        (grain) => LADDER_NEEDS[grain] !== undefined || request.rules.some((rule) => rule.per === grain),
      );
      for (const grain of grains) run.subjectsTotal += await facts.count(grain);
      for (const grain of grains) await run.audit(grain, facts);
      await run.finish();
    },
  );
  return auditId;
}

type FlaggedVerdict = Extract<RuleVerdict, { outcome: 'flagged' }>;

class AuditRun {
  subjectsTotal = 0;
  private subjectsDone = 0;
  private readonly set: RuleSet;
  private readonly tallies: RuleTallies;
  private readonly ladder: Ladder;
  private readonly faults = new RuleFaults();
  private readonly recentAfter: CivilDate;

  constructor(
    private readonly request: AuditRequest,
    private readonly sink: AuditSink,
    decided: Pick<RuleSet, 'interrupting' | 'settings'>,
  ) {
    this.set = { rules: request.rules, asOf: request.asOf, ...decided };
    this.tallies = new RuleTallies(request.rules);
    this.ladder = new Ladder(sink, request.asOf);
    this.recentAfter = recentAfter(request.asOf);
  }

  async audit(grain: Grain, facts: AuditFacts): Promise<void> {
    const needs = neededFacts(this.set.rules, grain);
    for (const name of LADDER_NEEDS[grain] ?? []) needs.add(name);
    for await (const subject of facts.subjects(grain, needs)) {
      const verdicts = askRules(this.set, grain, subject.facts);
      if (subject.invoiceId !== null && (issuedOn(subject.facts) ?? '') > this.recentAfter)
        this.tallies.markRecent(subject.invoiceId);
      for (const verdict of verdicts) {
        this.count(verdict, grain, subject);
        if (verdict.outcome === 'flagged') await this.keep(verdict, grain, subject);
      }
      await this.climb(grain, subject);
      this.subjectsDone += 1;
      if (this.subjectsDone % PROGRESS_EVERY === 0) this.report(grain);
    }
    this.report(grain);
  }

  async finish(): Promise<void> {
    await this.ladder.addSums();
    for (const [invoiceId, answers] of this.tallies.invoiceAnswers())
      await this.sink.addInvoiceAnswers(invoiceId, answers);
    for (const fault of this.faults.all()) await this.sink.addFault(fault);
    const rules = this.tallies.summaries((rule) => ({
      parameters: parametersOf(this.set, rule),
      budget: flagBudget(rule, this.set.settings ?? []),
    }));
    await this.sink.finish(rules, this.recentAfter);
  }

  /** Waits for nothing: most of the millions of answers of an audit find nothing to keep. */
  private count(verdict: RuleVerdict, grain: Grain, { key, invoiceId }: SubjectFacts): void {
    this.tallies.count(verdict, invoiceId);
    if (verdict.outcome !== 'error') return;
    this.faults.add({ code: verdict.rule.code, grain, invoiceId }, verdict.error);
    this.request.onFault?.({ rule: verdict.rule.id, subject: key, error: verdict.error });
  }

  private async keep(verdict: FlaggedVerdict, grain: Grain, subject: SubjectFacts): Promise<void> {
    const { key, invoiceId } = subject;
    const lineKey = grain === 'line' ? key : null;
    const { findings, inputs } = verdict;
    for (const found of findings) await this.sink.addFinding({ ...found, invoiceId, lineKey, inputs });
  }

  private async climb(grain: Grain, { key, invoiceId, facts }: SubjectFacts): Promise<void> {
    if (grain === 'deliverable') await this.ladder.addDeliverable(key, facts as GrainFacts['deliverable']);
    if (grain === 'declaration') this.ladder.addDeclaration(facts as GrainFacts['declaration']);
    if (grain === 'line') await this.ladder.addLine(key, invoiceId, facts as GrainFacts['line']);
  }

  private report(grain: Grain): void {
    this.request.onProgress?.({ subjectsDone: this.subjectsDone, subjectsTotal: this.subjectsTotal, grain });
  }
}
