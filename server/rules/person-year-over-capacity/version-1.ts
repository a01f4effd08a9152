import { answeringBefore } from '../earlier-version.js';
import { rule } from './rule.js';

/** C7 when a line of more than twelve months counted for nothing. */
export const version1 = answeringBefore(rule, 1, (answer) => {
  if (answer.outcome !== 'incomplete') return answer;
  const missing = answer.missing.filter((name) => name !== 'period_start');
  return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
});
