import { earlierVersion } from '../earlier-version.js';
import { datedByPapers, firstOfEqualRows } from '../work-dated-by-papers.js';
import { rule } from './rule.js';

/** I3 when a delivery or an invoice stood for the day of work that nobody states, and the first of two equal rows counted. */
export const version1 = earlierVersion(rule, 1, datedByPapers, firstOfEqualRows);
