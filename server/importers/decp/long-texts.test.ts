import { expect, test } from '@jest/globals';
import type { Problem } from '../../domain/problem.js';
import { parseJson } from '../json/parse-json.js';
import { jsonNode } from '../published-contracts/source-node.js';
import { readDecpContract } from './decp-contract.js';

const LONG = 'x'.repeat(201);
const read = (contract: Record<string, unknown>) => {
  const problems: Problem[] = [];
  const whole = { id: '1', dateNotification: '2026-01-01', titulaires: [{ id: 'N' }], ...contract };
  const node = jsonNode(parseJson(JSON.stringify(whole)), { file: 'm.json', path: '' });
  const found = readDecpContract(node, problems);
  return { found, told: problems.map(({ code, at }) => [code, at.path]) };
};

test('a name or a number that is too long is unknown, and told at its place', () => {
  const { found, told } = read({
    acheteur: { nom: LONG, id: LONG },
    actesSousTraitance: [
      { acteSousTraitance: { id: 1, sousTraitant: { id: 'A', denominationSociale: LONG } } },
    ],
  });
  expect(found).toMatchObject({ buyerName: null, buyerSiret: null });
  expect(found?.subcontracts[0]?.holder).toMatchObject({ id: 'A', name: null });
  expect(told).toEqual([
    ['text-too-long', '/acheteur/nom'],
    ['text-too-long', '/acheteur/id'],
    ['text-too-long', '/actesSousTraitance/acteSousTraitance/sousTraitant/denominationSociale'],
  ]);
});

test('a reference that is too long leaves the contract out', () => {
  const { found, told } = read({ id: LONG });
  expect(found).toBeNull();
  expect(told).toEqual([['text-too-long', '/id']]);
});
