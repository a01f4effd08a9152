import { randomBytes } from 'node:crypto';
import { LARGE_WORK, inOrganisation, type Database } from './connection.js';
import { clientOf } from './raw-client.js';

/**
 * Every table that belongs to an organisation, children before parents. A test holds that none is missing.
 */
export const ORGANISATION_TABLES: readonly string[] = [
  'deliverable_effort',
  'line_support',
  'audit_invoice',
  'audit_rule',
  'audit_finding',
  'finding_line',
  'finding_revision',
  'finding',
  'audit',
  'person_day',
  'timesheet_entry',
  'line_tie',
  'invoice_attachment',
  'invoice_line',
  'invoice',
  'supplier_alias',
  'supplier',
  'contract',
  'rate',
  'team_member',
  'subcontractor',
  'purchase_order',
  'work_unit',
  'deliverable',
  'link',
  'ai_declaration',
  'ai_policy_row',
  'timesheet_register',
  'invoice_event',
  'absence',
  'closure',
  'review',
  'answer',
  'decision',
  'setting',
  'original_part',
  'document',
  'import',
  'organisation',
];

/** A new organisation. Its id is random, so that organisations of two servers can be brought together. */
export async function createOrganisation(database: Database, name: string): Promise<string> {
  // 62 bits: positive in a bigint, and never the same twice.
  const orgId = (randomBytes(8).readBigUInt64BE() >> 2n).toString();
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await client.query('INSERT INTO organisation (org_id, name) VALUES ($1, $2)', [orgId, name]);
  });
  return orgId;
}

/** Removes an organisation with everything it holds. */
export async function removeOrganisation(database: Database, orgId: string): Promise<void> {
  await inOrganisation(
    database,
    orgId,
    async (trx) => {
      const client = await clientOf(trx);
      for (const table of ORGANISATION_TABLES)
        await client.query(`DELETE FROM ${table} WHERE org_id = $1`, [orgId]);
    },
    LARGE_WORK,
  );
}
