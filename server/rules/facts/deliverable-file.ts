import type {
  AiTrace,
  CitedReference,
  FileRole,
  Measured,
  NotMeasured,
  TraceExtent,
} from '../../domain/file-evidence.js';

/**
 * A delivered file that the register names for the deliverable, and what it says of itself. In the order of their paths. A file
 * that names no document of the organisation is not here: the import tells it.
 */
export interface DeliverableFile {
  /** Path of the document. The same bytes under another name are the document that stands first, whose evidence they share. */
  file: string;
  sha256: string | null;
  role: FileRole;
  /** Null when it was not measured; then `notMeasured` says why. */
  measured: Measured | null;
  notMeasured: NotMeasured | null;
  /** In the order of their places, mentions and statements included. */
  traces: readonly AiTrace[];
  extent: TraceExtent;
  references: readonly CitedReference[];
  /** Version of the trace rules that looked. */
  tracesVersion: string;
}
