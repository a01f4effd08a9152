import { RefusedFile, type SourceFile } from '../../importers/importer.js';
import type { SandboxLimits } from '../limits.js';
import type { ChildMessage } from '../protocol.js';
import { HandOver } from './hand-over.js';
import { identifyFile, readWith, type FileReading } from './identify-file.js';
import { ProblemCap } from './problem-cap.js';
import { readAttached } from './read-attached.js';

/**
 * Identifies one file and reads it; its problems are at most `limits.problemsPerFile`. The files that it carries are written
 * into the folder `into`, which is made when there is one.
 * Throws RefusedFile; any other error is a fault of a reader, hence of Déclic.
 */
export async function* readFileInChild(
  file: SourceFile,
  limits: SandboxLimits,
  into?: string,
): AsyncGenerator<ChildMessage, void> {
  const cap = new ProblemCap(file.name, limits.problemsPerFile);
  const handOver = new HandOver(file.name, into);
  const reading = file.inside === undefined ? identifyAndRead(file, limits) : readAttached(file, limits);
  for await (const piece of reading) {
    const message = piece.type === 'carried' ? await handOver.take(piece.file) : piece;
    if (message !== null && (message.type !== 'problem' || cap.admits(message.problem))) yield message;
  }
  for (const problem of cap.rest()) yield { type: 'problem', problem };
}

async function* identifyAndRead(file: SourceFile, limits: SandboxLimits): FileReading {
  const found = yield* identifyFile(file, limits);
  const { result, fault } = found;
  // A file that could not even be looked at says why, rather than "unknown".
  if ('problem' in result && result.problem.asks !== true) throw fault ?? new RefusedFile(result.problem);
  yield* readWith(found, file);
}
