import type { FlowLine } from './flow-lines.js';

/** Places that differ by less are one place, from page to page. Points. */
const SAME_PLACE = 3;
/** Lines from the top and from the bottom of a page where figures may differ from page to page: page numbers. */
const NUMBERED_LINES = 3;
/** A header or a footer has no more lines than a letterhead. */
const MOST_LINES = 8;
/** A gap of so many heights of the text ends a header. */
const GAP = 2;

/**
 * The headers and footers of pages: lines at the top or at the bottom that stand at the same place on most pages, or on
 * most even or odd ones. Each → the key of its kind. Pages that are alike all over have none but what a gap sets apart.
 */
export function repeatedLines(pages: readonly (readonly FlowLine[])[]): ReadonlyMap<FlowLine, string> {
  const keys = new Map(pages.flatMap((lines) => keyed(lines)));
  const frequent = frequentKeys(keys, pages.length);
  const repeated = new Map<FlowLine, string>();
  for (const lines of pages) {
    const down = [...lines].sort((a, b) => b.y - a.y);
    for (const order of [down, down.toReversed()])
      for (const line of edgeOf(order, (one) => frequent.has(keys.get(one) ?? '')))
        repeated.set(line, keys.get(line) ?? '');
  }
  return repeated;
}

/** The repeated lines that a page begins with, from one of its edges; none when they are too many for a header. */
function edgeOf(lines: readonly FlowLine[], isRepeated: (line: FlowLine) => boolean): FlowLine[] {
  const edge: FlowLine[] = [];
  for (const line of lines) {
    const before = edge.at(-1);
    if (before !== undefined && Math.abs(before.y - line.y) > GAP * Math.max(before.height, line.height))
      break;
    if (!isRepeated(line)) break;
    edge.push(line);
  }
  return edge.length > MOST_LINES ? [] : edge;
}

/** Keys on most of the pages, and on three at least: two pages may look alike by chance. */
function frequentKeys(keys: ReadonlyMap<FlowLine, string>, pages: number): ReadonlySet<string> {
  const seen = new Map<string, { odd: Set<number>; even: Set<number> }>();
  for (const [{ page }, key] of keys) {
    const on = seen.get(key) ?? { odd: new Set(), even: new Set() };
    seen.set(key, on);
    (page % 2 === 1 ? on.odd : on.even).add(page);
  }
  const odd = Math.ceil(pages / 2);
  const isMost = (count: number, of: number): boolean => count >= 3 && count > of / 2;
  const frequent = [...seen].filter(
    ([, on]) =>
      isMost(on.odd.size + on.even.size, pages) ||
      isMost(on.odd.size, odd) ||
      isMost(on.even.size, pages - odd),
  );
  return new Set(frequent.map(([key]) => key));
}

function keyed(lines: readonly FlowLine[]): [FlowLine, string][] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const top = heights[NUMBERED_LINES - 1] ?? -Infinity;
  const bottom = heights.at(-NUMBERED_LINES) ?? Infinity;
  return lines.map((line) => {
    const isNumbered = Math.round(line.y) >= top || Math.round(line.y) <= bottom;
    const text = isNumbered ? line.text.replace(/\p{Nd}+/gu, '0') : line.text;
    return [line, `${Math.round(line.y / SAME_PLACE)} ${text}`];
  });
}
