import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Finding } from '../../domain/finding.js';
import type { FoundFinding } from '../../usecases/audit-ports.js';
import { copyRows, type CopyRow } from '../copy-rows.js';
import { inTurn } from '../in-turn.js';
import { sqlFile } from '../read/sql-file.js';
import type { KeptInputs } from './kept-inputs.js';

const showBesideSql = sqlFile(import.meta.url, './show-beside.sql');
const nameAlikeSql = sqlFile(import.meta.url, './name-alike.sql');
const equalFindingsSql = sqlFile(import.meta.url, './equal-findings.sql');
const storeFindingsSql = sqlFile(import.meta.url, './store-findings.sql');

/** Findings held in memory before they go to the database. */
const FLUSH_FINDINGS = 500;

const COLUMNS = {
  org_id: 'bigint',
  key: 'text',
  rule: 'text',
  code: 'text',
  subject_key: 'text',
  rule_version: 'integer',
  content_hash: 'text',
  class: 'text',
  confidence: 'text',
  visible: 'boolean',
  topic: 'text',
  amount_at_stake: 'numeric',
  days_unsupported: 'numeric',
  rung: 'text',
  invoice_id: 'bigint',
  line_id: 'bigint',
  content: 'jsonb',
} as const;

/** The findings of one audit on their way into the database: copied as they come, settled once all are known. */
export class FoundFindings {
  private rows: CopyRow[] = [];
  private opened = false;

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    /** Null where nothing is asked again after the audit. */
    private readonly inputs: KeptInputs | null,
    /** The temporary table that they go to: those of another one are moved to `found` before they are settled. */
    private readonly table = 'found',
  ) {}

  async add(found: FoundFinding): Promise<void> {
    const row = this.toRow(found);
    this.rows.push(row);
    this.inputs?.add(row.content_hash, found.inputs);
    if (this.rows.length >= FLUSH_FINDINGS || this.inputs?.isFull === true) await this.flush();
  }

  /** All that was found is in the table `found`. */
  async allKnown(): Promise<void> {
    await this.flush();
    await this.client.query(`ANALYZE ${this.table}`);
  }

  /** Shows the weak ones that stand beside another, and tells apart those of one rule on one subject. */
  async close(): Promise<void> {
    await this.client.query(showBesideSql);
    await this.client.query(nameAlikeSql);
  }

  /** Whether the audit in `app.audit_id` found these very revisions. Writes nothing. */
  async equalCurrent(): Promise<boolean> {
    const { rows } = await this.client.query<{ same: boolean }>(equalFindingsSql);
    return rows[0]?.same === true;
  }

  /** Writes what is new, and points the audit in `app.audit_id` at all of them. */
  async store(): Promise<void> {
    await this.client.query(storeFindingsSql);
    await this.inputs?.store();
  }

  private flush(): Promise<void> {
    return inTurn(this.client, async () => {
      if (!this.opened) {
        const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
        await this.client.query(
          `CREATE TEMP TABLE IF NOT EXISTS ${this.table} (${columns.join(', ')}, finding_id bigint) ON COMMIT PRESERVE ROWS`,
        );
        this.opened = true;
      }
      const { rows } = this;
      this.rows = [];
      await copyRows(this.client, this.table, Object.keys(COLUMNS), rows);
      await this.inputs?.flush();
    });
  }

  private toRow({ finding, rung, invoiceId, lineKey }: FoundFinding): CopyRow & { content_hash: string } {
    const content = JSON.stringify(finding);
    return {
      org_id: this.orgId,
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
}

/** The subject's keys in a fixed order, as text that sorts. */
function subjectKey({ subject }: Finding): string {
  const { supplier, invoice, line, contract, personKey, date, deliverable, order, file } = subject;
  return JSON.stringify(
    [supplier, invoice, line, contract, personKey, date, deliverable, order, file].map((part) => part ?? ''),
  );
}
