import type { Client } from 'pg';
import { addDays, type CivilDate } from '../../../domain/civil-date.js';
import { LONG_OVERDUE_DAYS, type TodayView } from '../../../usecases/reads/today-reads.js';
import { sqlFile } from '../sql-file.js';
import { sightValues, withinSight } from './document-sight.js';
import { awaitingPayment } from './invoice-pages.js';
import { invoiceSummaries } from './invoice-summaries.js';
import { namedQuery } from './named-query.js';
import type { Viewer } from './viewer.js';

const dueSql = awaitingPayment(sqlFile(import.meta.url, './today-due.sql'));
const countsSql = awaitingPayment(sqlFile(import.meta.url, './today-counts.sql'));
const filesSql = withinSight(sqlFile(import.meta.url, './today-files.sql'));

/** Due invoices shown at once; the list has them all. */
const SHOWN = 8;

interface Counts {
  longOverdue: number;
  oldest: CivilDate | null;
  undated: number;
}

/** What waits for a viewer on a day. */
export async function todayView(client: Client, viewer: Viewer, today: CivilDate): Promise<TodayView> {
  const values = {
    viewer: viewer.supplierId,
    scope: viewer.contractIds,
    from: addDays(today, -LONG_OVERDUE_DAYS),
  };
  const due = await client.query<{ id: string }>(namedQuery(dueSql, { ...values, rows: SHOWN }));
  const counts = await client.query<Counts>(namedQuery(countsSql, values));
  const files = await client.query<{ files: number }>(namedQuery(filesSql, sightValues(viewer)));
  const { longOverdue = 0, oldest = null, undated = 0 } = counts.rows[0] ?? {};
  return {
    due: await invoiceSummaries(
      client,
      viewer,
      due.rows.map(({ id }) => id),
    ),
    longOverdue: { count: longOverdue, oldest },
    undated,
    waitingFiles: files.rows[0]?.files ?? 0,
  };
}
