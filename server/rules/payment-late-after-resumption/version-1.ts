import { earlierVersion, withoutBilledUntil } from '../earlier-version.js';
import { rule } from './rule.js';

/** X3 when a service of which no day is told never delayed the delay. */
export const version1 = earlierVersion(rule, 1, withoutBilledUntil);
