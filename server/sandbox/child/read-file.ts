import type { Text } from '../../domain/text.js';
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
import { lookAtHead, lookFurther } from '../../importers/look.js';
import { importersOf } from '../../importers/registry.js';
import type { SandboxLimits } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { ProblemCap } from './problem-cap.js';
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

/**
 * Identifies one file and reads it; its problems are at most `limits.problemsPerFile`.
 * Throws RefusedFile; any other error is a fault of a reader, hence of Déclic.
 */
export async function* readFileInChild(
  file: SourceFile,
  limits: SandboxLimits,
): AsyncGenerator<ChildMessage, void> {
  const cap = new ProblemCap(file.name, limits.problemsPerFile);
  for await (const message of identifyAndRead(file, limits)) {
    if (message.type !== 'problem' || cap.admits(message.problem)) yield message;
  }
  for (const problem of cap.rest()) yield { type: 'problem', problem };
}

async function* identifyAndRead(file: SourceFile, limits: SandboxLimits): AsyncGenerator<ChildMessage, void> {
  const opened = await lookAtHead(file);
  if (extensionLies(file.name, opened.family)) {
    const values = { extension: extensionOf(file.name), found: FOUND[opened.family] };
    yield { type: 'problem', problem: extensionMismatch.make(wholeFile(file.name), values) };
  }
  const zip = await workbookContents(file, opened.family, limits);
  if (isLargeTable(file, opened.family, zip, limits)) yield { type: 'large-file' };
  if (zip.names.includes('xl/vbaProject.bin'))
    yield { type: 'problem', problem: macrosNotRun.make(wholeFile(file.name), {}) };

  const importers = await importersOf(opened.family);
  const { look, fault } = await lookFurther(file, opened, zip.names);
  const found = identify(look, importers, file.answers[ambiguousFormat.code]);
  if ('problem' in found) {
    // A file that could not even be looked at says why, rather than "unknown".
    if (found.problem.asks !== true) throw fault ?? new RefusedFile(found.problem);
    yield { type: 'identified', format: 'none', kind: found.kind };
    yield { type: 'problem', problem: found.problem };
    return;
  }
  yield* readWith(found.importer, file, look);
}

async function* readWith(
  importer: Importer,
  file: SourceFile,
  look: FileLook,
): AsyncGenerator<ChildMessage, void> {
  yield { type: 'identified', format: importer.format, kind: importer.kind };
  if (isElsewhere(look.part, importer.kind))
    yield { type: 'problem', problem: otherFolder.make(wholeFile(file.name), { kind: importer.kind }) };
  yield* importer.read(file);
}
