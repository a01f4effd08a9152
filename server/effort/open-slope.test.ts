import { describe, expect, test } from '@jest/globals';
import { logEvidence, noMoments, observe, update, type NormalInverseGamma } from './conjugate-update.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import { estimateEffort } from './estimate-effort.js';
import { seededNumbers } from './seeded-numbers.js';
import { TABLES_2026_1 } from './tables-2026-1.js';
import { TABLES_2026_2 } from './tables-2026-2.js';

/** Finished projects whose days grow as size to the power `slope`, with a residual of 0.3. */
function projects(slope: number, count: number, over: Partial<EffortComparable> = {}): EffortComparable[] {
  const chance = seededNumbers(4);
  return Array.from({ length: count }, () => {
    const lnSize = Math.log(245) + 0.7 * chance.normal();
    return {
      contractor: '',
      size: Math.exp(lnSize).toFixed(3),
      sizeUnit: 'function_point',
      quotedDays: null,
      workUnitDays: null,
      complexity: null,
      drivers: {},
      actualDays: (350 * Math.exp(slope * (lnSize - Math.log(245)) + 0.3 * chance.normal())).toFixed(4),
      finishedOn: null,
      ...over,
    };
  });
}

function estimate(comparables: EffortComparable[], over: Partial<EffortInput>, tables = TABLES_2026_2) {
  const input: EffortInput = {
    type: 'software',
    size: '1000',
    sizeUnit: 'function_point',
    complexity: null,
    drivers: {},
    quotedDays: null,
    workUnitDays: null,
    hoursPerDay: null,
    billingStep: '0',
    ai: { state: 'none' },
    comparables,
    asOf: '2026-09-30',
    ...over,
  };
  const range = estimateEffort(input, tables)?.range;
  if (range === undefined) throw new Error('no estimate');
  return range;
}

const law = ({ location, scale }: { location: number; scale: number }) => [location, scale];

describe('the open slope', () => {
  test('rows that follow the usual slope are estimated as without it', () => {
    for (const count of [0, 3, 5, 24]) {
      const rows = projects(0.9, count);
      expect(law(estimate(rows, {}))).toEqual(law(estimate(rows, {}, TABLES_2026_1)));
    }
  });

  test('two dozen rows that contradict it win, and large projects are then met', () => {
    const rows = projects(1.66, 24);
    const truth = Math.log(350) + 1.66 * Math.log(1000 / 245);
    expect(Math.abs(estimate(rows, {}).location - truth)).toBeLessThan(0.1);
    expect(truth - estimate(rows, {}, TABLES_2026_1).location).toBeGreaterThan(0.3);
  });

  test('small histories that follow the published prior choose it in at most six cases of a hundred', () => {
    const chance = seededNumbers(8);
    for (const count of [3, 5, 10]) {
      const histories = Array.from({ length: 200 }, () => {
        const level = Math.log(350) + 0.6 * chance.normal();
        const slope = 0.9 + 0.15 * chance.normal();
        return projects(1, count).map((row) => {
          const lnSize = 0.8 * chance.normal();
          const lnDays = level + slope * lnSize + 0.75 * chance.normal();
          return {
            ...row,
            size: (245 * Math.exp(lnSize)).toFixed(3),
            actualDays: Math.exp(lnDays).toFixed(4),
          };
        });
      });
      const open = histories.filter(
        (rows) => estimate(rows, {}).location !== estimate(rows, {}, TABLES_2026_1).location,
      );
      expect(open.length).toBeLessThanOrEqual(12);
    }
  });

  test('agreed days keep their own slope', () => {
    const rows = projects(1.66, 24).map((row) => ({ ...row, quotedDays: row.size }));
    expect(law(estimate(rows, { quotedDays: '300' }))).toEqual(
      law(estimate(rows, { quotedDays: '300' }, TABLES_2026_1)),
    );
  });

  test('rows without a size have no slope to choose', () => {
    const rows = projects(1.66, 24, { size: null, sizeUnit: null });
    const asked = { type: 'study', size: null, sizeUnit: null };
    expect(law(estimate(rows, asked))).toEqual(law(estimate(rows, asked, TABLES_2026_1)));
  });

  test('the published vector chooses the usual slope', () => {
    const vector = [
      ['10', '9'],
      ['25', '30'],
      ['40', '70'],
    ].flatMap(([size = null, actualDays = '']) => projects(1, 1, { size, sizeUnit: 'page', actualDays }));
    const asked = { type: 'report', size: '30', sizeUnit: 'page', hoursPerDay: '1' };
    expect(law(estimate(vector, asked))).toEqual(law(estimate(vector, asked, TABLES_2026_1)));
  });
});

test('the evidence of two rows is the product of their predictive densities', () => {
  const prior: NormalInverseGamma = { mean: [0.4], sds: [0.6], sigma0: 0.7, nu0: 6 };
  const wider: NormalInverseGamma = { ...prior, sds: [2] };
  const rows = [1.3, 0.2];
  const density = (belief: NormalInverseGamma): number => {
    let moments = noMoments(1);
    let total = 0;
    for (const y of rows) {
      const { mean, precision, shape, rate } = update(belief, moments);
      const scale2 = (rate / shape) * (1 + 1 / (precision[0]?.[0] ?? 0));
      const df = 2 * shape;
      // Up to what does not depend on the belief: the degrees of freedom are the same.
      total -= 0.5 * Math.log(scale2) + ((df + 1) / 2) * Math.log1p((y - (mean[0] ?? 0)) ** 2 / scale2 / df);
      moments = observe(moments, [1], y, 1);
    }
    return total;
  };
  let moments = noMoments(1);
  for (const y of rows) moments = observe(moments, [1], y, 1);
  expect(logEvidence(wider, moments) - logEvidence(prior, moments)).toBeCloseTo(
    density(wider) - density(prior),
    10,
  );
});
