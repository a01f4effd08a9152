import type { Before } from '../earlier-version.js';

/** What delivered files state of AI use was not looked at. */
export const withoutStatements: Before = (facts) =>
  'lineStatements' in facts ? { ...facts, lineStatements: [] } : facts;
