import type { FileEvidence, FileRole } from '../domain/file-evidence.js';
import type { Problem } from '../domain/problem.js';
import type { PeekReach, SourcePeek } from '../domain/source-peek.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { AnnotationOutcome } from '../domain/table-problem.js';
import type { AnnotationTask } from '../importers/annotate/annotation-task.js';
import type { DocumentKind, ReadPiece, SourceFile } from '../importers/importer.js';
import type { ShownFile } from '../importers/peek/peek-file.js';
import type { SandboxLimits } from './limits.js';
import type { ReadingCost } from './reading-cost.js';

/** What a child is asked, one JSON text per line on its standard input. */
export type ChildRequest =
  /** `into`: a folder, not made yet, for the files that this one carries; without it they stay where they are. */
  | { ask: 'read'; file: SourceFile; limits: SandboxLimits; into?: string }
  /** Measures a delivered file. `role`: the one that a person knows of it. */
  | {
      ask: 'measure';
      file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>;
      role: FileRole | null;
      limits: SandboxLimits;
    }
  /** Shows what stands around a place of a file. */
  | { ask: 'peek'; file: ShownFile; at: SourceRef; reach: PeekReach; limits: SandboxLimits }
  /** Writes an annotated copy of a table into a file. */
  | ({ ask: 'annotate'; limits: SandboxLimits } & Omit<AnnotationTask, 'mostBytes'>)
  /** Unpacks a zip: each entry into a numbered file of `into`; the names inside are never used as paths. */
  | { ask: 'unpack'; archive: string; name: string; into: string; limits: SandboxLimits };

/** What was understood of a file, before its content. */
export interface Identified {
  type: 'identified';
  format: string;
  kind: DocumentKind;
}

/** The file cannot be used. Always the last item; what came before it of the same file must be dropped. */
interface Refused {
  type: 'refused';
  problem: Problem;
}

/** One entry of an unpacked zip. `problem`: why this entry cannot be used; its bytes are kept all the same. */
export interface UnpackedEntry {
  type: 'entry';
  /** Name as written in the zip, `/` between folders. */
  name: string;
  path: string;
  byteLength: number;
  problem: Problem | null;
}

/** A file that a document carries, written out as it is. */
interface HandedFile {
  type: 'attachment';
  /** `DOCUMENT/NAME`, safe to show and unlike the others of the document. Never a path. */
  name: string;
  /** Numbered by the child; it lives until the sandbox is closed, or whoever is done with it removes it. */
  path: string;
  byteLength: number;
}

/** What reading one file gives. */
export type SandboxItem = Exclude<ReadPiece, { type: 'carried' }> | HandedFile | Identified | Refused;
/** What unpacking a zip gives. */
export type UnpackItem = UnpackedEntry | Refused;

/** What a child answers, one JSON text per line on descriptor 3. */
export type ChildMessage =
  | SandboxItem
  | UnpackItem
  | { type: 'evidence'; evidence: FileEvidence }
  | { type: 'peek'; peek: SourcePeek }
  | { type: 'annotation'; outcome: AnnotationOutcome }
  /** The file is a large table: the longer time applies. */
  | { type: 'large-file' }
  /** End of the answer. `retire`: the child saw a fault and must not serve again. `cost`: from a child that measures. */
  | { type: 'done'; retire: boolean; cost?: ReadingCost };

/** Exit status of a child whose memory allocation failed inside a reader. */
export const EXIT_OUT_OF_MEMORY = 71;
/** Exit status of a child after an error that nothing caught. */
export const EXIT_CRASHED = 70;

const TYPES: ReadonlySet<string> = new Set([
  'invoice',
  'entries',
  'register',
  'columns',
  'mapping',
  'pages',
  'format',
  'problem',
  'attachment',
  'identified',
  'refused',
  'entry',
  'evidence',
  'peek',
  'annotation',
  'large-file',
  'done',
]);

/** Reads one line from a child; null when it is not a message of this protocol. */
export function parseMessage(line: string): ChildMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return typeof value.type === 'string' && TYPES.has(value.type) ? (value as ChildMessage) : null;
}
