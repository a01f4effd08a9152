import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { FlagBudget } from '../../domain/flag-budget.js';
import type {
  AuditSink,
  AuditedRule,
  DeliverableEffortRow,
  EffortSumRow,
  FoundFinding,
  LadderRow,
} from '../../usecases/audit-ports.js';
import type { RuleFaultRow } from '../../usecases/rule-faults.js';
import type { CopyRow } from '../copy-rows.js';
import { sqlFile } from '../read/sql-file.js';
import { refreshStatistics } from '../refresh-statistics.js';
import { Staging } from '../staging.js';
import { demoteFindings, measureRules, tellDemotions, type RuleMeasure } from './flag-budgets.js';
import { FoundFindings } from './found-findings.js';
import { KeptInputs } from './kept-inputs.js';
import { settleScreens } from './settle-screens.js';

const settleSupportSql = sqlFile(import.meta.url, './settle-support.sql');
const FOUND_TABLES = ['audit_finding', 'finding', 'finding_revision', 'finding_line', 'line_support'];
/** Rows of an audit that are its own, whatever was found before. */
const OWN_TABLES = [
  'line_support',
  'deliverable_effort',
  'effort_sum',
  'audit_invoice',
  'audit_rule',
  'audit_fault',
];

/** What an audit found, in temporary tables until it is known whether there is anything to keep. */
export class PostgresAuditSink implements AuditSink {
  private readonly staging: Staging;
  private readonly found: FoundFindings;
  private faults = 0;

  private readonly demotes: boolean;

  /**
   * @param keepsInputs false where nothing is asked again after the audit, as by a command
   * @param demotes false where each finding keeps its class, however often its rule asks, as by a command
   */
  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    { keepsInputs = true, demotes = true } = {},
  ) {
    this.demotes = demotes;
    this.staging = new Staging(client);
    this.found = new FoundFindings(client, orgId, keepsInputs ? new KeptInputs(client, orgId) : null);
  }

  addFinding(found: FoundFinding): Promise<void> {
    return this.found.add(found);
  }

  addLadder(row: LadderRow): Promise<void> {
    return this.staging.add('line_support', {
      org_id: this.orgId,
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
      deliverable_id: row.deliverableKey,
      effort: row.effort === null ? null : { ...row.effort },
      tail_share: row.tailShare,
      billed_days: row.billedDays,
      days_unsupported: row.daysUnsupported,
      ai_declaration: row.aiDeclaration,
      size_beside: row.sizeBeside === null ? null : { ...row.sizeBeside },
      opinions: row.opinions === null ? null : { ...row.opinions },
    });
  }

  addEffortSum({ of, effort }: EffortSumRow): Promise<void> {
    return this.staging.add('effort_sum', {
      org_id: this.orgId,
      invoice_id: 'invoiceId' in of ? of.invoiceId : null,
      contract_key: 'contractKey' in of ? of.contractKey : null,
      effort: { ...effort },
    });
  }

  addInvoiceAnswers(invoiceId: string, answers: string): Promise<void> {
    return this.staging.add('audit_invoice', { org_id: this.orgId, invoice_id: invoiceId, answers });
  }

  addFault({ code, grain, subjects, invoiceId, kind, place }: RuleFaultRow): Promise<void> {
    this.faults += 1;
    return this.staging.add('audit_fault', {
      org_id: this.orgId,
      ordinal: this.faults,
      code,
      grain,
      subjects,
      invoice_id: invoiceId,
      kind,
      place,
    });
  }

  async finish(rules: readonly AuditedRule[], recentAfter: CivilDate): Promise<void> {
    await this.found.allKnown();
    const measures = this.demotes ? await measureRules(this.client, rules, recentAfter) : null;
    for (const rule of rules) {
      const measure = measures?.get(rule.code);
      await this.staging.add('audit_rule', {
        org_id: this.orgId,
        ...answersRow(rule),
        ...(measure === undefined ? {} : measureRow(measure, rule.budget, recentAfter)),
      });
    }
    const isLoud = ({ code }: AuditedRule): boolean => measures?.get(code)?.tooLoud === true;
    await demoteFindings(
      this.client,
      rules.filter(isLoud).map(({ code }) => code),
    );
    await this.found.close();
  }

  /** Whether all that was found is what the audit in `app.audit_id` had found. Writes nothing. */
  async equalsAudit(auditId: string): Promise<boolean> {
    if (!(await this.found.equalCurrent())) return false;
    for (const table of OWN_TABLES) if (!(await this.staging.equalsAudit(table, auditId))) return false;
    return true;
  }

  /** Writes what was found as that of the audit in `app.audit_id`. */
  async keep(auditId: string): Promise<void> {
    // Most lines are not in question: these are not written a second time.
    await this.staging.settleAudit(OWN_TABLES, auditId, {
      line_support: { to: 'supported_days', from: 'billed_days' },
    });
    if (this.demotes) await tellDemotions(this.client);
    await this.found.store();
    await refreshStatistics(this.client, FOUND_TABLES);
    await this.client.query(settleSupportSql);
    await settleScreens(this.client);
  }
}

const answersRow = (rule: AuditedRule): CopyRow => ({
  rule: rule.rule,
  code: rule.code,
  version: rule.version,
  flagged: rule.flagged,
  clean: rule.clean,
  not_applicable: rule.notApplicable,
  incomplete: rule.incomplete,
  error: rule.error,
  missing: rule.missing,
  not_asked: rule.notAsked ?? 0,
  parameters: { ...rule.parameters },
  statistic: rule.statistic === null ? null : { ...rule.statistic },
});

const measureRow = (
  { all, recent, tooLoud }: RuleMeasure,
  budget: FlagBudget | null,
  recentAfter: CivilDate,
): CopyRow => ({
  invoices_asked: all.asked,
  invoices_fired: all.fired,
  findings: all.findings,
  recent_asked: recent.asked,
  recent_fired: recent.fired,
  recent_findings: recent.findings,
  recent_after: recentAfter,
  budget_share: budget?.share ?? null,
  budget_invoices: budget?.invoices ?? null,
  demoted: tooLoud,
});
