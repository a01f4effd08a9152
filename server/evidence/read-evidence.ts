import type { FileEvidence, FileRole } from '../domain/file-evidence.js';
import type { SourceFile } from '../importers/importer.js';
import type { DeliveredLook } from './delivered-reader.js';
import { lookAtDelivered } from './look-at-delivered.js';
import { NotMeasuredFile } from './not-measured-file.js';
import { findReferences } from './prints/find-references.js';
import { printText } from './prints/print-text.js';
import { readerOf } from './reader-registry.js';
import { findTraces } from './traces/find-traces.js';
import { roleOf, roleOfPath } from './traces/role-of-file.js';
import { unmeasured } from './unmeasured.js';

/** What a person may know of a delivered file; null: its name and content tell. */
export type KnownRole = FileRole | null;

/**
 * Measures a delivered file and looks for what it says of itself. It runs in the sandbox child.
 * @param look what was already seen of it; without, it is opened
 * @throws RefusedFile where a guard of the importers fires; what a reader cannot measure is no error but its reason
 */
export async function readEvidence(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
  role: KnownRole,
  look?: DeliveredLook,
): Promise<FileEvidence> {
  try {
    const seen = look ?? (await lookAtDelivered(file));
    if (seen.head.length === 0) throw new NotMeasuredFile('empty');
    const reader = await readerOf(seen);
    if (reader === null)
      throw new NotMeasuredFile(seen.family === 'old-office' ? 'old-format' : 'unknown-format');
    const content = await reader.read(file, seen);
    const readAs = role ?? roleOf(file.name, content);
    const { traces, extent, version } = findTraces(content, readAs, file.name);
    return {
      measured: content.measured,
      notMeasured: null,
      role: readAs,
      traces,
      extent,
      references: findReferences(content),
      print: printText(content),
      tracesVersion: version,
    };
  } catch (error) {
    if (!(error instanceof NotMeasuredFile)) throw error;
    return unmeasured(error.reason, role ?? roleOfPath(file.name));
  }
}
