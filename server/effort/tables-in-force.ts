import type { EffortTables } from './effort-tables.js';
import { TABLES_2026_2 } from './tables-2026-2.js';

/** The tables of today's estimates. What an earlier version found is replayed with the tables that its range names. */
export const TABLES_IN_FORCE: EffortTables = TABLES_2026_2;
