import { describe, expect, test } from '@jest/globals';
import { mayShowRange } from './shown-range.js';

describe('a range that a contractor may read', () => {
  const by = (...contractors: string[]) =>
    contractors.map((contractor) => ({
      contractor,
      size: null,
      sizeUnit: null,
      quotedDays: null,
      workUnitDays: null,
      complexity: null,
      drivers: {},
      actualDays: '3',
      finishedOn: null,
    }));

  test('its own history and the public table, always', () => {
    expect(mayShowRange([], 'a')).toBe(true);
    expect(mayShowRange(by('a', 'a', 'a'), 'a')).toBe(true);
  });

  test('others from five deliverables of three contractors', () => {
    expect(mayShowRange(by('b', 'c', 'd', 'b', 'c'), 'a')).toBe(true);
    expect(mayShowRange(by('b', 'c', 'd', 'b'), 'a')).toBe(false);
    expect(mayShowRange(by('b', 'c', 'b', 'c', 'b', 'c'), 'a')).toBe(false);
    expect(mayShowRange(by('a', 'a', 'a', 'a', 'b'), 'a')).toBe(false);
  });
});
