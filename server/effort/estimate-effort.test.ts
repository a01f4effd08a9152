import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessBilledDays } from './assess-billed-days.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { estimateEffort } from './estimate-effort.js';
import { missingForEstimate } from './missing-for-estimate.js';
import { quantileDays, tailShare } from './predictive.js';
import { studentTQuantile } from './student-t.js';
import { TABLES_2026_1 } from './tables-2026-1.js';

function input(over: Partial<EffortInput> = {}): EffortInput {
  return {
    type: 'report',
    size: '30',
    sizeUnit: 'page',
    complexity: null,
    drivers: {},
    quotedDays: null,
    workUnitDays: null,
    hoursPerDay: null,
    billingStep: '0',
    ai: { state: 'none' },
    comparables: [],
    asOf: '2026-09-30',
    ...over,
  };
}

function done(over: Partial<EffortComparable> = {}): EffortComparable {
  return {
    contractor: 'A',
    size: '20',
    sizeUnit: 'page',
    quotedDays: null,
    workUnitDays: null,
    complexity: null,
    drivers: {},
    actualDays: '5',
    finishedOn: null,
    ...over,
  };
}

function estimate(over: Partial<EffortInput> = {}, tables?: EffortTables) {
  const result = estimateEffort(input(over), tables);
  if (result === null) throw new Error('no estimate');
  return result;
}

const p50 = (over: Partial<EffortInput>): number => Number(estimate(over).range.p50);

/** The synthetic prior of docs/effort-model.md 2: a 20-page report takes 24 hours at the median. */
const VECTOR_TABLES: EffortTables = {
  ...TABLES_2026_1,
  baselines: TABLES_2026_1.baselines.map((row) =>
    row.type === 'report' && row.unit === 'page' ? { ...row, medianHours: 24 } : row,
  ),
};
const VECTOR_DONE = [
  ['10', 9 / 7],
  ['25', 30 / 7],
  ['40', 10],
].map(([size, days], index) =>
  done({ size: String(size), actualDays: String(days), contractor: `C${index}` }),
);

describe('the published vector, in days', () => {
  const vector = estimate({ comparables: VECTOR_DONE }, VECTOR_TABLES);

  test('range', () => {
    const { range } = vector;
    expect(range.basis).toBe('local_history');
    expect(range.comparables).toBe(3);
    expect(range.location).toBeCloseTo(3.579686 - Math.log(7), 6);
    expect(range.scale).toBeCloseTo(0.627425, 6);
    expect(range.degreesOfFreedom).toBe(9);
    expect([range.p10, range.p50, range.p90].map((days) => (Number(days) * 7).toFixed(2))).toEqual([
      '15.06',
      '35.86',
      '85.41',
    ]);
    expect(vector.certifiable).toBe(true);
  });

  test('25 days billed are a question, 20 days are not', () => {
    const billed25 = assessBilledDays(vector, '25', { billingStep: '0' });
    expect(billed25.tailShare.toFixed(4)).toBe('0.0162');
    expect(Number(billed25.daysUnsupported).toFixed(1)).toBe('12.8');
    expect(billed25.level).toBe('question');
    const billed20 = assessBilledDays(vector, '20', { billingStep: '0' });
    expect(billed20.tailShare.toFixed(4)).toBe('0.0290');
    expect(billed20.level).toBe('toNote');
  });

  test('the order of the history changes nothing, not a byte', () => {
    const turned = estimate({ comparables: [...VECTOR_DONE].reverse() }, VECTOR_TABLES);
    expect(JSON.stringify(turned.range)).toBe(JSON.stringify(vector.range));
  });
});

describe('the reference: quote, work unit, history, table', () => {
  test('a quote is met at the median, whatever its length', () => {
    for (const quotedDays of ['0.5', '10', '120']) {
      const { range, certifiable } = estimate({ quotedDays, workUnitDays: '3', complexity: 'complex' });
      expect(Number(range.p50)).toBeCloseTo(Number(quotedDays), 6);
      expect(range.basis).toBe('quote');
      expect(range.complexityFactor).toBeNull();
      expect(certifiable).toBe(true);
      // sqrt(0.60² + 0.15²), six degrees of freedom.
      expect(Number(range.p90) / Number(quotedDays)).toBeCloseTo(
        Math.exp(studentTQuantile(0.9, 6) * Math.hypot(0.6, 0.15)),
        6,
      );
    }
  });

  test('a work unit is treated as a quote', () => {
    const { range } = estimate({ workUnitDays: '4', complexity: 'complex' });
    expect([Number(range.p50), range.basis, range.complexityFactor]).toEqual([4, 'work_unit', null]);
  });

  test('quotes that were overrun by all move the next quote', () => {
    const comparables = ['A', 'B', 'C', 'D'].map((contractor) =>
      done({ contractor, quotedDays: '10', actualDays: '20' }),
    );
    const { range } = estimate({ quotedDays: '10', comparables });
    expect(Number(range.p50)).toBeGreaterThan(10.5);
    expect([range.basis, range.comparables]).toEqual(['quote', 4]);
  });

  test('the table alone is indicative, and follows the size', () => {
    const { range, certifiable } = estimate({ size: '20' });
    expect([Number(range.p50), range.basis, range.comparables]).toEqual([8, 'published_table', 0]);
    expect(certifiable).toBe(false);
    expect(p50({ size: '40' })).toBeCloseTo(8 * 2 ** 0.9, 6);
    expect(p50({ size: '20', hoursPerDay: '8' })).toBeCloseTo(7, 6);
  });

  test('two comparables are not learnt from, three are', () => {
    const comparables = [done({ contractor: 'A' }), done({ contractor: 'B' })];
    expect(estimate({ comparables })).toEqual(estimate());
    const { range, certifiable } = estimate({ comparables: [...comparables, done({ contractor: 'C' })] });
    expect([range.basis, range.comparables, certifiable]).toEqual(['local_history', 3, true]);
  });

  test('a comparable in another unit or without days does not count', () => {
    const comparables = [
      done({ contractor: 'A' }),
      done({ contractor: 'B' }),
      done({ contractor: 'C', sizeUnit: 'word', size: '8000' }),
      done({ contractor: 'D', actualDays: '0' }),
    ];
    expect(estimate({ comparables }).range.basis).toBe('published_table');
  });

  test('a type without a table lives on its own history, by size or without', () => {
    const sized = ['5', '10', '20', '40'].map((size, index) =>
      done({ contractor: `C${index}`, size, sizeUnit: 'interview', actualDays: String(Number(size) / 5) }),
    );
    const bySize = estimate({ type: 'study', size: '30', sizeUnit: 'interview', comparables: sized });
    expect(bySize.range.basis).toBe('local_history');
    expect(Number(bySize.range.p50)).toBeCloseTo(5.8, 0);

    const plain = ['10', '12', '14'].map((actualDays, index) =>
      done({ contractor: `C${index}`, size: null, sizeUnit: null, actualDays }),
    );
    const sizeless = { type: 'study', size: null, sizeUnit: null };
    expect(p50({ ...sizeless, comparables: plain })).toBeCloseTo((10 * 12 * 14) ** (1 / 3), 1);
    expect(estimateEffort(input({ ...sizeless, comparables: [...plain.slice(1), ...sized] }))).toBeNull();
  });

  test('without any reference there is no range, and what is missing is said', () => {
    const study = input({ type: 'study', size: null, sizeUnit: null });
    expect(estimateEffort(study)).toBeNull();
    expect(missingForEstimate(study)).toEqual(['quoted_days', 'work_unit_code', 'review_history']);
    const unsized = input({ size: null });
    expect(estimateEffort(unsized)).toBeNull();
    expect(missingForEstimate(unsized)).toEqual(['quoted_days', 'work_unit_code', 'size', 'review_history']);
    const odd = input({ sizeUnit: 'slide' });
    expect(estimateEffort(odd)).toBeNull();
    expect(missingForEstimate(odd)).toEqual(['quoted_days', 'work_unit_code', 'size_unit', 'review_history']);
  });
});

describe('what shifts the median', () => {
  test('declared complexity', () => {
    expect(p50({ complexity: 'simple' }) / p50({})).toBeCloseTo(0.7, 6);
    expect(p50({ complexity: 'medium' }) / p50({})).toBeCloseTo(1, 6);
    expect(p50({ complexity: 'complex' }) / p50({})).toBeCloseTo(1.5, 6);
    expect(estimate({ complexity: 'complex' }).range.complexityFactor).toBe(1.5);
  });

  test('a history of complex deliverables is read as complex', () => {
    const of = (complexity: 'complex' | 'medium', actualDays: string) =>
      ['A', 'B', 'C', 'D'].map((contractor) => done({ contractor, complexity, actualDays }));
    expect(p50({ complexity: 'medium', comparables: of('complex', '9') })).toBeCloseTo(
      p50({ complexity: 'medium', comparables: of('medium', '6') }),
      6,
    );
  });

  test('drivers: about 10 % a step, five at most, wider', () => {
    const driven = estimate({ drivers: { novelty: 2, stakeholders: -1 } });
    expect(Number(driven.range.p50) / p50({})).toBeCloseTo(Math.exp(0.1), 6);
    expect(driven.range.scale).toBeGreaterThan(estimate().range.scale);
    const six = { f: 1, e: 1, d: 1, c: 1, b: 1, a: 1 };
    expect(Object.keys(estimate({ drivers: six }).range.drivers)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a driver may bear any name, that of what every object has too', () => {
    const comparables = ['A', 'B', 'C', 'D'].map((contractor) => done({ contractor }));
    const named = (name: string) => p50({ drivers: Object.fromEntries([[name, 1]]), comparables });
    for (const name of ['toString', 'constructor', '__proto__']) expect(named(name)).toBe(named('novelty'));
  });

  test('a driver that a comparable alone has is taken out of it', () => {
    const comparables = (drivers: Record<string, number>, actualDays: string) =>
      ['A', 'B', 'C', 'D'].map((contractor) => done({ contractor, drivers, actualDays }));
    expect(p50({ comparables: comparables({ novelty: 2 }, String(5 * Math.exp(0.2))) })).toBeCloseTo(
      p50({ comparables: comparables({}, '5') }),
      6,
    );
  });

  test('review days are added as work', () => {
    const ai = {
      state: 'used',
      family: 'text_draft',
      shareLow: '0.8',
      shareHigh: '0.8',
      humanReview: 'full',
    };
    const without = p50({ ai: { ...ai, reviewDays: null } as EffortInput['ai'] });
    const withReview = p50({ ai: { ...ai, reviewDays: '1.5' } as EffortInput['ai'] });
    expect(withReview).toBeCloseTo(without + 1.5, 6);
  });

  test('old deliverables weigh less', () => {
    const history = (finishedOn: string) =>
      ['A', 'B', 'C', 'D'].map((contractor) => done({ contractor, actualDays: '30', finishedOn }));
    const fresh = p50({ comparables: history('2026-09-01') });
    const old = p50({ comparables: history('2020-09-01') });
    expect(fresh).toBeGreaterThan(old);
    expect(old).toBeGreaterThan(p50({}));
  });

  test('one contractor with many inflated bills does not make the norm', () => {
    const many = Array.from({ length: 40 }, () => done({ contractor: 'A', actualDays: '40' }));
    const others = ['B', 'C', 'D', 'E', 'F', 'G', 'H'].map((contractor) =>
      done({ contractor, actualDays: '6' }),
    );
    const capped = p50({ comparables: [...many, ...others] });
    const open = p50({
      comparables: [...many.map((each, i) => ({ ...each, contractor: `A${i}` })), ...others],
    });
    expect(capped).toBeLessThan(open / 1.7);
  });

  test('bills rounded up to whole days are read as half a step less', () => {
    const history = (actualDays: string) =>
      ['A', 'B', 'C', 'D'].map((contractor) => done({ contractor, actualDays }));
    const stepped = p50({ comparables: history('2'), billingStep: '1' });
    expect(stepped).toBeLessThan(p50({ comparables: history('2') }));
    // Each weighs a little less than an exact 1.5 days, so that the table pulls a little more.
    expect(stepped).toBeGreaterThan(p50({ comparables: history('1.5') }));
  });
});

describe('every figure follows from the printed range alone', () => {
  const arbitrary = fc.record({
    type: fc.constantFrom('report', 'study', 'slides', 'software_task'),
    sizeUnit: fc.constantFrom('page', 'slide', 'task', null),
    size: fc.option(fc.integer({ min: 1, max: 5000 }).map(String)),
    complexity: fc.constantFrom(null, 'simple' as const, 'complex' as const),
    drivers: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: -2, max: 2 })),
    quotedDays: fc.option(fc.integer({ min: 1, max: 400 }).map((half) => String(half / 2))),
    billingStep: fc.constantFrom('0', '0.5', '1'),
    ai: fc.constantFrom<EffortInput['ai']>(
      { state: 'none' },
      { state: 'not_declared' },
      {
        state: 'used',
        family: 'text_draft',
        shareLow: '0.2',
        shareHigh: '0.5',
        humanReview: 'light',
        reviewDays: '1',
      },
    ),
    comparables: fc.array(
      fc
        .record({
          contractor: fc.constantFrom('A', 'B', 'C', 'D', 'E', ''),
          size: fc.option(fc.integer({ min: 1, max: 300 }).map(String)),
          sizeUnit: fc.constantFrom('page', 'slide', null),
          quotedDays: fc.option(fc.constantFrom('3', '8')),
          complexity: fc.constantFrom(null, 'simple' as const, 'complex' as const),
          actualDays: fc.integer({ min: 1, max: 300 }).map((quarter) => String(quarter / 4)),
          finishedOn: fc.constantFrom(null, '2024-02-29', '2026-08-15'),
        })
        .map(done),
      { maxLength: 12 },
    ),
  });

  test('quantiles, shares and bytes', () => {
    fc.assert(
      fc.property(arbitrary, (over) => {
        const result = estimateEffort(input(over));
        if (result === null) {
          expect(missingForEstimate(input(over)).length).toBeGreaterThan(2);
          return;
        }
        const again = JSON.parse(JSON.stringify(result.range)) as typeof result.range;
        expect(quantileDays(again, 0.9)).toBe(result.range.p90);
        expect(quantileDays(again, 0.1)).toBe(result.range.p10);
        expect(tailShare(again, Number(result.range.p50))).toBeCloseTo(0.5, 5);
        expect(tailShare(again, Number(result.range.p90))).toBeCloseTo(0.1, 5);
        expect(result.range.p90.replace(/\D/g, '').replace(/^0+/, '').length).toBeGreaterThanOrEqual(6);
        expect(JSON.stringify(estimateEffort(input(over)))).toBe(JSON.stringify(result));
        const shuffled = { ...over, comparables: [...over.comparables].reverse() };
        expect(JSON.stringify(estimateEffort(input(shuffled))?.range)).toBe(JSON.stringify(result.range));
      }),
    );
  });

  test('more billed days never look better', () => {
    const LEVELS = ['none', 'toNote', 'indicative', 'question'];
    const billed = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(arbitrary, billed, billed, (over, a, b) => {
        const result = estimateEffort(input(over));
        if (result === null) return;
        const assess = (quarter: number) =>
          assessBilledDays(result, String(quarter / 4), { billingStep: over.billingStep });
        const less = assess(Math.min(a, b));
        const more = assess(Math.max(a, b));
        expect(more.tailShare).toBeLessThanOrEqual(less.tailShare);
        expect(Number(more.daysUnsupported)).toBeGreaterThanOrEqual(Number(less.daysUnsupported));
        expect(LEVELS.indexOf(more.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(less.level));
      }),
    );
  });
});
