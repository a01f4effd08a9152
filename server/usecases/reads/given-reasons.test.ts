import { expect, test } from '@jest/globals';
import { givenReasons } from './given-reasons.js';

test('a reason that several findings share is told as it was first written, the most frequent first', () => {
  expect(
    givenReasons([
      { reason: 'Astreinte prévue au marché', findings: 1 },
      { reason: 'Réunion hors site', findings: 4 },
      { reason: ' astreinte  prévue au marché. ', findings: 2 },
      { reason: null, findings: 9 },
    ]),
  ).toEqual({
    reasons: [
      { reason: 'Réunion hors site', findings: 4 },
      { reason: 'Astreinte prévue au marché', findings: 3 },
    ],
    rareReasons: 0,
  });
});

test('what fewer than three share is counted and not told', () => {
  expect(
    givenReasons([
      { reason: 'Mme Exemple a confirmé', findings: 2 },
      { reason: 'Vu au téléphone', findings: 1 },
    ]),
  ).toEqual({ reasons: [], rareReasons: 3 });
});

test('beyond five, the rarest are counted with the others', () => {
  const given = [9, 8, 7, 6, 5, 4].map((findings) => ({ reason: `Motif ${String(findings)}`, findings }));
  const { reasons, rareReasons } = givenReasons(given);
  expect(reasons.map(({ findings }) => findings)).toEqual([9, 8, 7, 6, 5]);
  expect(rareReasons).toBe(4);
});
