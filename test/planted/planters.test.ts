import { expect, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';
import { loadPlanters } from './planters.js';

/** Rules about what no single dossier holds, and where whole audits show them instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  X6: 'looks back at an earlier audit of the same organisation: test/golden/duties/earlier-audits.ts',
};

test('every rule of the catalogue has its planter, and each planter a rule', async () => {
  const planters = await loadPlanters();
  const expected = catalogue.map(({ code }) => code).filter((code) => !Object.hasOwn(ELSEWHERE, code));
  expect(planters.map(({ code }) => code)).toEqual(expected);
});
