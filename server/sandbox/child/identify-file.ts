import type { Text } from '../../domain/text.js';
import { extensionLies, extensionOf, type FileFamily } from '../../importers/file-family.js';
import {
  ambiguousFormat,
  extensionMismatch,
  macrosNotRun,
  otherFolder,
} from '../../importers/identification-problems.js';
import { identify, isElsewhere } from '../../importers/identify.js';
import {
  wholeFile,
  type FileLook,
  type Importer,
  type ReadPiece,
  type RefusedFile,
  type SourceFile,
} from '../../importers/importer.js';
import { lookAtHead, lookFurther } from '../../importers/look.js';
import { importersOf } from '../../importers/registry.js';
import type { SandboxLimits } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { isLargeTable, workbookContents } from './workbook-contents.js';

const FOUND: Readonly<Record<FileFamily, Text>> = {
  xml: { fr: 'du XML', en: 'XML' },
  pdf: { fr: 'un PDF', en: 'a PDF' },
  zip: { fr: 'un classeur ou un zip', en: 'a workbook or a zip' },
  'old-office': { fr: 'un ancien fichier Office', en: 'an old Office file' },
  archive: { fr: 'une archive', en: 'an archive' },
  text: { fr: 'du texte', en: 'text' },
  binary: { fr: 'des données binaires', en: 'binary data' },
};

/** What a child says of a file, the bytes that it carries not yet handed over. */
export type FileReading = AsyncGenerator<ChildMessage | ReadPiece, void>;

/** What a look into a file found. */
export interface FoundFile {
  family: FileFamily;
  importers: readonly Importer[];
  look: FileLook;
  /** What went wrong while looking; it counts only where nobody claims the file. */
  fault: RefusedFile | null;
  result: ReturnType<typeof identify>;
}

/**
 * Opens a file far enough to know whose it is, within the limits of archives.
 * @throws RefusedFile for one that cannot be looked at
 */
export async function* identifyFile(
  file: SourceFile,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, FoundFile> {
  const opened = await lookAtHead(file);
  const { family } = opened;
  if (extensionLies(file.name, family)) {
    const values = { extension: extensionOf(file.name), found: FOUND[family] };
    yield { type: 'problem', problem: extensionMismatch.make(wholeFile(file.name), values) };
  }
  const zip = await workbookContents(file, family, limits);
  if (isLargeTable(file, family, zip, limits)) yield { type: 'large-file' };
  if (zip.names.includes('xl/vbaProject.bin'))
    yield { type: 'problem', problem: macrosNotRun.make(wholeFile(file.name), {}) };

  const importers = await importersOf(family);
  const { look, fault } = await lookFurther(file, opened, zip.names);
  const result = identify(look, importers, file.answers[ambiguousFormat.code]);
  return { family, importers, look, fault, result };
}

/** Reads a file with the importer that it was found to belong to, or asks which one that is. */
export async function* readWith({ result, look }: FoundFile, file: SourceFile): FileReading {
  if ('problem' in result) {
    yield { type: 'identified', format: 'none', kind: result.kind };
    yield { type: 'problem', problem: result.problem };
    return;
  }
  const { importer } = result;
  yield { type: 'identified', format: importer.format, kind: importer.kind };
  if (isElsewhere(look.part, importer.kind))
    yield { type: 'problem', problem: otherFolder.make(wholeFile(file.name), { kind: importer.kind }) };
  yield* importer.read(file);
}
