import { describePlace, showsElementPath, type SourceRef } from '../domain/source-ref.js';
import type { Lang } from '../domain/text.js';

/** Places of one kind in one file or sheet, in the order they are met. */
interface Group {
  first: SourceRef;
  cells: string[];
  lines: number[];
  pages: number[];
}

/** Lines that follow one another are written as a range from this many on. */
const SHORTEST_RANGE = 3;

const ELLIPSIS = '…/';
const NUMBERED_STEP = /\[\d+\]$/;

/**
 * The places of a finding for a person, each once: places of one file or sheet stand together, in the order the file is
 * first met (`hours.csv, lines 2–5, 9`; `CRA.xlsx, Sept!D7, E7`). No place is left out; an element path of more than
 * `room` characters is shortened.
 */
export function describeSources(
  places: readonly SourceRef[],
  lang: Lang,
  { room = Infinity }: { room?: number } = {},
): string[] {
  const groups = new Map<string, Group>();
  for (const place of places.map((whole) => shortPlace(whole, room))) {
    const key = groupKey(place);
    const group = groups.get(key) ?? { first: place, cells: [], lines: [], pages: [] };
    addOnce(group.cells, place.cell);
    addOnce(group.lines, place.line);
    addOnce(group.pages, place.page);
    groups.set(key, group);
  }
  // Paths of several parts of a file may be one in words: its header on first pages, and on the others.
  return [...new Set([...groups.values()].map((group) => describeGroup(group, lang)))];
}

/**
 * A place whose element path is cut to the last steps that fit into `room` characters (`…/cac:InvoiceLine[3]/cbc:ID`).
 * The last numbered step always stays, since it tells one line of an invoice from another, and so does the very last; what
 * lies between them is left out when it does not fit (`…/cac:InvoiceLine[3]/…/cbc:PriceAmount`).
 */
export function shortPlace(place: SourceRef, room: number): SourceRef {
  const { path } = place;
  if (path === undefined || path.length <= room || !showsElementPath(place)) return place;
  const steps = path.split('/');
  const numbered = steps.findLastIndex((step) => NUMBERED_STEP.test(step));
  const last = steps.length - 1;
  let first = numbered === -1 ? last : numbered;
  const from = (index: number): string => ELLIPSIS + steps.slice(index).join('/');
  while (first > 1 && from(first - 1).length <= room) first -= 1;
  if (first <= 1) return place;
  const isLong = from(first).length > room && last - first > 1;
  const short = isLong
    ? [ELLIPSIS + (steps[first] ?? ''), ELLIPSIS + (steps[last] ?? '')].join('/')
    : from(first);
  return { ...place, path: short };
}

/** What must be equal for two places to stand together; two kinds of place in one reference keep it alone. */
function groupKey({ file, sheet, cell, line, page, path }: SourceRef): string {
  const kinds = [cell, line, page].filter((part) => part !== undefined).length;
  const alone = kinds > 1 ? [cell, line, page] : [];
  const kind = cell !== undefined ? 'cell' : line !== undefined ? 'line' : 'page';
  return JSON.stringify([file, sheet ?? null, path ?? null, kind, ...alone]);
}

function addOnce<T>(list: T[], item: T | undefined): void {
  if (item !== undefined && !list.includes(item)) list.push(item);
}

function describeGroup({ first, cells, lines, pages }: Group, lang: Lang): string {
  if (cells.length > 1) return [describePlace(first, lang), ...cells.slice(1)].join(', ');
  const several = {
    ...(lines.length > 1 ? { lines: ranges(lines) } : {}),
    ...(pages.length > 1 ? { pages: ranges(pages) } : {}),
  };
  return describePlace(first, lang, several);
}

/** `2–5, 9`, in rising order. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap(({ from, to }) => writeRun(from, to)).join(', ');
}

function writeRun(from: number, to: number): string[] {
  if (to - from + 1 >= SHORTEST_RANGE) return [`${from}–${to}`];
  return from === to ? [String(from)] : [String(from), String(to)];
}
