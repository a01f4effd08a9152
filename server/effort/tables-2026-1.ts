import { AI_2026_1 } from './ai-multipliers-2026-1.js';
import { BASELINES_2026_1 } from './baselines-2026-1.js';
import type { EffortTables } from './effort-tables.js';

/** The first tables. A change of any figure is a new version beside this one, never an edit. */
export const TABLES_2026_1: EffortTables = {
  version: '2026-1',
  baselines: BASELINES_2026_1,
  // Spread by type where nothing else is known; 0.80 is the usual one on size alone (median 0.79 of 15 public sets).
  unpublishedSigma: { byType: { study: 1 }, other: 0.8 },
  ai: AI_2026_1,
  complexityFactor: { simple: 0.7, medium: 1, complex: 1.5 },
  openSlope: null,
};
