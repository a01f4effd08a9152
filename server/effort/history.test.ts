import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EffortRange } from '../domain/effort-range.js';
import type { AiStatement, EffortInput } from './effort-input.js';
import { estimateEffort } from './estimate-effort.js';
import { FromFew } from './from-few.js';
import { History, type PastDeliverable } from './history.js';
import { QuantileGrids } from './quantile-grid.js';
import { TABLES_2026_2 } from './tables-2026-2.js';

const decimal = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value.toPrecision(6));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 2 });

const ai: fc.Arbitrary<AiStatement> = fc.oneof(
  fc.constant<AiStatement>({ state: 'not_declared' }),
  fc.constant<AiStatement>({ state: 'none' }),
  fc.constantFrom('0.2', '0.8').map((share): AiStatement => ({
    state: 'used',
    family: null,
    shareLow: share,
    shareHigh: share,
    humanReview: 'light',
    reviewDays: null,
  })),
);

const NAMES = [
  'access',
  'delay',
  'constructor',
  'novelty',
  'partners',
  'quality',
  'review_rounds',
  'urgency',
];
/** Any of many sets, more than count too. */
const drivers: fc.Arbitrary<Record<string, number>> = fc.oneof(
  fc.constantFrom<Record<string, number>>({}, {}, { novelty: 1 }, { novelty: -2, review_rounds: 2 }),
  fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: -2, max: 2 }), { maxKeys: 5 }),
  fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: -2, max: 2 }), { minKeys: 6, maxKeys: 8 }),
);

const past: fc.Arbitrary<PastDeliverable> = fc.record({
  type: fc.constantFrom('report', 'software', 'carvings'),
  contractor: fc.constantFrom('', '', 'A', 'A', 'A', 'B', 'C', 'D'),
  size: maybe(decimal(1, 500)),
  sizeUnit: fc.constantFrom('page', 'kloc', null),
  quotedDays: maybe(decimal(0.5, 60)),
  workUnitDays: fc.constant(null),
  complexity: fc.constantFrom('simple', 'complex', null),
  drivers,
  actualDays: decimal(0.5, 90),
  finishedOn: maybe(fc.integer({ min: 0, max: 40 }).map((n) => `202${n % 7}-0${1 + (n % 9)}-1${n % 10}`)),
  ai,
});

const LAST = '2026-12-31';
/** Made once for all runs: what is read on them does not depend on who asked before. */
const GRIDS = new QuantileGrids();

function inputOf({
  type,
  size,
  sizeUnit,
  complexity,
  drivers,
  quotedDays,
  workUnitDays,
  ...rest
}: PastDeliverable) {
  return {
    type,
    size,
    sizeUnit,
    complexity,
    drivers,
    quotedDays,
    workUnitDays,
    hoursPerDay: null,
    billingStep: '0',
    ai: rest.ai ?? { state: 'none' as const },
    asOf: rest.finishedOn ?? LAST,
  };
}

/** What the estimator says with the comparables handed over one by one. */
function plainly(one: PastDeliverable, comparables: PastDeliverable[]): EffortRange | null {
  const input: EffortInput = { ...inputOf(one), comparables };
  return estimateEffort(input, TABLES_2026_2)?.range ?? null;
}

function expectSame(found: EffortRange | null, plain: EffortRange | null): void {
  if (plain === null || found === null) {
    expect(found).toEqual(plain);
    return;
  }
  for (const name of ['location', 'scale', 'degreesOfFreedom'] as const)
    expect(Math.abs(found[name] - plain[name])).toBeLessThan(1e-7 * Math.max(1, Math.abs(plain[name])));
  for (const name of ['p10', 'p50', 'p90'] as const)
    expect(Math.abs(Number(found[name]) / Number(plain[name]) - 1)).toBeLessThan(1e-6);
  const figures = { p10: '', p50: '', p90: '', location: 0, scale: 0, degreesOfFreedom: 0 };
  expect({ ...found, ...figures }).toEqual({ ...plain, ...figures });
}

describe('sums kept in advance say what the estimator says', () => {
  test('each deliverable from the others', () => {
    fc.assert(
      fc.property(fc.array(past, { minLength: 4, maxLength: 30 }), (rows) => {
        const history = new History(rows, TABLES_2026_2);
        for (const one of rows) {
          const found = history.range({ input: inputOf(one), reach: 'all', without: one });
          const others = rows.filter((other) => other !== one && other.type === one.type);
          expectSame(found, plainly(one, others));
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('each deliverable from those finished strictly before it', () => {
    fc.assert(
      fc.property(fc.array(past, { minLength: 4, maxLength: 30 }), (rows) => {
        const history = new History(rows, TABLES_2026_2);
        for (const one of rows) {
          const { finishedOn } = one;
          if (finishedOn === null) continue;
          const found = history.range({ input: inputOf(one), reach: 'before', without: one });
          const before = rows.filter(
            (other) => other.type === one.type && other.finishedOn !== null && other.finishedOn < finishedOn,
          );
          expectSame(found, plainly(one, before));
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('each deliverable from a few drawn ones, all on one day', () => {
    fc.assert(
      fc.property(
        fc.array(past, { minLength: 8, maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, n) => {
          const drawn = rows.slice(0, n);
          const fromFew = new FromFew(
            rows.map((row) => ({ input: { ...inputOf(row), asOf: LAST }, past: row })),
            TABLES_2026_2,
            GRIDS,
          );
          const left = new Set(drawn.map((_, index) => index));
          fromFew.quantiles(left).forEach((found, index) => {
            const one = rows[index];
            if (one === undefined || left.has(index)) {
              expect(found).toBeNull();
              return;
            }
            const comparables = drawn.filter(({ type }) => type === one.type);
            const plain = estimateEffort({ ...inputOf(one), asOf: LAST, comparables }, TABLES_2026_2)?.range;
            if (found === null || plain === undefined) {
              expect([found, plain]).toEqual([null, undefined]);
              return;
            }
            found.forEach((ln, i) => {
              const days = Number([plain.p10, plain.p50, plain.p90][i]);
              expect(Math.abs(ln - Math.log(days))).toBeLessThan(1e-6);
            });
          });
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  test('the same bytes for any order of the rows, whatever their drivers', () => {
    const rows = fc.sample(past, { numRuns: 40, seed: 8 });
    const turned = [...rows].reverse();
    const learnt = (order: PastDeliverable[]) => {
      const history = new History(order, TABLES_2026_2);
      return rows.map((one) => history.range({ input: inputOf(one), reach: 'all', without: one }));
    };
    expect(learnt(turned)).toEqual(learnt(rows));
    const few = (order: PastDeliverable[]) => {
      const drawn = new Set(order.flatMap((row, index) => (rows.indexOf(row) < 20 ? [index] : [])));
      return new FromFew(
        order.map((row) => ({ input: { ...inputOf(row), asOf: LAST }, past: row })),
        TABLES_2026_2,
        GRIDS,
      ).quantiles(drawn);
    };
    expect(few(turned).reverse()).toEqual(few(rows));
    expect(few(rows).filter((found) => found !== null).length).toBeGreaterThan(10);
  });

  test('each deliverable of many contractors, some of which hold too much', () => {
    const named = fc.record({ row: past, name: fc.nat(11) }).map(({ row, name }) => ({
      ...row,
      type: 'report',
      contractor: `C${Math.floor(name ** 2 / 14)}`,
    }));
    fc.assert(
      fc.property(fc.array(named, { minLength: 30, maxLength: 60 }), (rows) => {
        const history = new History(rows, TABLES_2026_2);
        for (const one of rows.slice(0, 10)) {
          const found = history.range({ input: inputOf(one), reach: 'all', without: one });
          expectSame(
            found,
            plainly(
              one,
              rows.filter((other) => other !== one),
            ),
          );
        }
      }),
      { numRuns: 30, seed: 9 },
    );
  });

  test('dates that lie ages apart overflow nothing', () => {
    const row = (finishedOn: string, actualDays: string): PastDeliverable => ({
      type: 'report',
      contractor: '',
      size: '20',
      sizeUnit: 'page',
      quotedDays: null,
      workUnitDays: null,
      complexity: null,
      drivers: {},
      actualDays,
      finishedOn,
    });
    const rows = [
      row('0001-01-01', '4'),
      row('1999-01-01', '5'),
      row('2026-01-01', '6'),
      row('9999-12-31', '7'),
    ];
    const history = new History(rows, TABLES_2026_2);
    for (const one of rows) {
      const others = rows.filter((other) => other !== one);
      expectSame(history.range({ input: inputOf(one), reach: 'all', without: one }), plainly(one, others));
    }
  });
});
