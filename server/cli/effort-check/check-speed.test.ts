import { expect, jest, test } from '@jest/globals';
import { seededNumbers } from '../../effort/seeded-numbers.js';
import { checkHistory } from './check-history.js';
import type { CheckMode } from './effort-check.js';
import { historyRow } from './history-row.js';

jest.setTimeout(240_000);

/** A quarter of 20,000 rows: a quarter of the minute that they may take, in time of the processor. */
const ROWS = 5000;
const SECONDS = 15;

const DRIVERS = ['access', 'delay', 'language', 'novelty', 'partners', 'quality', 'regulation', 'rounds'];
const chance = seededNumbers(21);
const pick = <T>(values: readonly T[]): T => values[Math.floor(chance.uniform() * values.length)] as T;
const step = (): string => pick(['-2', '-1', '+1', '+2']);

/** Hundreds of sets of drivers, of declarations and of contractors. */
const rows = Array.from({ length: ROWS }, (_, index) => {
  const size = 40 * Math.exp(0.8 * chance.normal());
  const days = size ** 0.9 * Math.exp(0.6 * chance.normal());
  const drivers = DRIVERS.filter(() => chance.uniform() < 0.4).slice(0, 5);
  const share = Math.floor(8 * chance.uniform());
  const row = historyRow({
    row: index + 2,
    values: {
      type: pick(['report', 'study']),
      size: size.toFixed(1),
      size_unit: 'page',
      actual_days: days.toFixed(2),
      ...(chance.uniform() < 0.3 ? { quoted_days: (size ** 0.9).toFixed(1) } : {}),
      drivers: drivers.map((name) => `${name}:${step()}`).join('|'),
      ...pick([
        { ai_use: 'none' },
        {},
        { ai_use: 'used', share_low: `0.${share}`, share_high: `0.${share + 2}`, human_review: 'light' },
        { ai_use: 'used', share_low: '0.1', share_high: `0.${share + 1}`, human_review: 'full' },
      ]),
      finished_on: `20${18 + Math.floor(8 * chance.uniform())}-0${1 + Math.floor(9 * chance.uniform())}-15`,
      contractor: `C${Math.floor(900 * chance.uniform() ** 2)}`,
    },
  });
  if (row === null) throw new Error('unusable row');
  return row;
});

test.each<CheckMode>(['leave-one-out', 'prequential', { coldStart: 500 }])(
  'many sets of drivers cost no more than a few: %j',
  async (mode) => {
    const before = process.cpuUsage().user;
    const { metrics } = await checkHistory({ rows, problems: [] }, { mode, hoursPerDay: '7' }, () =>
      Promise.resolve(),
    );
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(SECONDS);
    expect(metrics.n).toBeGreaterThan(ROWS / 4);
  },
);
