import { expect, test } from '@jest/globals';
import { seededNumbers } from '../../effort/seeded-numbers.js';
import { historyRow, type HistoryRow } from './history-row.js';
import { leakingColumns } from './leaking-columns.js';

const chance = seededNumbers(9);

function row(values: Record<string, string>): HistoryRow {
  const read = historyRow({ row: 2, values: { type: 'software', size_unit: 'use_case_point', ...values } });
  if (read === null) throw new Error('unusable row');
  return read;
}

/** Honest projects of use-case points: twenty hours each at the median, a residual of 0.6. */
const honest = Array.from({ length: 71 }, () => {
  const points = 300 * Math.exp(0.8 * chance.normal());
  return {
    size: points.toFixed(1),
    actual_days: ((points * 20 * Math.exp(0.6 * chance.normal())) / 7).toFixed(4),
  };
});

test('a size worked out from the effort is told, with its group', () => {
  const rows = honest.map(({ actual_days }) =>
    row({ actual_days, size: String((Number(actual_days) * 7) / 20) }),
  );
  expect(leakingColumns(rows)).toEqual([
    { column: 'size', type: 'software', sizeUnit: 'use_case_point', rows: 71, r2: expect.closeTo(1, 8) },
  ]);
});

test('an honest size is not, and neither is an honest quote', () => {
  const rows = honest.map((values) =>
    row({
      ...values,
      quoted_days: (Number(values.actual_days) * Math.exp(0.3 * chance.normal())).toFixed(2),
    }),
  );
  expect(leakingColumns(rows)).toEqual([]);
});

test('a quote copied from the actual days is told, beside other types', () => {
  const rows = [
    ...honest.map((values) => row({ ...values, quoted_days: values.actual_days })),
    ...honest.map((values) =>
      row({ ...values, type: 'study', quoted_days: String(5 * Math.exp(chance.normal())) }),
    ),
  ];
  expect(leakingColumns(rows).map(({ column, type, rows: count }) => [column, type, count])).toEqual([
    ['quoted_days', 'software', 71],
  ]);
});

test('few points lie on a line by chance: four say nothing, and equal ones neither', () => {
  const leak = ({ actual_days }: { actual_days: string }) => row({ actual_days, size: actual_days });
  expect(leakingColumns(honest.slice(0, 4).map(leak))).toEqual([]);
  expect(leakingColumns(honest.slice(0, 5).map(leak))).toHaveLength(1);
  expect(leakingColumns(honest.map(() => row({ actual_days: '5', size: '3' })))).toEqual([]);
});

test('one copied column in groups too small to tell is told over the whole file', () => {
  const types = ['software', 'study', 'report'];
  const rows = honest
    .slice(0, 9)
    .map(({ actual_days }, index) =>
      row({ actual_days, quoted_days: actual_days, type: types[index % 3] ?? 'other' }),
    );
  expect(leakingColumns(rows)).toEqual([
    { column: 'quoted_days', type: null, sizeUnit: null, rows: 9, r2: expect.closeTo(1, 8) },
  ]);
});
