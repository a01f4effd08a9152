import { rm } from 'node:fs/promises';
import type { ResultInvoice } from '../../domain/audit-result.js';
import { documentStatus, gaveNothing } from '../../domain/document-status.js';
import type { FileRole } from '../../domain/file-evidence.js';
import type { Problem } from '../../domain/problem.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { hashFile, UNREAD_SHA256 } from '../../dossier/hash-file.js';
import { whyNotMeasured } from '../../evidence/why-not-measured.js';
import { presentContracts } from '../../exports/present-contracts.js';
import { presentInvoice } from '../../exports/present-invoice.js';
import type { DocumentKind, SourceFile } from '../../importers/importer.js';
import type { SandboxItem } from '../../sandbox/protocol.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { inspectDelivered, inspectUnclaimed, mayBeDelivered } from './delivered.js';
import type { InspectedFile } from './inspected-file.js';
import { inOrderOfPlace } from './problem-order.js';
import { published } from './published-problem.js';
import { TimesheetSummary } from './timesheet-summary.js';

type Reader = Pick<Sandbox, 'read' | 'measure'>;

/**
 * Hashes and reads one file, or measures a delivered one, then reads the files that it carries, unless it is refused: they follow it.
 * Never throws because of a file. `role`: the one that a person knows of it.
 */
export async function inspectFile(
  file: SourceFile,
  role: FileRole | null,
  reader: Reader,
): Promise<[InspectedFile, ...InspectedFile[]]> {
  const { inspected, carried } = await inspectOne(file, role, reader);
  const files: [InspectedFile, ...InspectedFile[]] = [inspected];
  for (const one of carried) {
    if (inspected.document.status !== 'refused') files.push((await inspectOne(one, null, reader)).inspected);
    await rm(one.path, { force: true });
  }
  return files;
}

async function inspectOne(
  file: SourceFile,
  role: FileRole | null,
  reader: Reader,
): Promise<{ inspected: InspectedFile; carried: readonly SourceFile[] }> {
  const hashed = file.untouchable === true ? null : await hashFile(file.path);
  const sha256 = hashed?.sha256 ?? UNREAD_SHA256;
  const reading = new Reading(file);
  if (file.part === 'deliverables' && file.refusal === undefined) {
    const inspected = await inspectDelivered(reading.result(sha256), file, role, reader);
    return { inspected, carried: [] };
  }
  // Kept as they are and never opened.
  if (file.part === 'attachments' && file.refusal === undefined) reading.kind = 'attachment';
  else for await (const item of reader.read(file)) reading.take(item);
  const inspected = reading.result(sha256);
  const isAlone = file.part === 'any' && file.inside === undefined && file.refusal === undefined;
  if (!isAlone || !mayBeDelivered(inspected)) return { inspected, carried: reading.carried };
  return { inspected: await inspectUnclaimed(inspected, file, role, reader), carried: [] };
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
    const fault = this.#problems.find(({ severity }) => severity === 'error');
    if (this.#refused) return fault === undefined ? 'refused' : whyNotMeasured(fault);
    return this.kind === 'attachment' ? 'not-opened' : 'not-a-deliverable';
  }
}
