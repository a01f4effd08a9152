import { answeringBefore } from '../earlier-version.js';
import { rule } from './rule.js';

/** T7 when it was clean, and not out of its matter, where every contract is priced by the day. */
export const version1 = answeringBefore(rule, 1, (answer) =>
  answer.outcome === 'notApplicable' ? { outcome: 'clean' } : answer,
);
