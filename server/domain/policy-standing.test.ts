import { expect, test } from '@jest/globals';
import { policyStandings, type PolicyEntry } from './policy-standing.js';

const row = (validFrom: string, over: Partial<PolicyEntry> = {}): PolicyEntry => ({
  contractKey: null,
  tool: 'Mistral Vibe',
  validFrom,
  validTo: null,
  ended: null,
  ...over,
});
const standings = (...entries: PolicyEntry[]) =>
  policyStandings(entries, '2026-11-16').map(({ standing }) => standing);

test('of one tool the row in force that began last counts', () => {
  expect(
    standings(
      row('2026-01-01'),
      row('2026-06-01'),
      row('2026-12-01'),
      row('2026-11-16', { tool: 'mistral vibe ' }),
    ),
  ).toEqual(['past', 'past', 'coming', 'counts']);
  expect(standings(row('2026-06-01'), row('2026-06-01'))).toEqual(['counts', 'counts']);
});

test('a row that ended leaves the one before it', () => {
  expect(standings(row('2026-01-01'), row('2026-06-01', { validTo: '2026-11-15' }))).toEqual([
    'counts',
    'past',
  ]);
  expect(standings(row('2026-01-01'), row('2026-06-01', { validTo: '2026-11-16' }))).toEqual([
    'past',
    'counts',
  ]);
});

test('contracts, and tools, have each their own; what was corrected or withdrawn speaks no more', () => {
  expect(
    standings(
      row('2026-01-01'),
      row('2026-02-01', { contractKey: 'M1' }),
      row('2026-03-01', { tool: '*' }),
      row('2026-04-01', { ended: 'corrected' }),
      row('2026-05-01', { ended: 'withdrawn' }),
      row('2026-12-01', { ended: 'overridden' }),
    ),
  ).toEqual(['counts', 'counts', 'counts', 'corrected', 'withdrawn', 'overridden']);
});
