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
    {
      column: 'size',
      type: 'software',
      sizeUnit: 'use_case_point',
      of: 'values',
      rows: 71,
      r2: expect.closeTo(1, 8),
    },
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
    { column: 'quoted_days', type: null, sizeUnit: null, of: 'values', rows: 9, r2: expect.closeTo(1, 8) },
  ]);
});

test('two different points always lie on a line: sizes of two kinds, each with its usual days, say nothing', () => {
  const two = [
    { actual_days: '2', size: '7' },
    { actual_days: '4', size: '14' },
  ];
  expect(leakingColumns([...two, ...two, ...two].map(row))).toEqual([]);
});

test('one row far from the others draws the line alone: they are asked without it too', () => {
  const alike = Array.from({ length: 10 }, () => ({
    actual_days: (3 * Math.exp(0.02 * chance.normal())).toFixed(3),
    size: '20',
  }));
  expect(leakingColumns([...alike, { actual_days: '300', size: '2000' }].map(row))).toEqual([]);
  const leak = honest.map(({ actual_days }) => row({ actual_days, size: actual_days }));
  expect(leakingColumns([...leak, row({ actual_days: '90000', size: '90000' })])).toMatchObject([
    { rows: 72 },
  ]);
});

test('days to which something was added, or the rank of a project, keep the order of the days and are told', () => {
  const group = {
    column: 'size',
    type: 'software',
    sizeUnit: 'use_case_point',
    of: 'ranks',
    rows: 71,
    r2: 1,
  };
  const added = honest.map(({ actual_days }) =>
    row({ actual_days, size: String(Number(actual_days) + 5000) }),
  );
  expect(leakingColumns(added)).toEqual([{ ...group, r2: expect.closeTo(1, 8) }]);
  const days = honest.map(({ actual_days }) => Number(actual_days)).sort((a, b) => a - b);
  const placed = days.map((actual, place) => row({ actual_days: String(actual), size: String(place + 1) }));
  expect(leakingColumns(placed)).toEqual([{ ...group, r2: expect.closeTo(1, 8) }]);
  // Of few rows the order says nothing; numbers given as the projects came say nothing either.
  expect(leakingColumns(placed.slice(0, 19))).toEqual([]);
  expect(
    leakingColumns(honest.map(({ actual_days }, place) => row({ actual_days, size: String(place + 1) }))),
  ).toEqual([]);
});
