import type { Client } from 'pg';
import { signedQuantity } from '../../domain/giving-back.js';
import type { ReadPiece, SourceFile } from '../../importers/importer.js';
import type {
  DocumentOutcome,
  ImportBatch,
  ImportStore,
  ReceivedDocument,
} from '../../usecases/import-documents.js';
import { LARGE_WORK, inOrganisation, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { markSameContent } from './canonical-documents.js';
import { entryRow } from './entry-rows.js';
import { canonicalInvoiceHash, invoiceLineRow, invoiceRow } from './invoice-rows.js';
import { hashOriginal, storeOriginal } from './originals.js';
import { REGISTER_STORAGE, registerRow } from './register-rows.js';
import { resolveReferences } from './resolve-references.js';
import { readySessionTables } from '../session-tables.js';
import { Staging } from '../staging.js';

const SETTLE_ORDER = [
  ...REGISTER_STORAGE,
  'invoice',
  'invoice_line',
  'invoice_attachment',
  'timesheet_entry',
];
const NUMBERS_PER_DOCUMENT = 2 ** 24;

/** Imports into PostgreSQL: one transaction, staged through temporary tables, all or nothing. */
export function importStore(database: Database): ImportStore {
  return {
    importInto(orgId, filesTotal, work) {
      return inOrganisation(
        database,
        orgId,
        async (trx) => {
          const client = await clientOf(trx);
          await readySessionTables(client);
          const { rows } = await client.query<{ id: string }>(
            `INSERT INTO import (org_id, state, files_total) VALUES ($1, 'reading', $2) RETURNING id`,
            [orgId, filesTotal],
          );
          const importId = rows[0]?.id ?? '';
          await work(new PostgresImportBatch(client, orgId, importId));
          await client.query(
            `UPDATE import SET state = 'done', files_done = files_total, finished_at = now() WHERE id = $1`,
            [importId],
          );
        },
        LARGE_WORK,
      );
    },
  };
}

class PostgresImportBatch implements ImportBatch {
  private readonly staging: Staging;
  /** Canonical hashes of the invoices of each document, to tell the same content in two syntaxes. */
  private readonly contents = new Map<string, string[]>();
  private readonly files = new Map<string, string>();
  private readonly lastNumber = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    private readonly importId: string,
  ) {
    this.staging = new Staging(client);
  }

  async receive(file: SourceFile): Promise<ReceivedDocument> {
    const sha256 = await hashOriginal(file);
    return this.staging.exclusive(async () => {
      const known = await this.client.query<{ id: string; file: string }>(
        'SELECT id, file FROM document WHERE sha256 = $1 AND duplicate_of IS NULL',
        [sha256],
      );
      const first = known.rows[0];
      const { rows } = await this.client.query<{ id: string }>(
        `INSERT INTO document (org_id, import_id, file, sha256, byte_length, kind, format, status, duplicate_of)
         SELECT $1, $2, $3, $4, $5, coalesce(d.kind, 'unknown'), coalesce(d.format, 'none'), $6, d.id
         FROM (SELECT 1) one LEFT JOIN document d ON d.id = $7 RETURNING id`,
        [
          this.orgId,
          this.importId,
          file.name,
          sha256,
          file.byteLength,
          first ? 'duplicate' : 'read',
          first?.id ?? null,
        ],
      );
      const documentId = rows[0]?.id ?? '';
      this.files.set(documentId, file.name);
      const ids = { orgId: this.orgId, documentId };
      if (sha256 !== null && !first) await storeOriginal(this.client, ids, file.path);
      return { documentId, duplicateOf: first?.file ?? null, unreadable: sha256 === null };
    });
  }

  async stage(documentId: string, piece: ReadPiece): Promise<void> {
    const { orgId } = this;
    if (piece.type === 'entries') {
      for (const entry of piece.entries)
        await this.staging.add('timesheet_entry', entryRow(entry, { orgId, documentId }));
      return;
    }
    if (piece.type === 'register') {
      for (const row of piece.rows) {
        const stored = registerRow(piece.table, row, { orgId, documentId });
        await this.staging.add(stored.table, stored.row);
      }
      return;
    }
    if (piece.type !== 'invoice') return;
    const id = this.nextId(documentId);
    await this.staging.add('invoice', invoiceRow(piece.invoice, { orgId, id, documentId }));
    const quantityOf = signedQuantity(piece.invoice);
    for (const line of piece.invoice.lines) {
      const lineId = this.nextId(documentId);
      const row = invoiceLineRow(line, quantityOf, { orgId, id: lineId, invoiceId: id });
      await this.staging.add('invoice_line', row);
    }
    for (const attachment of piece.invoice.attachments) {
      await this.staging.add('invoice_attachment', {
        org_id: orgId,
        invoice_id: id,
        name: attachment.name,
        mime: attachment.mime,
        sha256: attachment.sha256,
        byte_length: attachment.byteLength,
      });
    }
    const contents = this.contents.get(documentId) ?? [];
    contents.push(canonicalInvoiceHash(piece.invoice));
    this.contents.set(documentId, contents);
  }

  /** The document's id, then a running number within it: 16 million invoices and lines a document. */
  private nextId(documentId: string): string {
    const running = (this.lastNumber.get(documentId) ?? 0) + 1;
    if (running >= NUMBERS_PER_DOCUMENT) throw new RangeError('too many lines in one document');
    this.lastNumber.set(documentId, running);
    return (BigInt(documentId) * BigInt(NUMBERS_PER_DOCUMENT) + BigInt(running)).toString();
  }

  async discard(documentId: string): Promise<void> {
    this.contents.delete(documentId);
    await this.staging.discardDocument(documentId);
  }

  async finish(documentId: string, outcome: DocumentOutcome): Promise<void> {
    const hasColumns = Object.keys(outcome.columns).length > 0;
    await this.staging.exclusive(() =>
      this.client.query(
        'UPDATE document SET kind = $2, format = $3, status = $4, problems = $5, columns = $6 WHERE id = $1',
        [
          documentId,
          outcome.kind,
          outcome.format,
          outcome.status,
          JSON.stringify(outcome.problems),
          hasColumns ? JSON.stringify(outcome.columns) : null,
        ],
      ),
    );
  }

  async resolve(): Promise<void> {
    const same = markSameContent(this.contents, this.files);
    for (const documentId of same.keys()) await this.staging.discardDocument(documentId);
    await this.staging.settle(SETTLE_ORDER);
    for (const [documentId, firstId] of same) {
      await this.client.query(`UPDATE document SET status = 'duplicate', duplicate_of = $2 WHERE id = $1`, [
        documentId,
        firstId,
      ]);
    }
    await resolveReferences(this.client, this.orgId);
  }
}
