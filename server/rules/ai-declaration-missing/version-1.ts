import { earlierVersion, withoutWords } from '../earlier-version.js';
import { withoutClause } from './without-clause.js';
import { rule } from './rule.js';
import { withoutStatements } from './without-statements.js';

/** I1 before it told time read in words from the rest. */
export const version1 = earlierVersion(rule, 1, withoutWords, withoutClause, withoutStatements);
