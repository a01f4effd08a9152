import type { Text } from '../../domain/text.js';
import { DRIVER, MOST_DRIVERS } from '../../effort/driver-prior.js';
import type { Baseline } from '../../effort/effort-tables.js';
import { toPrinted } from '../../effort/printed-number.js';
import { SHARED_SD } from '../../effort/sum-ranges.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';

/** What ranges rest on before any history, for whoever reads or recomputes one. */
export interface TablesToRead {
  version: string;
  baselines: (Omit<Baseline, 'sources'> & { sources: string[] })[];
  complexityFactor: { simple: number; medium: number; complex: number };
  /** `factors`: what −2, −1, 0, +1 and +2 multiply the days by. */
  driver: { mean: number; sd: number; most: number; factors: number[] };
  multipliers: { family: string; median: number; tau: number; basis: Text }[];
  /** Of ln days, what deliverables of one contractor share in a sum. */
  sharedSd: number;
}

const STEPS = [-2, -1, 0, 1, 2];

/** The tables in force. */
export function tablesToRead(): TablesToRead {
  const { version, baselines, complexityFactor, ai } = TABLES_IN_FORCE;
  return {
    version,
    baselines: baselines.map((row) => ({ ...row, sources: [...row.sources] })),
    complexityFactor: { ...complexityFactor },
    driver: {
      ...DRIVER,
      most: MOST_DRIVERS,
      factors: STEPS.map((step) => toPrinted(Math.exp(DRIVER.mean * step))),
    },
    multipliers: Object.entries(ai.multipliers).map(([family, one]) => ({ family, ...one })),
    sharedSd: SHARED_SD,
  };
}
