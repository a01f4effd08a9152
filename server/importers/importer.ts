import type { ReadInvoice } from '../domain/invoice.js';
import type { PageComparison } from '../domain/page-comparison.js';
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
  /** What was answered about the columns of other tables, the last answered first. */
  mappings?: readonly ColumnMemory[];
  /** Its bytes must not even be hashed or kept: no ordinary file, one outside the dossier, one above the limit. */
  untouchable?: true;
  /** Name of the document that carried it (a file attached to an invoice): it is read when it is a timesheet, and only then. */
  inside?: string;
}

/** A file that a document carries, as it came: BG-24 of an invoice, a file embedded in a PDF. Name and type are its sender's word. */
export interface CarriedFile {
  name: string;
  mime: string | null;
  bytes: Uint8Array;
}

/** What a person answered about the columns of a table, for the next one with the same header. */
export interface ColumnMemory {
  id: string;
  /** What tells that header from others. */
  fingerprint: string;
  /** The answer, without what was of its file alone. */
  line: string;
  /** The document was read so before. */
  own: boolean;
  /** True where it is known whose table it was. */
  hasSupplier: boolean;
  /** Names and numbers of that contractor, `siret:…`, `name:…`; people of its contracts and of nobody else's, as keys. */
  aliases: readonly string[];
  people: readonly string[];
}

/** How the columns of a table were understood from an answer, of its own or of another file. */
export interface ReadMapping {
  fingerprint: string;
  kind: 'timesheet' | 'invoices';
  /** Titles of the columns, as written. */
  titles: readonly string[];
  line: string;
  /** The answer about another file that was taken over, and the question that it settles; null for an answer of its own. */
  recalled: { id: string; question: Problem } | null;
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
  /** The format and the kind found inside, when only reading can tell (the XML attached to a PDF). They replace the importer's. */
  | { type: 'format'; format: string; kind?: DocumentKind }
  | { type: 'mapping'; mapping: ReadMapping }
  /** What the pages say of the data inside the same document. */
  | { type: 'pages'; compared: PageComparison[] }
  /** The bytes of a file that the document carries; they never leave the child as a message. */
  | { type: 'carried'; file: CarriedFile }
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
  /** Another document carried it: it cannot be put into a folder. */
  inside?: true;
}

/**
 * How sure an importer is that a file is its own. `named`: header or root element of that very format.
 * `likely`: enough synonyms. `mappable`: a table of no known format, whose columns a person can name. Two claims of the same
 * strength are an error that names both.
 */
export type Claim = 'named' | 'likely' | 'mappable' | null;

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
