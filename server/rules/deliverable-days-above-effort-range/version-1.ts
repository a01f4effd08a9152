import { earlierVersion, withoutWords } from '../earlier-version.js';
import { version2 } from './version-2.js';

/** L4 before it told time read in words from the rest. */
export const version1 = earlierVersion(version2, 1, withoutWords);
