import { expect, test } from '@jest/globals';
import { noMoments, observe, predict, update, type NormalInverseGamma } from './conjugate-update.js';
import { solve } from './small-matrix.js';
import { studentTQuantile, studentTSurvival } from './student-t.js';

/** Test vector of docs/effort-model.md 2: a report, reference 20 pages, hours. */
const PRIOR: NormalInverseGamma = { mean: [Math.log(24), 0.9], sds: [0.6, 0.15], sigma0: 0.65, nu0: 6 };
const DONE: [pages: number, hours: number][] = [
  [10, 9],
  [25, 30],
  [40, 70],
];
const columns = (pages: number): number[] => [1, Math.log(pages / 20)];

function learnt() {
  let moments = noMoments(2);
  for (const [pages, hours] of DONE) moments = observe(moments, columns(pages), Math.log(hours), 1);
  return update(PRIOR, moments);
}

test('the posterior of the published vector, to six decimals', () => {
  const posterior = learnt();
  expect(posterior.mean[0]).toBeCloseTo(3.203368, 6);
  expect(posterior.mean[1]).toBeCloseTo(0.928115, 6);
  expect(posterior.shape).toBe(4.5);
  expect(posterior.rate).toBeCloseTo(1.421885, 6);
});

test('its predictive at 30 pages', () => {
  const { location, scale, degreesOfFreedom } = predict(learnt(), columns(30));
  expect(location).toBeCloseTo(3.579686, 6);
  expect(scale).toBeCloseTo(0.627425, 6);
  expect(degreesOfFreedom).toBe(9);
  const hours = (q: number): number => Math.exp(location + scale * studentTQuantile(q, degreesOfFreedom));
  expect([hours(0.1), hours(0.5), hours(0.9)].map((h) => h.toFixed(2))).toEqual(['15.06', '35.86', '85.41']);
  const share = (h: number): number => studentTSurvival((Math.log(h) - location) / scale, degreesOfFreedom);
  expect(share(70).toFixed(4)).toBe('0.1571');
  expect(share(140).toFixed(4)).toBe('0.0290');
  expect((140 - hours(0.9)).toFixed(2)).toBe('54.59');
});

test('the prior alone at 30 pages', () => {
  const { location, scale, degreesOfFreedom } = predict(update(PRIOR, noMoments(2)), columns(30));
  expect(degreesOfFreedom).toBe(6);
  expect(Math.exp(location).toFixed(2)).toBe('34.57');
  expect(Math.exp(location + scale * studentTQuantile(0.9, 6)).toFixed(2)).toBe('123.91');
});

test('a deliverable of weight 2 is the same as two deliverables', () => {
  const twice = update(PRIOR, observe(observe(noMoments(2), columns(30), 3, 1), columns(30), 3, 1));
  expect(update(PRIOR, observe(noMoments(2), columns(30), 3, 2))).toEqual(twice);
});

test('a matrix that is not positive definite is refused', () => {
  expect(() =>
    solve(
      [
        [1, 2],
        [2, 1],
      ],
      [1, 1],
    ),
  ).toThrow('not positive definite');
});
