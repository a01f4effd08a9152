import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import { isTooLoud, type EarlierBudget, type FireCount } from '../../domain/flag-budget.js';
import type { AuditedRule } from '../../usecases/audit-ports.js';
import { sqlFile } from '../read/sql-file.js';

const layBorneSql = sqlFile(import.meta.url, './lay-borne.sql');
const countFiredSql = sqlFile(import.meta.url, './count-fired.sql');
const countInvoicesSql = sqlFile(import.meta.url, './count-invoices.sql');
const earlierSql = sqlFile(import.meta.url, './earlier-budgets.sql');
const demoteSql = sqlFile(import.meta.url, './demote-loud.sql');
const tellSql = sqlFile(import.meta.url, './tell-demotions.sql');

/** How often one rule asked in an audit, over all invoices and over the recent ones. */
export interface RuleMeasure {
  all: FireCount & { findings: number };
  recent: FireCount & { findings: number };
  /** Over its budget by the recent ones: its questions count as weak. */
  tooLoud: boolean;
}

interface FiredRow {
  code: string;
  visible: boolean;
  fired: number;
  findings: number;
  recentFired: number;
  recentFindings: number;
}

/**
 * Measures each rule by what it found in `found`, by its code. Call it once all is there, before weak findings are shown beside
 * others: a rule that is too loud goes on being measured by what it would have asked.
 */
export async function measureRules(
  client: Client,
  rules: readonly AuditedRule[],
  recentAfter: CivilDate,
): Promise<Map<string, RuleMeasure>> {
  await client.query(`SELECT set_config('app.recent_after', $1, true)`, [recentAfter]);
  await client.query(layBorneSql);
  const { rows } = await client.query<FiredRow>(countFiredSql);
  const fired = new Map(rows.map((row) => [keyOf(row.code, row.visible), row]));
  const invoices = (await client.query<{ all: number; recent: number }>(countInvoicesSql, [recentAfter]))
    .rows[0];
  const earlier = await earlierBudgets(client);
  return new Map(
    rules.map((rule) => {
      const row = fired.get(keyOf(rule.code, rule.class !== 'weak'));
      const asked = rule.asked ?? invoices ?? { all: 0, recent: 0 };
      const all = { asked: asked.all, fired: row?.fired ?? 0, findings: row?.findings ?? 0 };
      const recent = {
        asked: asked.recent,
        fired: row?.recentFired ?? 0,
        findings: row?.recentFindings ?? 0,
      };
      const tooLoud = rule.budget !== null && isTooLoud(recent, rule.budget, earlier.get(rule.code));
      return [rule.code, { all, recent, tooLoud }];
    }),
  );
}

const keyOf = (code: string, isVisible: boolean): string => `${code} ${String(isVisible)}`;

async function earlierBudgets(client: Client): Promise<Map<string, EarlierBudget>> {
  const { rows } = await client.query<EarlierBudget & { code: string }>(earlierSql);
  return new Map(rows.map(({ code, ...budget }) => [code, budget]));
}

/** Makes weak, in `found`, the questions of the rules of these codes. */
export async function demoteFindings(client: Client, codes: readonly string[]): Promise<void> {
  if (codes.length > 0) await client.query(demoteSql, [codes]);
}

/** Tells, as events, which rules the audit in `app.audit_id` finds too loud and the one before did not, and the other way round. */
export async function tellDemotions(client: Client): Promise<void> {
  await client.query(tellSql);
}
