import type { Client } from 'pg';
import type { Problem } from '../../../domain/problem.js';
import { timesheetsDiffer, type DayRecord } from '../../../importers/timesheets/timesheet-problems.js';
import { shownPerson } from '../../../rules/wording.js';
import { readySessionTables } from '../../session-tables.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';

const layout = sqlFile(import.meta.url, './differing-timesheets.sql');

/** Lays out how timesheets differ, once for the transaction. */
export async function layOutDifferingTimesheets(client: Client): Promise<void> {
  await readySessionTables(client);
  await client.query(layout);
}

/** Differences by the document that does not count: keyed and ordered as the documents are. */
export const differingTimesheetsSql = `
  SELECT document_id::text AS key, t.* FROM differing_timesheet t
  ORDER BY "sourceFile" COLLATE "C", document_id, place`;

/** The problem that such a row is. */
export function differingTimesheets(row: Row): Problem {
  return timesheetsDiffer.make(sourceOf(row), {
    person: shownPerson(text(row, 'personKey'), orNull(row, 'name')),
    contract: text(row, 'contractRef'),
    dates: row.dates as string[],
    here: dayRecord(row, 'days', 'hours', 'orders'),
    counted: {
      ...dayRecord(row, 'countedDays', 'countedHours', 'countedOrders'),
      at: sourceOf(row, 'counted'),
    },
    unlisted: row.unlisted as number,
  });
}

function dayRecord(row: Row, days: string, hours: string, orders: string): DayRecord {
  return { days: orNull(row, days), hours: orNull(row, hours), orders: orNull(row, orders) };
}
