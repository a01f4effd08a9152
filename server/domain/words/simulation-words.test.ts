import { describe, expect, test } from '@jest/globals';
import type { SimulationAsked, SimulationSummary } from '../simulation.js';
import { headline, overWhat, parameterValue } from './simulation-words.js';

const ASKED: SimulationAsked = {
  code: 'T1',
  version: 2,
  values: {},
  contractRef: null,
  receivedFrom: null,
  receivedTo: null,
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('over what a rule was tried out', () => {
  test.each([
    [{}, true, 'tout ce qui est importé', 'all that is imported'],
    [{}, false, 'les marchés de la personne qui l’a demandée', 'the contracts of the person who asked'],
    [
      { contractRef: 'M-1' },
      false,
      'marché M-1, parmi les marchés de la personne qui l’a demandée',
      'contract M-1, among the contracts of the person who asked',
    ],
    [
      { receivedFrom: '2026-01-01', receivedTo: '2026-03-31', contractRef: 'M-1' },
      true,
      'factures reçues du 1er janv. 2026 au 31 mars 2026, marché M-1',
      'invoices received from 1 Jan 2026 to 31 Mar 2026, contract M-1',
    ],
    [
      { receivedFrom: '2026-01-01' },
      true,
      'factures reçues depuis le 1er janv. 2026',
      'invoices received since 1 Jan 2026',
    ],
    [
      { receivedTo: '2026-03-31' },
      true,
      'factures reçues jusqu’au 31 mars 2026',
      'invoices received until 31 Mar 2026',
    ],
  ])('%j, everything %s', (asked, everything, fr, en) => {
    expect(plain(overWhat({ ...ASKED, ...asked }, everything, 'fr'))).toBe(fr);
    expect(plain(overWhat({ ...ASKED, ...asked }, everything, 'en'))).toBe(en);
  });
});

test('a value has its unit, a switch is a word, and what a version lacks is said', () => {
  expect(['fr', 'en'].map((lang) => plain(parameterValue('share', '0.1', lang as 'fr')))).toEqual([
    '10 %',
    '10%',
  ]);
  expect(['fr', 'en'].map((lang) => parameterValue('switch', 'no', lang as 'fr'))).toEqual(['non', 'no']);
  expect(['fr', 'en'].map((lang) => parameterValue('days', null, lang as 'fr'))).toEqual([
    'absent de cette version',
    'not in this version',
  ]);
});

test('what it came to is one sentence', () => {
  const summary = {
    findings: { now: 1, simulated: 22, new: 22, gone: 1, changed: 0, reworded: 0 },
    invoices: { looked: 1204, now: 1, simulated: 12 },
  } as SimulationSummary;
  expect(plain(headline(summary, 'fr'))).toBe(
    '22 constats au lieu de 1 constat. Nouveaux : 22 ; disparus : 1 ; modifiés : 0. Factures concernées : 12 au lieu de 1, sur 1 204.',
  );
  expect(plain(headline(summary, 'en'))).toBe(
    '22 findings instead of 1 finding. New: 22; gone: 1; changed: 0. Invoices concerned: 12 instead of 1, of 1,204.',
  );
});
