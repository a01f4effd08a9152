import { describe, expect, test } from '@jest/globals';
import { workDateText, type PriceValues } from './price-finding.js';

const text = (periodStart: string | null, periodEnd: string | null, lang: 'fr' | 'en'): string =>
  workDateText({ periodStart, periodEnd } as PriceValues, lang).replaceAll('\u00a0', ' ');

describe('the time of the work, after a price', () => {
  test('a day', () => {
    expect(text('2026-09-12', '2026-09-12', 'fr')).toBe(' au 12 sept. 2026');
    expect(text('2026-09-12', '2026-09-12', 'en')).toBe(' on 12 Sept 2026');
  });

  test('a whole month', () => {
    expect(text('2026-09-01', '2026-09-30', 'fr')).toBe(' pour septembre 2026');
    expect(text('2026-09-01', '2026-09-30', 'en')).toBe(' for September 2026');
  });

  test('a part of a month, or more than one', () => {
    expect(text('2026-09-01', '2026-09-08', 'fr')).toBe(' pour un travail du 1er sept. 2026 au 8 sept. 2026');
    expect(text('2026-09-01', '2026-09-08', 'en')).toBe(' for work from 1 Sept 2026 to 8 Sept 2026');
    expect(text('2026-08-28', '2026-09-03', 'fr')).toBe(' pour un travail du 28 août 2026 au 3 sept. 2026');
  });

  test('nothing when it has no dates', () => {
    expect(text(null, null, 'fr')).toBe('');
  });
});
