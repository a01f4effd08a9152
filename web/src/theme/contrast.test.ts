import { describe, expect, test } from '@jest/globals';
import { contrast } from './contrast.js';
import {
  DARKS,
  GRAYS,
  MEANINGS,
  NEUTRALS,
  PETROL,
  tokenVariables,
  type Meaning,
  type Neutral,
} from './tokens.js';

/** Ratios as the visual language states them: on its tint and on the surface, light then dark. */
const STATED: Record<Meaning, [number, number, number, number]> = {
  fact: [7.2, 8.3, 7.9, 9.1],
  question: [7.1, 8.5, 7.3, 8.6],
  weak: [5.4, 6.4, 6.8, 8.3],
  soon: [6.4, 7.4, 8.2, 9.8],
  late: [6.7, 8.0, 7.1, 8.0],
  cleared: [6.3, 7.4, 7.5, 9.1],
  data: [6.8, 8.2, 7.6, 8.5],
  error: [6.8, 8.2, 7.3, 8.1],
};

/** A neutral on another: stated ratios, light then dark, and the least that WCAG 2.2 asks of such a pair. */
const PAIRS: [front: Neutral, back: Neutral, light: number, dark: number, least: number][] = [
  ['ink', 'surface', 15.7, 12.9, 4.5],
  ['soft', 'surface', 6.8, 7.4, 4.5],
  ['edge', 'surface', 3.7, 4.4, 3],
  ['line', 'surface', 1.5, 1.5, 1],
  ['petrol', 'surface', 7.7, 8.0, 4.5],
  ['on-petrol', 'petrol', 7.7, 7.8, 4.5],
  ['on-petrol', 'petrol-hover', 10.4, 10.0, 4.5],
  ['ink', 'selected', 13.5, 10.7, 4.5],
  ['ink', 'cited', 13.8, 8.3, 4.5],
  ['focus', 'surface', 7.6, 11.4, 3],
  ['sand', 'surface', 2.1, 2.6, 1],
];

const { surface } = NEUTRALS;

describe('contrast', () => {
  test('of black on white is 21', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  });

  test.each(Object.entries(STATED))('%s is read on its tint and on the surface', (name, stated) => {
    const { text, tint } = MEANINGS[name as Meaning];
    const found = [
      contrast(text.light, tint.light),
      contrast(text.light, surface.light),
      contrast(text.dark, tint.dark),
      contrast(text.dark, surface.dark),
    ];
    expect(Math.min(...found)).toBeGreaterThanOrEqual(4.5);
    expect(found.filter((ratio, index) => Math.abs(ratio - (stated[index] ?? 0)) >= 0.06)).toEqual([]);
  });

  test.each(PAIRS)('%s on %s', (front, back, light, dark, least) => {
    for (const [scheme, stated] of [['light', light] as const, ['dark', dark] as const]) {
      const ratio = contrast(NEUTRALS[front][scheme], NEUTRALS[back][scheme]);
      expect(ratio).toBeGreaterThanOrEqual(least);
      expect(Math.abs(ratio - stated)).toBeLessThan(0.06);
    }
  });

  test('small text on paper and sunk ground is readable too', () => {
    for (const front of ['ink', 'soft', 'petrol'] as const) {
      for (const back of ['paper', 'sunk', 'selected'] as const) {
        for (const scheme of ['light', 'dark'] as const) {
          const ratio = contrast(NEUTRALS[front][scheme], NEUTRALS[back][scheme]);
          expect({ front, back, scheme, enough: ratio >= 4.5 }).toEqual({
            front,
            back,
            scheme,
            enough: true,
          });
        }
      }
    }
  });

  test('the accent is one of its ten shades in both schemes', () => {
    expect([PETROL[6], PETROL[4]]).toEqual([NEUTRALS.petrol.light, NEUTRALS.petrol.dark]);
  });

  test('what Mantine draws by its own greys are our tokens', () => {
    const { line, edge, soft, ink, paper } = NEUTRALS;
    expect([GRAYS[3], GRAYS[4], GRAYS[6], GRAYS[9]]).toEqual([line.light, edge.light, soft.light, ink.light]);
    expect([DARKS[0], DARKS[2], DARKS[4], DARKS[5]]).toEqual([ink.dark, soft.dark, edge.dark, line.dark]);
    expect([DARKS[6], DARKS[7]]).toEqual([surface.dark, paper.dark]);
  });

  test('both schemes define the same properties', () => {
    expect(Object.keys(tokenVariables('light'))).toEqual(Object.keys(tokenVariables('dark')));
    expect(tokenVariables('dark')).toMatchObject({ '--d-ink': '#E8E6E0', '--d-fact-tint': '#3A2814' });
  });
});
