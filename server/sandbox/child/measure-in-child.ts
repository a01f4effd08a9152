import type { FileRole } from '../../domain/file-evidence.js';
import type { SourceFile } from '../../importers/importer.js';
import { LIMITS, MEGABYTE } from '../../importers/limits.js';
import type { SandboxLimits } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { openZipDirectory } from './zip-directory.js';

/**
 * Measures one delivered file; a zip passes the limits of archives before anything of it is inflated. Throws RefusedFile; any other
 * error is a fault of a reader, hence of Déclic.
 */
export async function* measureInChild(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
  role: FileRole | null,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, void> {
  const { lookAtDelivered } = await import('../../evidence/look-at-delivered.js');
  const { readEvidence } = await import('../../evidence/read-evidence.js');
  const look = await lookAtDelivered(file);
  let bytes = file.byteLength;
  if (look.family === 'zip') {
    const archive = { ...limits, zipEntries: Math.max(limits.zipEntries, LIMITS.source.entries) };
    const { zip, inflatedBytes } = await openZipDirectory(file.path, file.name, archive);
    zip.close();
    bytes = Math.max(bytes, inflatedBytes);
  }
  if (bytes > limits.largeFileMegabytes * MEGABYTE) yield { type: 'large-file' };
  yield { type: 'evidence', evidence: await readEvidence(file, role, look) };
}
