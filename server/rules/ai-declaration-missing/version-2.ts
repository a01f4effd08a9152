import { earlierVersion } from '../earlier-version.js';
import { withoutClause } from './without-clause.js';
import { rule } from './rule.js';
import { withoutStatements } from './without-statements.js';

/** I1 before it asked whether a clause binds, and from which day. */
export const version2 = earlierVersion(rule, 2, withoutClause, withoutStatements);
