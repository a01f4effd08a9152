import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capByContractor, driftWeight } from './comparable-weights.js';

describe('drift', () => {
  test('half after 18 months, whole when undated or later', () => {
    expect(driftWeight('2025-03-31', '2026-09-30')).toBeCloseTo(0.5, 3);
    expect(driftWeight('2026-09-30', '2026-09-30')).toBe(1);
    expect(driftWeight('2027-01-01', '2026-09-30')).toBe(1);
    expect(driftWeight(null, '2026-09-30')).toBe(1);
  });
});

const of = (...contractors: string[]) => contractors.map((contractor) => ({ contractor, weight: 1 }));
const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

describe('the cap by contractor', () => {
  test('three deliverables of three contractors count whole', () => {
    expect(capByContractor(of('A', 'B', 'C'))).toEqual([1, 1, 1]);
  });

  test('a lone contractor keeps 30 % of its count, and one deliverable at least', () => {
    expect(total(capByContractor(of(...new Array<string>(10).fill('A'))))).toBeCloseTo(3, 12);
    expect(total(capByContractor(of('A', 'A', 'A')))).toBeCloseTo(1, 12);
  });

  test('unknown contractors are each another one', () => {
    expect(capByContractor(of('', '', '', '', ''))).toEqual([1, 1, 1, 1, 1]);
  });

  test('from four contractors on, none holds more than 30 % of what counts', () => {
    const item = fc.record({
      contractor: fc.constantFrom('A', 'A', 'A', 'B', 'C', 'D', 'E', 'F'),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 4, maxLength: 40 }), (items) => {
        const weights = capByContractor(items);
        const names = new Set(items.map(({ contractor }) => contractor));
        weights.forEach((weight, index) => {
          expect(weight).toBeLessThanOrEqual(items[index]?.weight ?? 0);
          expect(weight).toBeGreaterThan(0);
        });
        if (names.size < 4) return;
        for (const name of names) {
          const held = total(weights.filter((_, index) => items[index]?.contractor === name));
          expect(held).toBeLessThanOrEqual(0.3 * total(weights) + 1e-9);
        }
      }),
    );
  });
});
