import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { signedQuantity } from '../../domain/giving-back.js';
import type { ColumnMemory, ReadPiece, SourceFile } from '../../importers/importer.js';
import type { DocumentOutcome } from '../../usecases/document-outcome.js';
import type { FileOfDocument, ImportBatch, ReceivedDocument } from '../../usecases/import-documents.js';
import { settlePrepared } from '../read/prepared/prepare-facts.js';
import { Staging } from '../staging.js';
import { receiveDocument, settleSameContent } from './canonical-documents.js';
import { unknownCarried } from './carried-documents.js';
import { tellCarriedElsewhere } from './carried-elsewhere.js';
import { mayBeTable, rememberColumns, rememberedColumns, tellsNews } from './columns/column-memory.js';
import { keepEvidence } from './evidence-rows.js';
import { entryRow } from './entry-rows.js';
import { canonicalInvoiceHash, invoiceLineRow, invoiceRow } from './invoice-rows.js';
import { hashOriginal } from './originals.js';
import { REGISTER_STORAGE, registerRow, unreadRow, type UnreadRow } from './register-rows.js';
import { openAgain, outdatedDocuments, withOriginals } from './reread-documents.js';
import { FORGOTTEN_ROWS } from './reread-forget.js';
import { tellUsedAnswers } from './reread-used-answers.js';
import { resolveReferences } from './resolve-references.js';
import { supersedeRegisters } from './supersede-registers.js';
import { tellDeliveredFiles } from './tell-delivered-files.js';
import { tellUnclearMatches } from './unclear-matches.js';
import { tellUnknownSettingContracts } from './unknown-setting-contracts.js';

const SETTLE_ORDER = [
  ...REGISTER_STORAGE,
  'invoice',
  'invoice_line',
  'invoice_attachment',
  'timesheet_entry',
];
const NUMBERS_PER_DOCUMENT = 2 ** 24;

/** One import while its transaction is open: what is read is staged, then settled with all that the organisation holds. */
export class PostgresImportBatch implements ImportBatch {
  private readonly staging: Staging;
  /** Canonical hashes of the invoices of each document, to tell the same content in two syntaxes. */
  private readonly contents = new Map<string, string[]>();
  /** Document → rows of its registers with a value that could not be read. */
  private readonly unreadRows = new Map<string, UnreadRow[]>();
  private readonly lastNumber = new Map<string, number>();
  /** Document → what the ids of its invoices and lines begin with. */
  private readonly idBases = new Map<string, string>();
  private memories: readonly ColumnMemory[] | null = null;
  /** Documents that were read with an answer about their columns → the answer of another that was taken over, if it was. */
  private readonly mapped = new Map<string, string | null>();

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
    private readonly importId: string,
  ) {
    this.staging = new Staging(client);
  }

  async receive(file: SourceFile, inside?: string): Promise<ReceivedDocument> {
    const sha256 = await hashOriginal(file);
    const { orgId, importId } = this;
    const ids = { orgId, importId, ...(inside === undefined ? {} : { inside }) };
    return this.staging.exclusive(async () => {
      const { idBase, ...received } = await receiveDocument(this.client, ids, file, sha256);
      this.idBases.set(received.documentId, idBase);
      if (!mayBeTable(file)) return { ...received, mappings: [] };
      this.memories ??= await rememberedColumns(this.client);
      return { ...received, mappings: this.memories };
    });
  }

  async receiveCarried(carried: readonly FileOfDocument[]): Promise<readonly FileOfDocument[]> {
    // Before: a file may take the place of one whose rows are staged, and an answer about it may be.
    await this.settle();
    const toRead: FileOfDocument[] = [];
    for (const { documentId: inside, file } of await unknownCarried(this.client, carried)) {
      const { documentId, duplicateOf, unreadable, answers, mappings } = await this.receive(file, inside);
      if (unreadable) throw new Error(`the attachment ${documentId} is gone before it was kept`);
      if (duplicateOf === null) toRead.push({ documentId, file: { ...file, answers, mappings } });
    }
    return toRead;
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
        const unread = unreadRow(piece.table, row);
        if (unread !== null) this.unreadOf(documentId).push(unread);
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

  private unreadOf(documentId: string): UnreadRow[] {
    const known = this.unreadRows.get(documentId) ?? [];
    this.unreadRows.set(documentId, known);
    return known;
  }

  /** The document's id, or that of which it took the place, then a running number: 16 million invoices and lines a document. */
  private nextId(documentId: string): string {
    const running = (this.lastNumber.get(documentId) ?? 0) + 1;
    if (running >= NUMBERS_PER_DOCUMENT) throw new RangeError('too many lines in one document');
    this.lastNumber.set(documentId, running);
    const base = this.idBases.get(documentId) ?? documentId;
    return (BigInt(base) * BigInt(NUMBERS_PER_DOCUMENT) + BigInt(running)).toString();
  }

  async discard(documentId: string): Promise<void> {
    this.contents.delete(documentId);
    this.unreadRows.delete(documentId);
    await this.staging.discardDocument(documentId);
  }

  async finish(documentId: string, outcome: DocumentOutcome): Promise<void> {
    const hasColumns = Object.keys(outcome.columns).length > 0;
    const { mapping, pages, evidence } = outcome;
    await this.staging.exclusive(async () => {
      // What a file was refused with taught nothing.
      const mayTeach = mapping !== undefined && outcome.status !== 'refused';
      if (mayTeach && (await tellsNews(this.client, documentId, mapping)))
        this.mapped.set(documentId, mapping.recalled?.id ?? null);
      await this.client.query(
        `UPDATE document SET kind = $2, format = $3, status = $4, problems = $5, columns = $6, unread_rows = $7, column_mapping = $8,
                             pages_compared = $9
         WHERE id = $1`,
        [
          documentId,
          outcome.kind,
          outcome.format,
          outcome.status,
          JSON.stringify(outcome.problems),
          hasColumns ? JSON.stringify(outcome.columns) : null,
          JSON.stringify(this.unreadRows.get(documentId) ?? []),
          mapping === undefined ? null : JSON.stringify(mapping),
          pages === undefined ? null : JSON.stringify(pages),
        ],
      );
      if (evidence !== undefined)
        await keepEvidence(this.client, { orgId: this.orgId, documentId }, evidence);
    });
  }

  async readAgain(read: (files: readonly FileOfDocument[]) => Promise<void>): Promise<void> {
    await this.settle();
    this.unreadRows.clear();
    const outdated = await outdatedDocuments(this.client);
    if (outdated.length === 0) return;
    await openAgain(this.client, outdated);
    for (const { id, id_base } of outdated) {
      this.lastNumber.delete(id);
      this.idBases.set(id, id_base);
    }
    await withOriginals(this.client, outdated, read);
  }

  async resolve(): Promise<void> {
    await this.settle();
    await supersedeRegisters(this.client);
    await settleSameContent(this.client);
    await tellUsedAnswers(this.client);
    await resolveReferences(this.client, this.orgId);
    await tellCarriedElsewhere(this.client);
    await tellUnclearMatches(this.client);
    await tellUnknownSettingContracts(this.client);
    await tellDeliveredFiles(this.client);
    const mapped = [...this.mapped];
    await rememberColumns(
      this.client,
      mapped.flatMap(([documentId, recalled]) => (recalled === null ? [documentId] : [])),
      mapped.flatMap(([, recalled]) => recalled ?? []),
    );
    await settlePrepared(this.client);
  }

  /** Moves what is staged into its tables, and writes what the invoices of each document say. */
  private async settle(): Promise<void> {
    await this.staging.settle(SETTLE_ORDER, FORGOTTEN_ROWS);
    const hashes = [...this.contents.values()].map((contents) => hashOf([...contents].sort()));
    await this.client.query(
      `UPDATE document d SET content_hash = c.hash FROM unnest($1::bigint[], $2::text[]) AS c (id, hash) WHERE d.id = c.id`,
      [[...this.contents.keys()], hashes],
    );
    this.contents.clear();
  }
}

const hashOf = (contents: readonly string[]): string =>
  createHash('sha256').update(contents.join(' ')).digest('hex');
