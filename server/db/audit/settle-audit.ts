import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { PostgresAuditSink } from './audit-sink.js';
import { isResultUnchanged, keepResult } from './keep-result.js';
import { areScreensUnchanged } from './same-screens.js';

/** What an audit was asked, and whether its result is kept beside what it found. */
export interface AskedAudit {
  orgId: string;
  asOf: CivilDate;
  rules: string;
  keepsResult: boolean;
}

/**
 * Ends an audit in its transaction. Asked the same as the current one and finding the same, it writes nothing and is that one;
 * otherwise what is new is written into the audit that `open` gives.
 */
export async function settleAudit(
  client: Client,
  sink: PostgresAuditSink,
  asked: AskedAudit,
  open: () => Promise<string>,
): Promise<{ auditId: string; isKept: boolean }> {
  const current = await currentAuditLike(client, asked);
  if (current !== null && (await isUnchanged(client, sink, asked, current)))
    return { auditId: current, isKept: false };
  const auditId = await open();
  await speakOf(client, auditId);
  await sink.keep(auditId);
  if (asked.keepsResult) await keepResult(client, asked.orgId, auditId);
  return { auditId, isKept: true };
}

/** The current audit where it was asked the same rules for the same day. */
async function currentAuditLike(client: Client, { asOf, rules }: AskedAudit): Promise<string | null> {
  const { rows } = await client.query<{ id: string; same: boolean }>(
    `SELECT id, as_of = $1::date AND rules = $2::jsonb AS same
     FROM audit WHERE state = 'done' AND same_as IS NULL ORDER BY id DESC LIMIT 1`,
    [asOf, rules],
  );
  return rows[0]?.same === true ? rows[0].id : null;
}

async function isUnchanged(
  client: Client,
  sink: PostgresAuditSink,
  { keepsResult }: AskedAudit,
  auditId: string,
): Promise<boolean> {
  await speakOf(client, auditId);
  return (
    (await sink.equalsAudit(auditId)) &&
    (!keepsResult || (await isResultUnchanged(client, auditId))) &&
    (await areScreensUnchanged(client, auditId))
  );
}

/** The audit that the statements which follow are about. */
async function speakOf(client: Client, auditId: string): Promise<void> {
  await client.query(`SELECT set_config('app.audit_id', $1, true)`, [auditId]);
}
