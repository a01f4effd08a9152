import { earlierVersion, withoutBilledUntil, type Before } from '../earlier-version.js';
import { rule } from './rule.js';

const withoutCredits: Before = (facts) =>
  'citingCredits' in facts ? { ...facts, citingCredits: [] } : facts;

/** X4 when a service of which no day is told never delayed the delay, and what was given back was not looked for. */
export const version1 = {
  ...earlierVersion(rule, 1, withoutBilledUntil, withoutCredits),
  needs: ['invoiceFact', 'invoiceEvents'],
};
