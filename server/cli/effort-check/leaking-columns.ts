import type { HistoryRow } from './history-row.js';

/** A column that says the outcome: what is known beforehand never fits that well (effort-evidence: 0.3 to 0.9 of size). */
const LEAKING_R2 = 0.995;
/** Fewer points lie on a line by chance. */
const FEWEST_ROWS = 5;

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
  rows: number;
  r2: number;
}

/**
 * Columns known beforehand whose logarithm explains more than 99.5 % of that of the actual days, type by type (a size,
 * unit by unit) and over the whole file.
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

function leakOf(
  column: LeakingColumn['column'],
  rows: readonly HistoryRow[],
  valueOf: (typeof COLUMNS)[number][1],
): Pick<LeakingColumn, 'column' | 'rows' | 'r2'> | null {
  const points = rows.map(({ deliverable }) => ({
    x: Math.log(Number(valueOf(deliverable))),
    y: Math.log(Number(deliverable.actualDays)),
  }));
  const r2 = points.length < FEWEST_ROWS ? null : determination(points);
  return r2 !== null && r2 > LEAKING_R2 ? { column, rows: points.length, r2 } : null;
}

/** R² of a straight line; null where either side does not vary. */
function determination(points: readonly { x: number; y: number }[]): number | null {
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
