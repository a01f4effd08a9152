import type { Client } from 'pg';
import type { RuleFault, RuleFaults } from '../../../usecases/reads/rule-fault-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { currentAuditOf } from './viewer.js';

const ruleFaultsSql = sqlFile(import.meta.url, './rule-faults.sql');

/** What the current audit did not audit because rules failed. */
export async function ruleFaults(client: Client): Promise<RuleFaults> {
  const audit = await currentAuditOf(client);
  if (audit === null) return { audit: null, items: [], subjects: 0 };
  const { rows } = await client.query<Row>(ruleFaultsSql, [audit.id]);
  return { audit, items: rows.map(toFault), subjects: (rows[0]?.total ?? 0) as number };
}

function toFault(row: Row): RuleFault {
  const invoiceId = orNull(row, 'invoiceId');
  return {
    code: text(row, 'code'),
    grain: text(row, 'grain') as RuleFault['grain'],
    subjects: row.subjects as number,
    invoice: invoiceId === null ? null : { id: invoiceId, ref: text(row, 'invoiceRef') },
    kind: text(row, 'kind'),
    place: orNull(row, 'place'),
  };
}
