import { earlierVersion } from '../earlier-version.js';
import { datedByPapers } from '../work-dated-by-papers.js';
import { rule } from './rule.js';

/** I2 when a delivery or an invoice stood for the day of work that nobody states. */
export const version1 = earlierVersion(rule, 1, datedByPapers);
