import type { PeekReach } from '../../domain/source-peek.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { lookAtHead } from '../../importers/look.js';
import { peekFile, type ShownFile } from '../../importers/peek/peek-file.js';
import type { SandboxLimits } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { isLargeTable, workbookContents } from './workbook-contents.js';

/** Opens one file as for reading, and shows what stands around a place of it. Throws RefusedFile. */
export async function* peekIntoFile(
  file: ShownFile,
  at: SourceRef,
  reach: PeekReach,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, void> {
  const { family } = await lookAtHead(file);
  const zip = await workbookContents(file, family, limits);
  if (isLargeTable(file, family, zip, limits)) yield { type: 'large-file' };
  yield { type: 'peek', peek: await peekFile(file, family, zip.names.length > 0, at, reach) };
}
