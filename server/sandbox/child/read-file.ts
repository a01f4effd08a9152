import {
  extensionMismatch,
  macrosNotRun,
  otherFolder,
  ambiguousFormat,
} from '../../importers/identification-problems.js';
import { identify, isElsewhere } from '../../importers/identify.js';
import { extensionLies, extensionOf, type FileFamily } from '../../importers/file-family.js';
import {
  RefusedFile,
  wholeFile,
  type FileLook,
  type Importer,
  type SourceFile,
} from '../../importers/importer.js';
import { isWorkbook, lookAtHead, lookFurther, refuseOtherZip } from '../../importers/look.js';
import { importersOf } from '../../importers/registry.js';
import { internalError } from '../guard-problems.js';
import type { SandboxLimits } from '../limits.js';
import { MEGABYTE } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { ProblemCap } from './problem-cap.js';
import { openZipDirectory } from './zip-directory.js';

const FOUND: Readonly<Record<FileFamily, string>> = {
  xml: 'XML',
  pdf: 'PDF',
  zip: 'zip, xlsx',
  'old-office': 'xls, doc',
  archive: 'archive',
  text: 'texte / text',
  binary: 'binaire / binary',
};

/** Identifies one file and reads it. Throws RefusedFile; any other error is a reader that stopped. */
export async function* readFileInChild(
  file: SourceFile,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, void> {
  const opened = await lookAtHead(file);
  if (extensionLies(file.name, opened.family)) {
    const values = { extension: extensionOf(file.name), found: FOUND[opened.family] };
    yield { type: 'problem', problem: extensionMismatch.make(wholeFile(file.name), values) };
  }
  const zip = opened.family === 'zip' ? await zipContents(file, limits) : { names: [], inflatedBytes: 0 };
  const tableBytes = opened.family === 'text' ? file.byteLength : zip.inflatedBytes;
  if (tableBytes > limits.largeFileMegabytes * MEGABYTE) yield { type: 'large-file' };
  if (zip.names.includes('xl/vbaProject.bin'))
    yield { type: 'problem', problem: macrosNotRun.make(wholeFile(file.name), {}) };

  const importers = await loadImporters(file, opened.family);
  const { look, fault } = await lookFurther(file, opened, zip.names);
  const found = identify(look, importers, file.answers[ambiguousFormat.code]);
  if ('problem' in found) {
    // A file that could not even be looked at says why, rather than "unknown".
    if (found.problem.asks !== true) throw fault ?? new RefusedFile(found.problem);
    yield { type: 'identified', format: 'none', kind: found.kind };
    yield { type: 'problem', problem: found.problem };
    return;
  }
  yield* readWith(found.importer, file, look, limits);
}

/** A reader that cannot be loaded is a fault of Déclic, not of the file. */
async function loadImporters(file: SourceFile, family: FileFamily): Promise<readonly Importer[]> {
  try {
    return await importersOf(family);
  } catch {
    throw new RefusedFile(internalError.make(wholeFile(file.name), {}));
  }
}

async function* readWith(
  importer: Importer,
  file: SourceFile,
  look: FileLook,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, void> {
  yield { type: 'identified', format: importer.format, kind: importer.kind };
  if (isElsewhere(look.part, importer.kind))
    yield { type: 'problem', problem: otherFolder.make(wholeFile(file.name), { kind: importer.kind }) };
  const cap = new ProblemCap(file.name, limits.problemsPerFile);
  for await (const piece of importer.read(file)) {
    if (piece.type === 'problem' && !cap.admits(piece.problem)) continue;
    yield piece;
  }
  const rest = cap.rest();
  if (rest) yield { type: 'problem', problem: rest };
}

async function zipContents(
  file: SourceFile,
  limits: SandboxLimits,
): Promise<{ names: string[]; inflatedBytes: number }> {
  const { zip, entries, inflatedBytes } = await openZipDirectory(file.path, file.name, limits);
  zip.close();
  const names = entries.map(({ name }) => name);
  refuseOtherZip(file.name, names);
  return { names: isWorkbook(names) ? names : [], inflatedBytes };
}
