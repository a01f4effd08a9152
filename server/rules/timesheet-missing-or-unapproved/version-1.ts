import { earlierVersion, withoutWords } from '../earlier-version.js';
import { rule } from './rule.js';

/** T3 before it told time read in words from the rest. */
export const version1 = earlierVersion(rule, 1, withoutWords);
