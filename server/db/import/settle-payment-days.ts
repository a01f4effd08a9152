import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import { paymentDelay, paymentEventsOf, type ToldEvent } from '../../domain/payment-delay.js';
import { sqlFile } from '../read/sql-file.js';

const eventsSql = sqlFile(import.meta.url, './payment-events.sql');

const SETTLE = `
  UPDATE invoice i SET payable_by = s.payable_by
  FROM (
    SELECT o.org_id, o.id, CASE WHEN t.id IS NULL THEN o.due_date ELSE t.payable_by END AS payable_by
    FROM invoice o
    LEFT JOIN unnest($1::bigint[], $2::date[]) AS t (id, payable_by) ON t.id = o.id
  ) s
  WHERE s.org_id = i.org_id AND s.id = i.id AND i.payable_by IS DISTINCT FROM s.payable_by`;

/**
 * Settles the last day on which payment of each invoice is in time: as its events give it, where its contract states the delay;
 * none while the delay is interrupted; else the due date that the invoice states.
 */
export async function settlePaymentDays(client: Client): Promise<void> {
  const { rows } = await client.query<{
    id: string;
    paymentDays: number;
    billedUntil: CivilDate | null;
    events: ToldEvent[];
  }>(eventsSql);
  const [ids, days]: [string[], (CivilDate | null)[]] = [[], []];
  for (const { id, paymentDays, billedUntil, events } of rows) {
    const delay = paymentDelay(paymentEventsOf(events), paymentDays, billedUntil);
    if (delay.state === 'unknown') continue;
    ids.push(id);
    days.push(delay.state === 'running' ? delay.dueOn : null);
  }
  await client.query(SETTLE, [ids, days]);
}
