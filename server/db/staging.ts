import type { Client } from 'pg';
import { copyRows, type CopyRow } from './copy-rows.js';
import { inTurn } from './in-turn.js';

const FLUSH_ROWS = 4000;
interface StagedTable {
  columns: readonly string[];
  rows: CopyRow[];
}

/**
 * Rows on their way into tables under policies. COPY cannot enter such a table, so rows go into temporary tables made in
 * the import's transaction, are checked there set-based, and move on with INSERT … SELECT. Dropped at commit or rollback.
 * Writers may call from several readings at once; the connection is used by one at a time.
 */
export class Staging {
  private readonly tables = new Map<string, StagedTable>();

  constructor(private readonly client: Client) {}

  /** Runs work on the connection after everything queued before it. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(this.client, work);
  }

  /** Adds a row; every row of a table carries the same columns. */
  async add(table: string, row: CopyRow): Promise<void> {
    const staged = this.tables.get(table) ?? (await this.open(table, Object.keys(row)));
    staged.rows.push(row);
    if (staged.rows.length >= FLUSH_ROWS) await this.flush(table);
  }

  private async open(table: string, columns: readonly string[]): Promise<StagedTable> {
    return this.exclusive(async () => {
      const known = this.tables.get(table);
      if (known) return known;
      // Of the columns that are staged only; the others, an id among them, take their defaults when the rows move on.
      const names = quoted(columns);
      await this.client.query(
        `CREATE TEMP TABLE staging_${table} ON COMMIT DROP AS SELECT ${names} FROM ${table} WITH NO DATA`,
      );
      const staged: StagedTable = { columns, rows: [] };
      this.tables.set(table, staged);
      return staged;
    });
  }

  private async flush(table: string): Promise<void> {
    const staged = this.tables.get(table);
    if (!staged || staged.rows.length === 0) return;
    const rows = staged.rows;
    staged.rows = [];
    await this.exclusive(() => copyRows(this.client, `staging_${table}`, staged.columns, rows));
  }

  /** Forgets every row of a document, with the rows that hang on its invoices. */
  async discardDocument(documentId: string): Promise<void> {
    for (const table of this.tables.keys()) await this.flush(table);
    await this.exclusive(async () => {
      if (this.tables.has('invoice')) {
        for (const child of ['invoice_line', 'invoice_attachment']) {
          if (!this.tables.has(child)) continue;
          await this.client.query(
            `DELETE FROM staging_${child} WHERE invoice_id IN (SELECT id FROM staging_invoice WHERE document_id = $1)`,
            [documentId],
          );
        }
      }
      for (const [table, staged] of this.tables) {
        if (staged.columns.includes('document_id'))
          await this.client.query(`DELETE FROM staging_${table} WHERE document_id = $1`, [documentId]);
      }
    });
  }

  /**
   * Moves everything staged into its table, in the order given; tables never staged are skipped.
   * @param kept a temporary table (of_table, document_id, sheet, row_no, id) of ids that rows of these places had before.
   */
  async settle(order: readonly string[], kept?: string): Promise<void> {
    const known = kept !== undefined && (await this.exclusive(() => this.exists(kept))) ? kept : undefined;
    for (const table of order) {
      const staged = this.tables.get(table);
      if (!staged) continue;
      await this.flush(table);
      const names = quoted(staged.columns);
      await this.exclusive(async () => {
        if (known !== undefined && staged.columns.includes('row_no'))
          await this.settleKnown(table, names, known);
        await this.client.query(
          `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM staging_${table}`,
        );
        await this.client.query(`DROP TABLE staging_${table}`);
      });
      this.tables.delete(table);
    }
  }

  /**
   * Moves what is staged for tables of an audit, whose id is known only once there is something to keep.
   * @param copied by table, a column that is not staged and the one that it takes its values from at first.
   */
  async settleAudit(
    order: readonly string[],
    auditId: string,
    copied: Readonly<Record<string, { to: string; from: string }>> = {},
  ): Promise<void> {
    for (const table of order) {
      const staged = this.tables.get(table);
      if (!staged) continue;
      await this.flush(table);
      const names = quoted(staged.columns);
      await this.exclusive(async () => {
        const more = copied[table];
        const [to, from] = more === undefined ? ['', ''] : [`, "${more.to}"`, `, "${more.from}"`];
        await this.client.query(
          `INSERT INTO ${table} (audit_id, ${names}${to}) SELECT $1, ${names}${from} FROM staging_${table}`,
          [auditId],
        );
        await this.client.query(`DROP TABLE staging_${table}`);
      });
      this.tables.delete(table);
    }
  }

  /** True when what is staged for this table of an audit is what it holds of that audit, row for row. */
  async equalsAudit(table: string, auditId: string): Promise<boolean> {
    await this.flush(table);
    const staged = this.tables.get(table);
    const kept = `FROM ${table} WHERE audit_id = $1`;
    const question =
      staged === undefined
        ? `SELECT NOT EXISTS (SELECT ${kept}) AS same`
        : `SELECT NOT EXISTS (SELECT ${quoted(staged.columns)} FROM staging_${table}
                              EXCEPT SELECT ${quoted(staged.columns)} ${kept})
                  AND (SELECT count(*) FROM staging_${table}) = (SELECT count(*) ${kept}) AS same`;
    const { rows } = await this.exclusive(() => this.client.query<{ same: boolean }>(question, [auditId]));
    return rows[0]?.same === true;
  }

  private async exists(table: string): Promise<boolean> {
    const { rows } = await this.client.query<{ there: boolean }>(
      `SELECT to_regclass('pg_temp.${table}') IS NOT NULL AS there`,
    );
    return rows[0]?.there === true;
  }

  /** Rows of a place that had a row before go first, with the id of that row. */
  private async settleKnown(table: string, names: string, kept: string): Promise<void> {
    const samePlace = `k.of_table = '${table}' AND k.document_id = s.document_id AND k.sheet IS NOT DISTINCT FROM s.sheet
                       AND k.row_no = s.row_no`;
    await this.client.query(
      `INSERT INTO ${table} (id, ${names}) OVERRIDING SYSTEM VALUE
       SELECT k.id, s.* FROM (SELECT ${names} FROM staging_${table}) s JOIN ${kept} k ON ${samePlace}`,
    );
    await this.client.query(`DELETE FROM staging_${table} s USING ${kept} k WHERE ${samePlace}`);
  }
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');
