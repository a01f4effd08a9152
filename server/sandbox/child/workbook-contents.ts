import type { FileFamily } from '../../importers/file-family.js';
import type { SourceFile } from '../../importers/importer.js';
import { MEGABYTE } from '../../importers/limits.js';
import { isWorkbook, refuseOtherZip } from '../../importers/look.js';
import type { SandboxLimits } from '../limits.js';
import { openZipDirectory } from './zip-directory.js';

/** What the directory of a zip says; nothing for a file that is none, or that is no workbook. */
interface WorkbookContents {
  names: string[];
  inflatedBytes: number;
}

type OpenFile = Pick<SourceFile, 'name' | 'path' | 'byteLength'>;

/** Checks a zip against its limits before anything is inflated. Throws RefusedFile; an archive of files is refused. */
export async function workbookContents(
  file: OpenFile,
  family: FileFamily,
  limits: SandboxLimits,
): Promise<WorkbookContents> {
  if (family !== 'zip') return { names: [], inflatedBytes: 0 };
  const { zip, entries, inflatedBytes } = await openZipDirectory(file.path, file.name, limits);
  zip.close();
  const names = entries.map(({ name }) => name);
  refuseOtherZip(file.name, names);
  return { names: isWorkbook(names) ? names : [], inflatedBytes };
}

/** A table for which the longer time applies. */
export function isLargeTable(
  file: OpenFile,
  family: FileFamily,
  { inflatedBytes }: WorkbookContents,
  limits: SandboxLimits,
): boolean {
  const tableBytes = family === 'text' ? file.byteLength : inflatedBytes;
  return tableBytes > limits.largeFileMegabytes * MEGABYTE;
}
