import { earlierVersion } from '../earlier-version.js';
import { rule } from './rule.js';
import { withoutStatements } from './without-statements.js';

/** I1 before it told what delivered files state. */
export const version3 = earlierVersion(rule, 3, withoutStatements);
