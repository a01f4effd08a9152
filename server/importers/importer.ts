import type { ReadInvoice } from '../domain/invoice.js';
import type { Problem } from '../domain/problem.js';
import type { RegisterName, RegisterRow } from '../domain/register-tables.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { ReadTimesheetEntry } from '../domain/timesheet.js';

/** The folder of the dossier that a file came from; `any` for a file looked at on its own. */
export type DossierPart = 'register' | 'invoices' | 'timesheets' | 'deliverables' | 'attachments' | 'any';

/** A file to read: its name inside the dossier, its bytes on disk, and its head for identification. */
export interface SourceFile {
  /** Path inside the dossier, `/` between folders. Used in every SourceRef. */
  name: string;
  /** Where the bytes are. Only the sandbox child opens it. */
  path: string;
  byteLength: number;
  part: DossierPart;
  /** Answers already given about this file, by problem code (`answers` register). */
  answers: Readonly<Record<string, string>>;
  /** Why it must not be opened at all (unsafe name, protected zip entry…); it is then refused with this reason. */
  refusal?: Problem;
  /** Its bytes must not even be hashed or kept: no ordinary file, one outside the dossier, one above the limit. */
  untouchable?: true;
}

/** What a document is to an audit. */
export type DocumentKind = 'invoice' | 'timesheet' | 'register' | 'deliverable' | 'attachment' | 'unknown';

/**
 * What an importer gives back, piece by piece, so that a large file never sits in memory whole.
 * An importer identifies, reads and reports; it never writes and never stops at the first fault.
 */
export type ReadPiece =
  | { type: 'invoice'; invoice: ReadInvoice }
  | { type: 'entries'; entries: ReadTimesheetEntry[] }
  | { type: 'register'; table: RegisterName; rows: RegisterRow[] }
  /** How columns were understood: field → header as written. One map per document and sheet. */
  | { type: 'columns'; sheet?: string; columns: Record<string, string> }
  /** The format found inside, when only reading can tell (the XML attached to a PDF). Replaces `Importer.format`. */
  | { type: 'format'; format: string }
  | { type: 'problem'; problem: Problem };

/**
 * What identification may look at: the name, and the bytes. Content decides, not the extension.
 * `text` is the first 64 kB decoded leniently, '' for a binary file; `head` the first 64 kB.
 */
export interface FileLook {
  name: string;
  part: DossierPart;
  head: Buffer;
  text: string;
  /** Names of the zip entries when the file is a zip, else []. */
  zipEntries: readonly string[];
  /** Header cells of each sheet or of the CSV, as written, when it is a table; the first 30 rows. */
  sheets: readonly { sheet: string | null; rows: readonly (readonly string[])[] }[];
}

/**
 * How sure an importer is that a file is its own. `named`: header or root element of that very format.
 * `likely`: enough synonyms. Two claims of the same strength are an error that names both.
 */
export type Claim = 'named' | 'likely' | null;

/** Reads one format: it says whose a file is, then reads it piece by piece. */
export interface Importer {
  /** Format name published in the schema: `ubl-invoice`, `kimai`… */
  format: string;
  kind: DocumentKind;
  claims(look: FileLook): Claim;
  read(file: SourceFile): AsyncIterable<ReadPiece>;
}

/** A file that cannot be used at all: refused, with its one reason. */
export class RefusedFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en);
    this.name = 'RefusedFile';
  }
}

/** The place that stands for the whole file. */
export const wholeFile = (name: string): SourceRef => ({ file: name });
