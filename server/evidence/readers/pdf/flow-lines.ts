import type { PageItem } from '../../../importers/pdf-page/page-lines.js';
import { upright } from '../../../importers/pdf-page/turned-text.js';

/** One line of a page as its text flows. Points, upright; pages and lines count from 1. */
export interface FlowLine {
  page: number;
  line: number;
  text: string;
  x: number;
  end: number;
  y: number;
  height: number;
}

/** A text of a line, and whether spaces were written before it. */
interface Placed extends PageItem {
  isApart: boolean;
}

/** Texts whose bases differ by less than a share of the height: written one after the other. */
interface Row {
  y: number;
  height: number;
  items: Placed[];
}

/** Superscripts, fonts mixed. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the height is a space. */
const WORD_GAP = 0.12;
/** Bold is sometimes printed as the same text twice, so far apart. Points. */
const PRINTED_TWICE = 1;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * The lines of one page in the order in which they were written, which is that of reading where columns stand beside each
 * other: sorting all by place, as for the cells of an invoice, would mix them. Inside a line the place decides, as values are
 * often written behind their labels.
 */
export function flowLines(items: readonly PageItem[], page: number): FlowLine[] {
  const rows: Row[] = [];
  let isApart = false;
  for (const item of items) {
    if (item.text.trim() === '') {
      isApart ||= item.text !== '';
      continue;
    }
    const placed = { ...upright(item), isApart };
    isApart = false;
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.y - placed.y) < SAME_LINE * Math.max(row.height, placed.height)) {
      row.items.push(placed);
      row.height = Math.max(row.height, placed.height);
    } else rows.push({ y: placed.y, height: placed.height, items: [placed] });
  }
  return rows.map((row, index) => lineOf(row, page, index + 1));
}

function lineOf({ y, height, items }: Row, page: number, line: number): FlowLine {
  const ordered = [...items].sort((a, b) => a.x - b.x);
  const x = ordered[0]?.x ?? 0;
  const end = ordered.reduce((most, item) => Math.max(most, item.x + item.width), x);
  if (items.some(({ text }) => RIGHT_TO_LEFT.test(text))) ordered.reverse();
  let text = '';
  let before: Placed | null = null;
  for (const item of ordered) {
    if (before !== null && isPrintedTwice(before, item)) continue;
    const isSpace = before !== null && (item.isApart || gapBetween(before, item) > WORD_GAP * item.height);
    text += `${isSpace ? ' ' : ''}${item.text}`;
    before = item;
  }
  return { page, line, text: text.replace(/\s+/g, ' ').trim(), x, end, y, height };
}

/** Between the nearer edges of two texts; negative where they overlap. */
const gapBetween = (one: PageItem, other: PageItem): number =>
  Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width));

const isPrintedTwice = (one: PageItem, other: PageItem): boolean =>
  one.text === other.text &&
  Math.abs(one.x - other.x) < PRINTED_TWICE &&
  Math.abs(one.y - other.y) < PRINTED_TWICE;
