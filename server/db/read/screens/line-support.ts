import type { LineSupport } from '../../../domain/audit-result.js';
import type { EffortRange } from '../../../domain/effort-range.js';
import { orNull, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import type { Viewer } from './viewer.js';

const columns = sqlFile(import.meta.url, './support-columns.sql').trim();

/**
 * A question with `{support}` filled: the columns of the ladder of `line_support p`, as the side in the parameter `side` sees
 * them beside `line_stake k`.
 */
export const withSupport = (question: string, side: string): string =>
  question.replace('{support}', columns.replaceAll('{side}', side));

/** The ladder of a row asked by `withSupport`; null where the audit did not weigh the line. */
export function toLineSupport(row: Row, viewer: Viewer): LineSupport | null {
  if (row.supportOf == null) return null;
  return {
    billedDays: orNull(row, 'ladderDays'),
    contractRate: orNull(row, 'contractRate'),
    timesheetDays: orNull(row, 'timesheetDays'),
    calendarDays: orNull(row, 'calendarDays'),
    quotedDays: orNull(row, 'quotedDays'),
    workUnitDays: orNull(row, 'workUnitDays'),
    effort: shownRange((row.effort ?? null) as EffortRange | null, viewer),
    declaredHumanDays: orNull(row, 'declaredHumanDays'),
    missing: row.missing as string[],
    supportedDays: orNull(row, 'supportedDays'),
    restsOn: orNull(row, 'restsOn'),
  };
}

/**
 * A range as the viewer may see it. Which firms' deliverables it learnt from is not kept, so a contractor is shown none that
 * learnt from any.
 */
export function shownRange(range: EffortRange | null, { supplierId }: Viewer): EffortRange | null {
  return supplierId !== null && (range?.comparables ?? 0) > 0 ? null : range;
}
