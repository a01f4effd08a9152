import type { Client } from 'pg';
import type { ResultTotal } from '../../../domain/audit-result.js';
import type { AuditDetail, AuditRow } from '../../../usecases/reads/audit-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { isResultKept, keptSection } from '../result/kept-result.js';
import { toResultRule, type RuleRow } from '../result/rule-row.js';
import { orNull, text, type Row } from '../row.js';
import { isRuleFor } from '../rule-audience.js';
import { sqlFile } from '../sql-file.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { currentAuditOf, idOf, type Viewer } from './viewer.js';

const pageSql = sqlFile(import.meta.url, './audit-page.sql');
const rulesSql = sqlFile(import.meta.url, '../result/rules.sql');
const loudSql = sqlFile(import.meta.url, './loud-rules.sql');

const LIST = 'audits';

/** One page of audits. @throws WrongCursor */
export async function auditPage(client: Client, { after, limit }: PageRequest): Promise<Page<AuditRow>> {
  const place = after === null ? [null] : decodeCursor(after, LIST, ['bigint']);
  const current = await currentAuditOf(client);
  const { rows } = await client.query<Row>(pageSql, [...place, limit + 1, null, current?.id ?? null]);
  return pageOf(rows, { list: LIST, limit, keyOf: (row) => [text(row, 'id')] }, toAudit);
}

/** One audit by its id. */
export async function auditRow(client: Client, id: string): Promise<AuditRow | null> {
  const current = await currentAuditOf(client);
  const { rows } = await client.query<Row>(pageSql, [null, 1, idOf(id), current?.id ?? null]);
  return rows[0] === undefined ? null : toAudit(rows[0]);
}

/**
 * One audit with its figures, for whoever sees the whole organisation: the rules that speak to this viewer, the totals for
 * whoever sees its prices.
 */
export async function auditDetail(client: Client, viewer: Viewer, id: string): Promise<AuditDetail | null> {
  if (viewer.supplierId !== null || viewer.contractIds !== null) return null;
  const audit = await auditRow(client, id);
  if (audit === null) return null;
  const holder = audit.sameAs ?? audit.id;
  await client.query(`SELECT set_config('app.audit_id', $1, true)`, [holder]);
  const rules = await client.query<RuleRow>(rulesSql);
  const loud = await client.query<{ code: string }>(loudSql, [holder]);
  const totals = viewer.side === 'buyer' ? await keptTotals(client, holder) : null;
  return {
    ...audit,
    rules: rules.rows.map(toResultRule).filter(({ code }) => isRuleFor(code, viewer.audience)),
    tooLoud: loud.rows.map(({ code }) => code).filter((code) => isRuleFor(code, viewer.audience)),
    totals,
  };
}

async function keptTotals(client: Client, auditId: string): Promise<ResultTotal[] | null> {
  if (!(await isResultKept(client, auditId))) return null;
  const totals: ResultTotal[] = [];
  for await (const total of keptSection(client, auditId, 'totals')) totals.push(total);
  return totals;
}

const toAudit = (row: Row): AuditRow => ({
  id: text(row, 'id'),
  asOf: text(row, 'asOf'),
  state: row.state as AuditRow['state'],
  createdAt: text(row, 'createdAt'),
  finishedAt: orNull(row, 'finishedAt'),
  current: row.current === true,
  sameAs: orNull(row, 'sameAs'),
});
