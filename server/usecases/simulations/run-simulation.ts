import type { CivilDate } from '../../domain/civil-date.js';
import { recentAfter } from '../../domain/flag-budget.js';
import type { NowAndSimulated } from '../../domain/simulation.js';
import type { Grain } from '../../rules/facts/grain-facts.js';
import { flagBudget } from '../../rules/flag-budgets.js';
import {
  askRules,
  issuedOn,
  neededFacts,
  parametersOf,
  type RuleSet,
  type RuleVerdict,
} from '../../rules/run-rules.js';
import type { AuditedRule, SubjectFacts } from '../audit-ports.js';
import { RuleTallies } from '../rule-tallies.js';
import { simulatedRules } from './simulated-rules.js';
import type { Side, SimulationRunner, SimulationView } from './simulation-ports.js';

interface SimulationRequest {
  today: CivilDate;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** The rule threw: for the administrator's log. */
  onFault?: (fault: { rule: string; error: unknown }) => void;
}

const SIDES: readonly Side[] = ['now', 'simulated'];
const PROGRESS_EVERY = 500;

/**
 * Asks one rule twice about each of its subjects, as it stands and as it is tried out, over the same facts. Nothing but the
 * simulation itself is written.
 */
export async function runSimulation(runner: SimulationRunner, request: SimulationRequest): Promise<void> {
  await runner.simulate(request.today, async (view) => {
    const { asked, asOf, facts } = view;
    const sets = simulatedRules(asked, {
      asOf,
      interrupting: await facts.interruptingRules(),
      settings: await facts.settings(asOf),
    });
    const run = new SimulationRun(view, sets, request);
    // An earlier version may have been asked of something else.
    const grains = [...new Set(SIDES.flatMap((side) => sets[side].rules.map(({ per }) => per)))];
    for (const grain of grains) run.total += await facts.count(grain);
    for (const grain of grains) await run.ask(grain);
    return { now: run.answersOf('now'), simulated: run.answersOf('simulated') };
  });
}

class SimulationRun {
  total = 0;
  private readonly tallies: NowAndSimulated<RuleTallies>;
  private readonly recentAfter: CivilDate;
  private done = 0;

  constructor(
    private readonly view: SimulationView,
    private readonly sets: NowAndSimulated<RuleSet>,
    private readonly request: SimulationRequest,
  ) {
    this.tallies = { now: new RuleTallies(sets.now.rules), simulated: new RuleTallies(sets.simulated.rules) };
    this.recentAfter = recentAfter(view.asOf);
  }

  async ask(grain: Grain): Promise<void> {
    const needs = new Set(SIDES.flatMap((side) => [...neededFacts(this.sets[side].rules, grain)]));
    for await (const subject of this.view.facts.subjects(grain, needs)) {
      for (const side of SIDES) await this.askSide(side, grain, subject);
      this.done += 1;
      if (this.done % PROGRESS_EVERY === 0) this.report();
    }
    this.report();
  }

  /** How the rule answered, and what it was judged with. */
  answersOf(side: Side): AuditedRule {
    const set = this.sets[side];
    const [answers] = this.tallies[side].summaries((rule) => ({
      parameters: parametersOf(set, rule),
      budget: flagBudget(rule, set.settings ?? []),
    }));
    if (answers === undefined) throw new Error('a simulation is of one rule');
    return answers;
  }

  private async askSide(side: Side, grain: Grain, subject: SubjectFacts): Promise<void> {
    const { facts, invoiceId } = subject;
    if (invoiceId !== null && (issuedOn(facts) ?? '') > this.recentAfter)
      this.tallies[side].markRecent(invoiceId);
    for (const verdict of askRules(this.sets[side], grain, facts))
      await this.record(side, verdict, { grain, subject });
  }

  private async record(
    side: Side,
    verdict: RuleVerdict,
    { grain, subject: { key, invoiceId } }: { grain: Grain; subject: SubjectFacts },
  ): Promise<void> {
    this.tallies[side].count(verdict, invoiceId);
    if (verdict.outcome === 'error') this.request.onFault?.({ rule: verdict.rule.id, error: verdict.error });
    if (verdict.outcome !== 'flagged') return;
    const lineKey = grain === 'line' ? key : null;
    const { findings, inputs } = verdict;
    for (const found of findings) await this.view.add(side, { ...found, invoiceId, lineKey, inputs });
  }

  private report(): void {
    this.request.onProgress?.({ done: this.done, total: this.total });
  }
}
