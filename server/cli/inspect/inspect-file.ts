import { rm } from 'node:fs/promises';
import type {
  ResultContract,
  ResultDocument,
  ResultInvoice,
  ResultTimesheet,
} from '../../domain/audit-result.js';
import { documentStatus, gaveNothing } from '../../domain/document-status.js';
import type { Problem } from '../../domain/problem.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { hashFile, UNREAD_SHA256 } from '../../dossier/hash-file.js';
import { presentContracts } from '../../exports/present-contracts.js';
import { presentInvoice } from '../../exports/present-invoice.js';
import type { DocumentKind, SourceFile } from '../../importers/importer.js';
import type { SandboxItem } from '../../sandbox/protocol.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { inOrderOfPlace } from './problem-order.js';
import { TimesheetSummary } from './timesheet-summary.js';

/** What Déclic reads in one file: one entry of `files` in the JSON of `inspect`. */
export interface InspectedFile {
  document: ResultDocument;
  invoices: ResultInvoice[];
  timesheet: ResultTimesheet | null;
  contracts: ResultContract[];
  measured: null;
  /** Why nothing was measured: `refused`, `not-a-deliverable`, `not-opened`. */
  notMeasured: string | null;
  aiTraces: [];
}

/** Delivered files and attachments of a dossier are known by their folder and are not opened. */
const NOT_OPENED: Readonly<Partial<Record<SourceFile['part'], DocumentKind>>> = {
  deliverables: 'deliverable',
  attachments: 'attachment',
};

/**
 * Hashes and reads one file, then the files that it carries, unless it is refused: they follow it. Never throws because of a
 * file.
 */
export async function inspectFile(
  file: SourceFile,
  reader: Pick<Sandbox, 'read'>,
): Promise<[InspectedFile, ...InspectedFile[]]> {
  const { inspected, carried } = await inspectOne(file, reader);
  const files: [InspectedFile, ...InspectedFile[]] = [inspected];
  for (const one of carried) {
    if (inspected.document.status !== 'refused') files.push((await inspectOne(one, reader)).inspected);
    await rm(one.path, { force: true });
  }
  return files;
}

async function inspectOne(
  file: SourceFile,
  reader: Pick<Sandbox, 'read'>,
): Promise<{ inspected: InspectedFile; carried: readonly SourceFile[] }> {
  const hashed = file.untouchable === true ? null : await hashFile(file.path);
  const reading = new Reading(file);
  const kept = NOT_OPENED[file.part];
  if (kept !== undefined && file.refusal === undefined) reading.kind = kept;
  else for await (const item of reader.read(file)) reading.take(item);
  return { inspected: reading.result(hashed?.sha256 ?? UNREAD_SHA256), carried: reading.carried };
}

/** Gathers what the sandbox says about one file. */
class Reading {
  kind: DocumentKind = 'unknown';
  #format = 'none';
  #refused = false;
  readonly carried: SourceFile[] = [];
  readonly #problems: Problem[] = [];
  readonly #invoices: ResultInvoice[] = [];
  readonly #contracts: RegisterRow[] = [];
  readonly #timesheet = new TimesheetSummary();

  constructor(private readonly file: SourceFile) {}

  take(item: SandboxItem): void {
    switch (item.type) {
      case 'identified':
        this.kind = item.kind;
        this.#format = item.format;
        return;
      case 'format':
        this.#format = item.format;
        this.kind = item.kind ?? this.kind;
        return;
      case 'refused':
        this.#refused = true;
        this.#problems.push(item.problem);
        return;
      case 'problem':
        this.#problems.push(item.problem);
        return;
      case 'invoice':
        this.#invoices.push(presentInvoice(this.file.name, item.invoice));
        return;
      case 'entries':
        this.#timesheet.add(item.entries);
        return;
      case 'register':
        if (item.table === 'contracts') this.#contracts.push(...item.rows);
        return;
      case 'attachment': {
        const { name, path, byteLength } = item;
        this.carried.push({ name, path, byteLength, part: 'any', answers: {}, inside: this.file.name });
        return;
      }
      case 'columns':
        return;
    }
  }

  result(sha256: string): InspectedFile {
    const { name } = this.file;
    const kept = this.#invoices.length + (this.#timesheet.isEmpty ? 0 : 1);
    this.#refused ||= gaveNothing({ kind: this.kind, kept, problems: this.#problems });
    const status = documentStatus({ refused: this.#refused, problems: this.#problems });
    const hasTime = !this.#refused && this.kind === 'timesheet' && status !== 'needs-answer';
    const timesheet =
      !this.#refused && (hasTime || !this.#timesheet.isEmpty)
        ? this.#timesheet.result(name, this.#format)
        : null;
    return {
      document: {
        file: name,
        sha256,
        kind: this.kind,
        format: this.#format,
        status,
        duplicateOf: null,
        problems: inOrderOfPlace(this.#problems).map(published),
      },
      invoices: this.#refused ? [] : this.#invoices,
      timesheet,
      contracts: this.#refused ? [] : presentContracts(name, this.#contracts),
      measured: null,
      notMeasured: this.#whyNotMeasured(),
      aiTraces: [],
    };
  }

  #whyNotMeasured(): string {
    if (this.#refused) return 'refused';
    return this.kind === 'deliverable' || this.kind === 'attachment' ? 'not-opened' : 'not-a-deliverable';
  }
}

/** `asks` is ours; it shows in the status of the document. */
function published({ code, severity, at, seen, message }: Problem): ResultDocument['problems'][number] {
  return { code, severity, at, ...(seen === undefined ? {} : { seen }), message };
}
