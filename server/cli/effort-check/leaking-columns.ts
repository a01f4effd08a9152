import type { HistoryRow } from './history-row.js';

/** A column that says the outcome: what is known beforehand never fits that well (effort-evidence: 0.3 to 0.9 of size). */
const LEAKING_R2 = 0.995;
/** Fewer points lie on a line by chance, and two different ones always. */
const FEWEST_ROWS = 5;
const FEWEST_POINTS = 3;
/** Fewer honest days may well come in the very order of their sizes. */
const FEWEST_IN_ORDER = 20;

/** Numeric columns that are known before the work. */
const COLUMNS = [
  ['size', ({ size }: HistoryRow['deliverable']) => size],
  ['quoted_days', ({ quotedDays }: HistoryRow['deliverable']) => quotedDays],
] as const;

/** A column that reproduces the actual days, in the rows of one type and unit, or in all of them. */
export interface LeakingColumn {
  column: (typeof COLUMNS)[number][0];
  /** Null: in all rows. */
  type: string | null;
  sizeUnit: string | null;
  /** What it reproduces: the days on the ln scale, or their order alone. */
  of: 'values' | 'ranks';
  rows: number;
  r2: number;
}

/**
 * Columns known beforehand whose logarithm explains more than 99.5 % of that of the actual days, or whose order that much of
 * theirs (days to which something was added, a rank), type by type (a size, unit by unit) and over the whole file.
 */
export function leakingColumns(rows: readonly HistoryRow[]): LeakingColumn[] {
  return COLUMNS.flatMap(([column, valueOf]): LeakingColumn[] => {
    const groups = new Map<string, HistoryRow[]>();
    const known = rows.filter(({ deliverable }) => valueOf(deliverable) !== null);
    for (const row of known) {
      const { type, sizeUnit } = row.deliverable;
      const key = JSON.stringify([type, column === 'size' ? sizeUnit : null]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    const found = [...groups.values()].flatMap((group) => {
      const leak = leakOf(column, group, valueOf);
      const first = group[0]?.deliverable;
      if (leak === null || first === undefined) return [];
      return [{ ...leak, type: first.type, sizeUnit: column === 'size' ? first.sizeUnit : null }];
    });
    if (found.length > 0 || groups.size < 2) return found;
    const leak = leakOf(column, known, valueOf);
    return leak === null ? [] : [{ ...leak, type: null, sizeUnit: null }];
  });
}

interface Point {
  x: number;
  y: number;
}

function leakOf(
  column: LeakingColumn['column'],
  rows: readonly HistoryRow[],
  valueOf: (typeof COLUMNS)[number][1],
): Pick<LeakingColumn, 'column' | 'of' | 'rows' | 'r2'> | null {
  const points = rows.map(({ deliverable }) => ({
    x: Math.log(Number(valueOf(deliverable))),
    y: Math.log(Number(deliverable.actualDays)),
  }));
  const distinct = new Set(points.map(({ x, y }) => `${x} ${y}`)).size;
  if (points.length < FEWEST_ROWS || distinct < FEWEST_POINTS) return null;
  const line = determination(points);
  if (isLeaking(line) && isLeaking(determination(withoutFarthest(points))))
    return { column, of: 'values', rows: points.length, r2: line };
  const order = distinct < FEWEST_IN_ORDER ? null : determination(ranked(points));
  return isLeaking(order) ? { column, of: 'ranks', rows: points.length, r2: order } : null;
}

const isLeaking = (r2: number | null): r2 is number => r2 !== null && r2 > LEAKING_R2;

/** One row far from all others draws the line alone, whatever the others say. */
function withoutFarthest(points: readonly Point[]): Point[] {
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const farthest = points.reduce((far, point) =>
    Math.abs(point.x - meanX) > Math.abs(far.x - meanX) ? point : far,
  );
  return points.filter((point) => point !== farthest);
}

function ranked(points: readonly Point[]): Point[] {
  const [xs, ys] = [ranksOf(points.map(({ x }) => x)), ranksOf(points.map(({ y }) => y))];
  return points.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

/** The place of each value in their order; equal ones share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const ordered = [...values].sort((a, b) => a - b);
  const places = new Map<number, { first: number; count: number }>();
  for (const [place, value] of ordered.entries()) {
    const { first, count } = places.get(value) ?? { first: place, count: 0 };
    places.set(value, { first, count: count + 1 });
  }
  return values.map((value) => {
    const { first, count } = places.get(value) ?? { first: 0, count: 1 };
    return first + (count - 1) / 2;
  });
}

/** R² of a straight line; null where either side does not vary. */
function determination(points: readonly Point[]): number | null {
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  const negligible = 1e-20 * n;
  return xx <= negligible || yy <= negligible ? null : (xy * xy) / (xx * yy);
}
