import { documentStatus, gaveNothing } from '../domain/document-status.js';
import type { Problem } from '../domain/problem.js';
import { unreadableFile } from '../importers/identification-problems.js';
import {
  wholeFile,
  type ColumnMemory,
  type DocumentKind,
  type ReadPiece,
  type SourceFile,
} from '../importers/importer.js';
import { inOrderOfStanding } from '../importers/standing.js';
import { catalogue } from '../rules/catalogue.js';
import { settingVocabulary } from '../rules/setting-vocabulary.js';
import type { DocumentOutcome } from './document-outcome.js';
import { eachAtOnce } from './each-at-once.js';
import { measuredDocument, type FileMeasurer } from './measured-document.js';
import { SettingsCheck } from './settings/check-settings.js';

/** What a reading gives: pieces, what the file is, or that it cannot be used (then what came before is dropped). */
type ReadItem =
  | Exclude<ReadPiece, { type: 'carried' }>
  | { type: 'attachment'; name: string; path: string; byteLength: number }
  | { type: 'identified'; format: string; kind: DocumentKind }
  | { type: 'refused'; problem: Problem };

/** Reads untrusted files outside this process. Never throws because of a file. */
interface DocumentReader extends FileMeasurer {
  readonly concurrency: number;
  read(file: SourceFile): AsyncIterable<ReadItem>;
}

/** A document whose original was received, and whether it must still be read. */
export interface ReceivedDocument {
  documentId: string;
  duplicateOf: string | null;
  unreadable: boolean;
  /** Code → answer: all that are known about it, those it came with among them. */
  answers: Readonly<Record<string, string>>;
  /** Answers about the columns of other tables. */
  mappings: readonly ColumnMemory[];
}

/** A document and the file that its original is read from. */
export interface FileOfDocument {
  documentId: string;
  file: SourceFile;
}

/** One import while its transaction is open. */
export interface ImportBatch {
  /**
   * Keeps the original. `duplicateOf` names the file of the same bytes that stands before it, whichever import brought it;
   * `unreadable`: it could not be opened, so that nothing of it is kept.
   */
  receive(file: SourceFile): Promise<ReceivedDocument>;
  stage(documentId: string, piece: ReadPiece): Promise<void>;
  /** Forgets what was staged of a document that turned out unusable. */
  discard(documentId: string): Promise<void>;
  finish(documentId: string, outcome: DocumentOutcome): Promise<void>;
  /**
   * Settles what was read so far, then keeps files that documents carried: each is a document of its own, inside the one that
   * `documentId` names, unless it was received from it already. Returns those to read.
   */
  receiveCarried(carried: readonly FileOfDocument[]): Promise<readonly FileOfDocument[]>;
  /**
   * Finds the documents, of this import or an earlier one, whose reading no longer stands: an answer about them came or went.
   * What was read of them is forgotten and their originals are handed to `read`, for as long as it runs.
   */
  readAgain(read: (files: readonly FileOfDocument[]) => Promise<void>): Promise<void>;
  /** Settles everything read: suppliers, contracts, people, conversions. */
  resolve(): Promise<void>;
}

/** Runs `work` in one transaction: all of an import is stored, or nothing of it. */
export interface ImportStore {
  importInto(orgId: string, filesTotal: number, work: (batch: ImportBatch) => Promise<void>): Promise<void>;
}

/** What an import needs: who reads, and where it is kept. */
export interface ImportDeps {
  reader: DocumentReader;
  store: ImportStore;
}

interface ImportProgress {
  filesDone: number;
  filesTotal: number;
  file: string;
  /** Rows read so far, over all files: entries, register rows and invoice lines. */
  rows: number;
}

const SETTINGS = settingVocabulary(catalogue);

/**
 * Imports files into an organisation, whatever it holds already: originals kept, each file read in the sandbox, earlier
 * documents read again where their answers changed, everything settled set-based, one commit. A file that cannot be read is
 * refused with its reason and the rest goes on. Without files, only what has to be read again is read.
 */
export async function importDocuments(
  deps: ImportDeps,
  request: {
    orgId: string;
    files: readonly SourceFile[];
    onProgress?: (progress: ImportProgress) => void;
    onResolve?: () => void;
  },
): Promise<void> {
  const { files } = request;
  await deps.store.importInto(request.orgId, files.length, async (batch) => {
    const progress = { filesDone: 0, filesTotal: files.length, rows: 0 };
    const carried: FileOfDocument[] = [];
    const readAll = async (documents: readonly FileOfDocument[]): Promise<void> => {
      await eachAtOnce(documents, Math.max(1, deps.reader.concurrency), async ({ file, documentId }) => {
        const inside = await readDocument(
          deps.reader,
          batch,
          file,
          documentId,
          (rows) => (progress.rows += rows),
        );
        carried.push(...inside.map((one) => ({ documentId, file: one })));
        progress.filesDone += 1;
        request.onProgress?.({ ...progress, file: file.name });
      });
    };
    const readCarried = async (): Promise<void> => {
      if (carried.length === 0) return;
      const toRead = await batch.receiveCarried(carried.splice(0));
      progress.filesTotal += toRead.length;
      await readAll(toRead);
    };
    const toRead: FileOfDocument[] = [];
    // Received in order, before any reading: which of two equal files is the duplicate never depends on speed.
    for (const file of inOrderOfStanding(files)) {
      const { documentId, duplicateOf, unreadable, answers, mappings } = await batch.receive(file);
      if (duplicateOf !== null) progress.filesDone += 1;
      else
        toRead.push({ documentId, file: unreadable ? refusedUnread(file) : { ...file, answers, mappings } });
    }
    await readAll(toRead);
    await readCarried();
    await batch.readAgain(async (outdated) => {
      progress.filesTotal += outdated.length;
      await readAll(outdated);
    });
    await readCarried();
    request.onResolve?.();
    await batch.resolve();
  });
}

/** What could not be opened to be kept is not read later either: the result rests on the originals it keeps. */
const refusedUnread = (file: SourceFile): SourceFile => ({
  ...file,
  refusal: file.refusal ?? unreadableFile.make(wholeFile(file.name), {}),
});

/**
 * Reads one document and returns the files that it carried. Those of a refused one are not: they are of no invoice, and its
 * original holds them for the day when it is read.
 */
async function readDocument(
  reader: DocumentReader,
  batch: ImportBatch,
  file: SourceFile,
  documentId: string,
  countRows: (rows: number) => void,
): Promise<SourceFile[]> {
  if (file.part === 'deliverables' && file.refusal === undefined) {
    await batch.finish(documentId, await measuredDocument(reader, file));
    return [];
  }
  // Kept as they are and never opened.
  if (file.part === 'attachments' && file.refusal === undefined) {
    await batch.finish(documentId, {
      kind: 'attachment',
      format: 'none',
      status: 'read',
      problems: [],
      columns: {},
    });
    return [];
  }
  const outcome: DocumentOutcome = {
    kind: 'unknown',
    format: 'none',
    status: 'read',
    problems: [],
    columns: {},
  };
  const carried: SourceFile[] = [];
  const settings = new SettingsCheck(SETTINGS, file.name);
  let refused = false;
  let kept = 0;
  for await (const item of reader.read(file)) {
    if (item.type === 'identified') {
      outcome.kind = item.kind;
      outcome.format = item.format;
    } else if (item.type === 'format') {
      outcome.format = item.format;
      outcome.kind = item.kind ?? outcome.kind;
    } else if (item.type === 'problem') outcome.problems.push(item.problem);
    else if (item.type === 'columns') outcome.columns[item.sheet ?? ''] = item.columns;
    else if (item.type === 'mapping') outcome.mapping = item.mapping;
    else if (item.type === 'pages') outcome.pages = item.compared;
    else if (item.type === 'attachment') carried.push(carriedFile(item, file));
    else if (item.type === 'refused') {
      refused = true;
      outcome.problems.push(item.problem);
    } else {
      countRows(rowsOf(item));
      kept += item.type === 'invoice' ? 1 : rowsOf(item);
      if (item.type !== 'register' || item.table !== 'settings') await batch.stage(documentId, item);
      else {
        const { rows, problems } = settings.take(item.rows);
        outcome.problems.push(...problems);
        await batch.stage(documentId, { ...item, rows });
      }
    }
  }
  outcome.problems.push(...settings.rest());
  refused ||= gaveNothing({ ...outcome, kept });
  if (refused) await batch.discard(documentId);
  const asks = outcome.problems.some((problem) => problem.asks === true);
  outcome.status = documentStatus({
    refused: refused || (outcome.kind === 'unknown' && !asks),
    problems: outcome.problems,
  });
  await batch.finish(documentId, outcome);
  return refused ? [] : carried;
}

/** Nobody put it into a folder, and no answer about it is known yet. */
const carriedFile = (
  { name, path, byteLength }: Extract<ReadItem, { type: 'attachment' }>,
  { name: inside }: SourceFile,
): SourceFile => ({ name, path, byteLength, part: 'any', answers: {}, inside });

function rowsOf(piece: ReadPiece): number {
  if (piece.type === 'entries') return piece.entries.length;
  if (piece.type === 'register') return piece.rows.length;
  return piece.type === 'invoice' ? piece.invoice.lines.length : 0;
}
