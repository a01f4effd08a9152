import { earlierVersion, withoutOwnDays, withoutWords } from '../earlier-version.js';
import { rule } from './rule.js';

/** C5 before it told time read in words from the rest, and knew the days of the organisation. */
export const version1 = earlierVersion(rule, 1, withoutOwnDays, withoutWords);
