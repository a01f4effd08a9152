import type { Alignment, Fill, Font, Style } from 'exceljs';

/** The look of the workbook: paper and ink, one petrol accent, no red. Colours are ARGB. */
const PETROL = 'FF0F5C63';
const WHITE = 'FFFFFFFF';
const INK = 'FF1D2429';
const SOFT = 'FF545C61';
const LINE = 'FFD9D5CA';
const SUNK = 'FFF3F1EB';
/** Classes of findings, ink on tint: 7.2, 7.1 and 5.4 to 1. The word is always there too. */
const CLASS_COLOURS = {
  fact: ['FF7A3E00', 'FFFBEBDA'],
  question: ['FF3E4494', 'FFE8E9F8'],
  weak: ['FF5A6063', 'FFEEEDE8'],
} as const;

/** Everywhere at hand, or a face of the same widths in its place. */
const FACE = 'Arial';
const BODY_SIZE = 9;

const font = (over: Partial<Font> = {}): Partial<Font> => ({
  name: FACE,
  size: BODY_SIZE,
  color: { argb: INK },
  ...over,
});
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const top = (over: Partial<Alignment> = {}): Partial<Alignment> => ({ vertical: 'top', ...over });
/** Keeps text off the digits of the column before; LibreOffice loses an indent on the right of numbers. */
const INDENTED: Partial<Alignment> = { horizontal: 'left', indent: 1 };
const ruled: Partial<Style> = { border: { bottom: { style: 'thin', color: { argb: LINE } } } };

const classMark = ([ink, tint]: readonly [string, string]): Partial<Style> => ({
  ...ruled,
  font: font({ bold: true, color: { argb: ink } }),
  fill: fill(tint),
  alignment: top({ ...INDENTED, wrapText: true }),
});

/** Styles are shared objects: exceljs remembers each by identity, which keeps a long sheet fast. */
export const STYLES = {
  title: { font: font({ size: 18, bold: true, color: { argb: PETROL } }), alignment: { vertical: 'middle' } },
  /** The sentence of the first page that says it all. */
  headline: { font: font({ size: 12 }), alignment: { vertical: 'middle', wrapText: true } },
  subtitle: { font: font({ size: 10, color: { argb: SOFT } }), alignment: { vertical: 'middle' } },
  section: {
    font: font({ size: 11, bold: true, color: { argb: PETROL } }),
    alignment: { vertical: 'bottom' },
    border: { bottom: { style: 'medium', color: { argb: PETROL } } },
  },
  header: {
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(PETROL),
    alignment: { ...INDENTED, vertical: 'middle', wrapText: true },
  },
  headerRight: {
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(PETROL),
    alignment: { vertical: 'middle', horizontal: 'right', wrapText: true },
  },
  text: { ...ruled, font: font(), alignment: top({ ...INDENTED, wrapText: true }) },
  /** A part of the row above. */
  part: { ...ruled, font: font(), alignment: top({ horizontal: 'left', indent: 3, wrapText: true }) },
  strong: { ...ruled, font: font({ bold: true }), alignment: top({ ...INDENTED, wrapText: true }) },
  /** A number with more digits than a spreadsheet keeps. */
  textRight: { ...ruled, font: font(), alignment: top({ wrapText: true, horizontal: 'right' }) },
  /** What is not known, said in words. */
  soft: {
    ...ruled,
    font: font({ italic: true, color: { argb: SOFT } }),
    alignment: top({ ...INDENTED, wrapText: true }),
  },
  softRight: {
    ...ruled,
    font: font({ italic: true, color: { argb: SOFT } }),
    alignment: top({ wrapText: true, horizontal: 'right' }),
  },
  fact: classMark(CLASS_COLOURS.fact),
  question: classMark(CLASS_COLOURS.question),
  weak: classMark(CLASS_COLOURS.weak),
  note: { font: font({ color: { argb: SOFT } }), alignment: top({ wrapText: true }) },
  empty: {
    font: font({ size: 10 }),
    fill: fill(SUNK),
    alignment: { ...INDENTED, vertical: 'middle', wrapText: true },
  },
} satisfies Record<string, Partial<Style>>;

/** Name of a style of the workbook. */
export type StyleName = keyof typeof STYLES;

const numbers = new Map<string, Partial<Style>>();

/** A right-aligned number or a left-aligned date in that format; one object per format. */
export function numberStyle(numFmt: string, align: 'left' | 'right' = 'right'): Partial<Style> {
  const key = `${align} ${numFmt}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const alignment = top(align === 'left' ? INDENTED : { horizontal: align });
  const style: Partial<Style> = { ...ruled, font: font(), alignment, numFmt };
  numbers.set(key, style);
  return style;
}

/** Margins of the page, in inches. */
export const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
