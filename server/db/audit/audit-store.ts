import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Finding } from '../../domain/finding.js';
import type {
  AuditSink,
  AuditStore,
  DeliverableEffortRow,
  FoundFinding,
  LadderRow,
  RuleTally,
} from '../../usecases/audit-ports.js';
import { LARGE_WORK, inOrganisation, type Database } from '../connection.js';
import { copyRows, type CopyRow } from '../copy-rows.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from '../read/audit-facts.js';
import { sqlFile } from '../read/sql-file.js';
import { refreshStatistics } from '../refresh-statistics.js';
import { Staging } from '../staging.js';

const storeFindingsSql = sqlFile(import.meta.url, './store-findings.sql');
const settleSupportSql = sqlFile(import.meta.url, './settle-support.sql');
const FOUND_TABLES = ['audit_finding', 'finding', 'finding_revision', 'finding_line', 'line_support'];

/** Audits in PostgreSQL: one repeatable view of the facts, all writes in the same transaction. */
export function auditStore(database: Database): AuditStore {
  return {
    runAudit({ orgId, asOf, rules }, work) {
      return inOrganisation(
        database,
        orgId,
        async (trx) => {
          const client = await clientOf(trx);
          const { rows } = await client.query<{ id: string }>(
            `INSERT INTO audit (org_id, as_of, rules, state) VALUES ($1, $2, $3, 'running') RETURNING id`,
            [orgId, asOf, JSON.stringify(rules)],
          );
          const auditId = rows[0]?.id ?? '';
          const facts = await openAuditFacts(client);
          const outcome = await work(facts, new PostgresAuditSink(client, orgId, auditId));
          await client.query(`UPDATE audit SET state = 'done', finished_at = now() WHERE id = $1`, [auditId]);
          return { auditId, outcome };
        },
        LARGE_WORK,
      );
    },
  };
}

class PostgresAuditSink implements AuditSink {
  private readonly staging: Staging;
  private readonly found: FoundFinding[] = [];

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    private readonly auditId: string,
  ) {
    this.staging = new Staging(client);
  }

  addFinding(found: FoundFinding): Promise<void> {
    this.found.push(found);
    return Promise.resolve();
  }

  addLadder(row: LadderRow): Promise<void> {
    return this.staging.add('line_support', {
      org_id: this.orgId,
      audit_id: this.auditId,
      line_id: row.lineKey,
      billed_days: row.billedDays,
      contract_rate: row.contractRate,
      timesheet_days: row.timesheetDays,
      calendar_days: row.calendarDays,
      quoted_days: row.quotedDays,
      work_unit_days: row.workUnitDays,
      effort: row.effort === null ? null : { ...row.effort },
      declared_human_days: row.declaredHumanDays,
      missing: row.missing,
    });
  }

  addDeliverableEffort(row: DeliverableEffortRow): Promise<void> {
    return this.staging.add('deliverable_effort', {
      org_id: this.orgId,
      audit_id: this.auditId,
      deliverable_id: row.deliverableKey,
      effort: row.effort === null ? null : { ...row.effort },
      tail_share: row.tailShare,
      billed_days: row.billedDays,
      days_unsupported: row.daysUnsupported,
      ai_declaration: row.aiDeclaration,
    });
  }

  addInvoiceAnswers(invoiceId: string, answers: string): Promise<void> {
    return this.staging.add('audit_invoice', {
      org_id: this.orgId,
      audit_id: this.auditId,
      invoice_id: invoiceId,
      answers,
    });
  }

  async finish(tallies: readonly RuleTally[]): Promise<void> {
    for (const tally of tallies) {
      await this.staging.add('audit_rule', {
        org_id: this.orgId,
        audit_id: this.auditId,
        rule: tally.rule,
        code: tally.code,
        version: tally.version,
        flagged: tally.flagged,
        clean: tally.clean,
        not_applicable: tally.notApplicable,
        incomplete: tally.incomplete,
        error: tally.error,
        missing: tally.missing,
      });
    }
    await this.staging.settle(['line_support', 'deliverable_effort', 'audit_invoice', 'audit_rule']);
    await this.storeFindings();
    await refreshStatistics(this.client, FOUND_TABLES);
    await this.client.query(`SELECT set_config('app.audit_id', $1, true)`, [this.auditId]);
    await this.client.query(settleSupportSql);
  }

  private toRow({ finding, rung, invoiceId, lineKey }: FoundFinding): CopyRow {
    const content = JSON.stringify(finding);
    return {
      org_id: this.orgId,
      audit_id: this.auditId,
      key: finding.id,
      rule: finding.rule,
      code: finding.code,
      subject_key: subjectKey(finding),
      rule_version: finding.version,
      content_hash: createHash('sha256')
        .update(content)
        .update(rung ?? '')
        .digest('hex'),
      class: finding.class,
      confidence: finding.confidence,
      visible: finding.visible,
      topic: finding.topic,
      amount_at_stake: finding.amountAtStake,
      days_unsupported: finding.daysUnsupported,
      rung,
      invoice_id: invoiceId,
      line_id: lineKey,
      content,
    };
  }

  private async storeFindings(): Promise<void> {
    await this.client.query(`
      CREATE TEMP TABLE found (
        org_id bigint, audit_id bigint, key text, rule text, code text, subject_key text, rule_version integer, content_hash text,
        class text, confidence text, visible boolean, topic text, amount_at_stake numeric, days_unsupported numeric, rung text,
        invoice_id bigint, line_id bigint, content jsonb
      ) ON COMMIT DROP`);
    const rows = tellApart(this.found).map((found) => this.toRow(found));
    await copyRows(this.client, 'found', Object.keys(rows[0] ?? {}), rows);
    await this.client.query('ANALYZE found');
    await this.client.query(storeFindingsSql);
  }
}

/**
 * Two findings of one rule on one subject (the same number on two documents) are told apart by a suffix. It goes by what
 * they say, not by when they came.
 */
function tellApart(found: readonly FoundFinding[]): FoundFinding[] {
  const byId = new Map<string, FoundFinding[]>();
  for (const item of found) byId.set(item.finding.id, [...(byId.get(item.finding.id) ?? []), item]);
  return [...byId.values()].flatMap((alike) => {
    if (alike.length === 1) return alike;
    const inOrder = alike
      .map((item) => ({ item, says: JSON.stringify(item.finding) }))
      .sort((a, b) => (a.says < b.says ? -1 : a.says > b.says ? 1 : 0));
    return inOrder.map(({ item }, index) =>
      index === 0 ? item : { ...item, finding: { ...item.finding, id: `${item.finding.id}-${index + 1}` } },
    );
  });
}

/** The subject's keys in a fixed order, as text that sorts. */
function subjectKey({ subject }: Finding): string {
  const { supplier, invoice, line, contract, personKey, date, deliverable, order, file } = subject;
  return JSON.stringify(
    [supplier, invoice, line, contract, personKey, date, deliverable, order, file].map((part) => part ?? ''),
  );
}
