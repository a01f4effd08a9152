import type { Client } from 'pg';
import type { ResultRule } from '../../domain/audit-result.js';
import type {
  AuditSink,
  AuditStore,
  DeliverableEffortRow,
  FoundFinding,
  LadderRow,
} from '../../usecases/audit-ports.js';
import type { Claim, Hold } from '../../usecases/jobs/job-ports.js';
import { LARGE_WORK, inOrganisation, type Database } from '../connection.js';
import { workTransaction } from '../jobs/end-job.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from '../read/audit-facts.js';
import { sqlFile } from '../read/sql-file.js';
import { refreshStatistics } from '../refresh-statistics.js';
import { Staging } from '../staging.js';
import { FoundFindings } from './found-findings.js';
import { keepResult } from './keep-result.js';
import { settleScreens } from './settle-screens.js';

const settleSupportSql = sqlFile(import.meta.url, './settle-support.sql');
const FOUND_TABLES = ['audit_finding', 'finding', 'finding_revision', 'finding_line', 'line_support'];

/**
 * Audits in PostgreSQL: one repeatable view of the facts, all writes in the same transaction.
 * @param keepsResult false where nothing is read after the audit but its result, as by a command.
 */
export function auditStore(database: Database, { keepsResult = true } = {}): AuditStore {
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
          if (keepsResult) await keepResult(client, orgId, auditId);
          await client.query(`UPDATE audit SET state = 'done', finished_at = now() WHERE id = $1`, [auditId]);
          return { auditId, outcome };
        },
        LARGE_WORK,
      );
    },
  };
}

/** Audits into the audit that is claimed: all it finds and the end of the job, or nothing. */
export function claimedAudit(database: Database, claim: Claim, hold: Hold): AuditStore {
  return {
    async runAudit({ orgId, asOf, rules }, work) {
      const outcome = await workTransaction(database, claim, hold, async (trx) => {
        const client = await clientOf(trx);
        const facts = await openAuditFacts(client);
        const outcome = await work(facts, new PostgresAuditSink(client, orgId, claim.id));
        await keepResult(client, orgId, claim.id);
        return { outcome, written: { as_of: asOf, rules: JSON.stringify(rules) } };
      });
      return { auditId: claim.id, outcome };
    },
  };
}

class PostgresAuditSink implements AuditSink {
  private readonly staging: Staging;
  private readonly found: FoundFindings;

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    private readonly auditId: string,
  ) {
    this.staging = new Staging(client);
    this.found = new FoundFindings(client, orgId, auditId);
  }

  addFinding(found: FoundFinding): Promise<void> {
    return this.found.add(found);
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
      sources: { ...row.sources },
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

  async finish(tallies: readonly ResultRule[]): Promise<void> {
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
    await this.found.store();
    await refreshStatistics(this.client, FOUND_TABLES);
    await this.client.query(`SELECT set_config('app.audit_id', $1, true)`, [this.auditId]);
    await this.client.query(settleSupportSql);
    await settleScreens(this.client);
  }
}
