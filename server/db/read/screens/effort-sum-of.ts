import type { Client } from 'pg';
import type { EffortSum } from '../../../domain/effort-sum.js';
import type { Viewer } from './viewer.js';

/**
 * Several deliverables together in the current audit, of an invoice or a contract. A contractor is shown none that learnt from
 * checked deliverables, as for the range of one.
 */
export async function effortSumOf(
  client: Client,
  { audit, supplierId }: Viewer,
  of: { invoiceId: string } | { contractKey: string | null },
): Promise<EffortSum | null> {
  if (audit === null) return null;
  const [column, value] = 'invoiceId' in of ? ['invoice_id', of.invoiceId] : ['contract_key', of.contractKey];
  const { rows } = await client.query<{ effort: EffortSum }>(
    `SELECT effort FROM effort_sum WHERE audit_id = $1 AND ${column} = $2`,
    [audit.id, value],
  );
  const effort = rows[0]?.effort ?? null;
  return supplierId !== null && (effort?.comparables ?? 0) > 0 ? null : effort;
}
