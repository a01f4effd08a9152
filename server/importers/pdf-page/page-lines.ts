import { upright, type Turn } from './turned-text.js';

/** A text where a page shows it: points from the lower left corner. */
export interface PageItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Upright where it is not said. */
  turn?: Turn;
}

/** Words that stand together on a line; a wide gap ends a cell. `x` and `end` in points. */
export interface PageCell {
  text: string;
  x: number;
  end: number;
}

/** One line of a page, from its left. Pages and lines count from 1. */
export interface PageLine {
  page: number;
  line: number;
  cells: PageCell[];
}

/** Texts whose bases differ by less stand on one line: superscripts, fonts mixed, places rounded. Points. */
const SAME_LINE = 3;
/** A gap wider than this many heights of the text stands between two columns; a narrower one, above the second, is a space. */
const COLUMN_GAP = 1;
const WORD_GAP = 0.12;
/** Bold is sometimes printed as the same text twice, so far apart. Points. */
const PRINTED_TWICE = 1;

/** The texts of one page as lines, from its top. Texts of spaces alone count for nothing. */
export function linesOfPage(items: readonly PageItem[], page: number): PageLine[] {
  const rows: { y: number; items: PageItem[] }[] = [];
  const shown = items.filter(({ text }) => text.trim() !== '').map(upright);
  for (const item of [...shown].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - item.y < SAME_LINE) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  return rows.map((row, index) => ({ page, line: index + 1, cells: cellsOf(row.items) }));
}

function cellsOf(items: readonly PageItem[]): PageCell[] {
  const cells: PageCell[] = [];
  let last: PageItem | null = null;
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const cell = cells.at(-1);
    if (last !== null && isPrintedTwice(last, item)) continue;
    const gap = cell === undefined ? Infinity : item.x - cell.end;
    if (cell === undefined || gap > COLUMN_GAP * item.height) {
      cells.push({ text: tidy(item.text), x: item.x, end: item.x + item.width });
    } else {
      const isApart = gap > WORD_GAP * item.height || /\s$/.test(last?.text ?? '') || /^\s/.test(item.text);
      cell.text = tidy(`${cell.text}${isApart ? ' ' : ''}${item.text}`);
      cell.end = Math.max(cell.end, item.x + item.width);
    }
    last = item;
  }
  return cells;
}

const isPrintedTwice = (one: PageItem, other: PageItem): boolean =>
  one.text === other.text &&
  Math.abs(one.x - other.x) < PRINTED_TWICE &&
  Math.abs(one.y - other.y) < PRINTED_TWICE;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The whole text of a line; columns are apart by two spaces. */
export const textOfLine = ({ cells }: PageLine): string => cells.map(({ text }) => text).join('  ');
