import { expect, test } from '@jest/globals';
import { byStanding, namesIn, writtenOf, type PolicyRow } from './policy-values.js';

const row = (over: Partial<PolicyRow> = {}): PolicyRow => ({
  id: '1',
  contract: { id: '7', contractRef: 'M-1' },
  tool: 'Mistral Vibe',
  synonyms: ['Vibe'],
  allowed: true,
  maxDataClass: 'internal',
  regions: ['EU'],
  exceptions: null,
  validFrom: '2026-01-01',
  validTo: null,
  standing: 'counts',
  setBy: null,
  setAt: '2026-01-01T08:00:00Z',
  reason: 'Pilote',
  source: null,
  endedBy: null,
  ...over,
});

test('names are separated by commas, each once', () => {
  expect(namesIn(' Copilot,  GitHub Copilot ,, Copilot')).toEqual(['Copilot', 'GitHub Copilot']);
  expect(namesIn(' ')).toEqual([]);
});

test('a row is written again as it was, with another reason', () => {
  expect(writtenOf(row(), 'Retour')).toEqual({
    contract: 'M-1',
    tool: 'Mistral Vibe',
    synonyms: ['Vibe'],
    allowed: true,
    maxDataClass: 'internal',
    regions: ['EU'],
    exceptions: null,
    validFrom: '2026-01-01',
    validTo: null,
    reason: 'Retour',
  });
  expect(writtenOf(row({ contract: null }), 'Retour').contract).toBe(null);
});

test('what counts and what comes stand before what counts no more', () => {
  const all = (['counts', 'coming', 'past', 'corrected', 'withdrawn', 'overridden'] as const).map(
    (standing) => row({ standing }),
  );
  const { standing, former } = byStanding(all);
  expect(standing.map((one) => one.standing)).toEqual(['counts', 'coming']);
  expect(former.map((one) => one.standing)).toEqual(['past', 'corrected', 'withdrawn', 'overridden']);
});
