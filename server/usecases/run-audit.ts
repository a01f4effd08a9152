import type { CivilDate } from '../domain/civil-date.js';
import { recentAfter } from '../domain/flag-budget.js';
import { settingsThatCount } from '../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../rules/facts/grain-facts.js';
import { flagBudget } from '../rules/flag-budgets.js';
import type { Rule } from '../rules/rule.js';
import { settingVocabulary } from '../rules/setting-vocabulary.js';
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
const LINES_LAST: readonly Grain[] = ['deliverable', 'declaration', 'line'];
const OTHERS: readonly Grain[] = ['invoice', 'person', 'contract', 'supplier'];
const GRAIN_ORDER: readonly Grain[] = [...OTHERS, ...LINES_LAST];

/** Facts the ladder needs whatever the rules: an audit of one rule still shows what supports each line. */
const LADDER_NEEDS: Partial<Record<Grain, readonly string[]>> = {
  line: ['billedLine', 'profileRates', 'recordedDays', 'headcount', 'lineDeclarations'],
  deliverable: ['deliverableFact', 'deliverableLines', 'deliverableDeclarations', 'comparables'],
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
        settings: settingsThatCount(settingVocabulary(request.rules), await facts.settings(request.asOf)),
      });
      const grains = GRAIN_ORDER.filter(
        (grain) => LADDER_NEEDS[grain] !== undefined || request.rules.some((rule) => rule.per === grain),
      );
      for (const grain of grains) run.subjectsTotal += await facts.count(grain);
      const among = (some: readonly Grain[]): Grain[] => grains.filter((grain) => some.includes(grain));
      const { beside } = facts;
      if (beside === undefined) await run.auditAll(grains, facts);
      else await together([run.auditAll(among(OTHERS), facts), run.auditAll(among(LINES_LAST), beside)]);
      await run.finish();
    },
  );
  return auditId;
}

/** Waits for all, also when one fails: what another still reads must not be taken away under it. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  for (const settled of await Promise.allSettled(works)) {
    if (settled.status === 'rejected') throw settled.reason;
  }
}

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

  async auditAll(grains: readonly Grain[], facts: AuditFacts): Promise<void> {
    for (const grain of grains) await this.audit(grain, facts);
  }

  private async audit(grain: Grain, facts: AuditFacts): Promise<void> {
    const needs = neededFacts(this.set.rules, grain);
    for (const name of LADDER_NEEDS[grain] ?? []) needs.add(name);
    for await (const subject of facts.subjects(grain, needs)) {
      const verdicts = askRules(this.set, grain, subject.facts);
      if (subject.invoiceId !== null && (issuedOn(subject.facts) ?? '') > this.recentAfter)
        this.tallies.markRecent(subject.invoiceId);
      for (const verdict of verdicts) await this.record(verdict, grain, subject);
      await this.climb(grain, subject.key, subject.facts);
      this.subjectsDone += 1;
      if (this.subjectsDone % PROGRESS_EVERY === 0) this.report(grain);
    }
    this.report(grain);
  }

  async finish(): Promise<void> {
    for (const [invoiceId, answers] of this.tallies.invoiceAnswers())
      await this.sink.addInvoiceAnswers(invoiceId, answers);
    // In one order, whichever grain was read first.
    const faults = [...this.faults.all()].sort(
      (a, b) => GRAIN_ORDER.indexOf(a.grain) - GRAIN_ORDER.indexOf(b.grain),
    );
    for (const fault of faults) await this.sink.addFault(fault);
    const rules = this.tallies.summaries((rule) => ({
      parameters: parametersOf(this.set, rule),
      budget: flagBudget(rule, this.set.settings ?? []),
    }));
    await this.sink.finish(rules, this.recentAfter);
  }

  private async record(verdict: RuleVerdict, grain: Grain, subject: SubjectFacts): Promise<void> {
    const { key, invoiceId } = subject;
    this.tallies.count(verdict, invoiceId);
    if (verdict.outcome === 'error') {
      this.faults.add({ code: verdict.rule.code, grain, invoiceId }, verdict.error);
      this.request.onFault?.({ rule: verdict.rule.id, subject: key, error: verdict.error });
    }
    if (verdict.outcome !== 'flagged') return;
    const lineKey = grain === 'line' ? key : null;
    const { findings, inputs } = verdict;
    for (const found of findings) await this.sink.addFinding({ ...found, invoiceId, lineKey, inputs });
  }

  private async climb(grain: Grain, key: string, facts: GrainFacts[Grain]): Promise<void> {
    if (grain === 'deliverable') await this.ladder.addDeliverable(key, facts as GrainFacts['deliverable']);
    if (grain === 'declaration') this.ladder.addDeclaration(facts as GrainFacts['declaration']);
    if (grain === 'line') await this.ladder.addLine(key, facts as GrainFacts['line']);
  }

  private report(grain: Grain): void {
    this.request.onProgress?.({ subjectsDone: this.subjectsDone, subjectsTotal: this.subjectsTotal, grain });
  }
}
