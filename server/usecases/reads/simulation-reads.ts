import type {
  SimulatedFinding,
  SimulatedSection,
  SimulationAsked,
  SimulationLists,
  SimulationReport,
  SimulationSummary,
} from '../../domain/simulation.js';
import type { Lang, Text } from '../../domain/text.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** One simulation. Money and days are null for whoever sees no prices. */
export interface SimulationView {
  id: string;
  asked: SimulationAsked;
  askedBy: string | null;
  /** Asked for by the viewer. */
  own: boolean;
  /** False: of the contracts that its author answers for. */
  everything: boolean;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Subjects that the rule was asked about. */
  progress: { done: number; total: number };
  /** Instants, ISO 8601. */
  createdAt: string;
  finishedAt: string | null;
  failure: { code: string; detail: Text } | null;
  summary:
    | (Omit<SimulationSummary, 'money' | 'days'> & {
        money: SimulationSummary['money'] | null;
        days: SimulationSummary['days'] | null;
      })
    | null;
}

/** A simulation that is done, as whoever sees its prices reads it. */
export type WholeSimulation = SimulationView & { summary: SimulationSummary };

/** False while it is not done, and for whoever sees no prices. */
export const isWhole = (view: SimulationView): view is WholeSimulation =>
  view.summary !== null && view.summary.money !== null;

/** Writes a simulation as an Excel workbook in one language, to a file that appears complete or not at all. */
export type SimulationWorkbook = (
  report: SimulationReport,
  lists: SimulationLists,
  to: { path: string; lang: Lang },
) => Promise<void>;

/**
 * Simulations of rules. A manager of some contracts reads its own, as long as it answers for all that they looked at; others read
 * all of them, of the rules that speak to them; the administrator those of every rule.
 */
export interface SimulationReads {
  /** Those of one rule, the latest first: fifty at most. */
  simulations(orgId: string, sight: Sight, code: string): Promise<SimulationView[]>;
  simulation(orgId: string, sight: Sight, id: string): Promise<SimulationView | null>;
  /** Null when there is none in sight, or the viewer is told no finding. @throws WrongCursor */
  simulatedFindings(
    orgId: string,
    sight: Sight,
    id: string,
    list: { section: SimulatedSection; page: PageRequest },
  ): Promise<Page<SimulatedFinding> | null>;
  /**
   * Calls `use` with a simulation that is done and its lists, of one instant. Undefined without a call when there is none in sight,
   * or the viewer is told no finding.
   */
  withSimulation<T>(
    orgId: string,
    sight: Sight,
    id: string,
    use: (view: WholeSimulation, lists: SimulationLists) => Promise<T>,
  ): Promise<T | undefined>;
}
