import { expect, test } from '@jest/globals';
import type { Style } from 'exceljs';
import { STYLES } from './styles.js';

/** Relative luminance of an ARGB colour, as WCAG 2 defines it. */
function luminance(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6]
    .map((at) => parseInt(argb.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast({ font, fill }: Partial<Style>): number {
  const paper = fill?.type === 'pattern' ? (fill.fgColor?.argb ?? '') : 'FFFFFFFF';
  const [dark = 0, light = 0] = [luminance(font?.color?.argb ?? ''), luminance(paper)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(STYLES))('%s can be read on its ground (4.5 to 1 at least)', (_, style) => {
  expect(contrast(style)).toBeGreaterThanOrEqual(4.5);
});

test('the ratio itself: black on white is 21, a grey of the same kind fails', () => {
  const grey = (argb: string): Partial<Style> => ({ font: { color: { argb } } });
  expect(contrast(grey('FF000000'))).toBeCloseTo(21, 5);
  expect(contrast(grey('FF868E96'))).toBeLessThan(4.5);
});
