import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Client } from 'pg';
import type { AuditResultSections } from '../../../domain/audit-result.js';
import { openAuditFindings } from './audit-result.js';
import type { ItemOf, KeptSection } from './kept-sections.js';

const expanded = promisify(gunzip);

/**
 * The result of an audit as it was kept when the audit ended, section by section; null where none was kept. Call it inside
 * the organisation's transaction.
 */
export async function openKeptResult(client: Client, auditId: string): Promise<AuditResultSections | null> {
  if (!(await isResultKept(client, auditId))) return null;
  const section =
    <Section extends KeptSection>(name: Section) =>
    () =>
      keptSection(client, auditId, name);
  return {
    ...(await openAuditFindings(client, auditId)),
    documents: section('documents'),
    invoices: section('invoices'),
    timesheets: section('timesheets'),
    deliverables: section('deliverables'),
    totals: section('totals'),
    assumed: section('assumed'),
    contracts: section('contracts'),
  };
}

/** False for an audit that is not done, or was done before results were kept. */
export async function isResultKept(client: Client, auditId: string): Promise<boolean> {
  const kept = await client.query('SELECT FROM audit_result_part WHERE audit_id = $1 LIMIT 1', [auditId]);
  return kept.rowCount === 1;
}

/** The items of one section; none where nothing was kept. */
export async function* keptSection<Section extends KeptSection>(
  client: Client,
  auditId: string,
  section: Section,
): AsyncGenerator<ItemOf<Section>, void> {
  for (let partNo = 0; ; partNo += 1) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      'SELECT bytes FROM audit_result_part WHERE audit_id = $1 AND section = $2 AND part_no = $3',
      [auditId, section, partNo],
    );
    const [part] = rows;
    if (part === undefined) return;
    for (const line of (await expanded(part.bytes)).toString('utf8').split('\n'))
      if (line !== '') yield JSON.parse(line) as ItemOf<Section>;
  }
}
