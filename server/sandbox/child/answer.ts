import type { Problem } from '../../domain/problem.js';
import { RefusedFile, wholeFile } from '../../importers/importer.js';
import { unreadableFile } from '../../importers/identification-problems.js';
import { internalError, memoryLimit } from '../guard-problems.js';
import type { ChildMessage, ChildRequest } from '../protocol.js';
import { annotateInChild } from './annotate-in-child.js';
import { measureInChild } from './measure-in-child.js';
import { peekIntoFile } from './peek-into-file.js';
import { readFileInChild } from './read-file.js';
import { unpackArchive } from './unpack-archive.js';

/** The whole answer to one request. Never throws: what goes wrong is a last `refused` before `done`. */
export async function* answer(request: ChildRequest): AsyncGenerator<ChildMessage, void> {
  let retire = false;
  try {
    yield* carryOut(request);
  } catch (error) {
    retire = !(error instanceof RefusedFile);
    yield { type: 'refused', problem: problemOf(error, request) };
  }
  yield { type: 'done', retire };
}

function carryOut(request: ChildRequest): AsyncGenerator<ChildMessage, void> {
  switch (request.ask) {
    case 'read':
      return readFileInChild(request.file, request.limits, request.into);
    case 'measure':
      return measureInChild(request.file, request.role, request.limits);
    case 'peek':
      return peekIntoFile(request.file, request.at, request.reach, request.limits);
    case 'annotate':
      return annotateInChild(request);
    case 'unpack':
      return unpackArchive(request.archive, request.name, request.into, request.limits);
  }
}

function problemOf(error: unknown, request: ChildRequest): Problem {
  if (error instanceof RefusedFile) return error.problem;
  const name = request.ask === 'unpack' ? request.name : request.file.name;
  if (isSystemFault(error)) return unreadableFile.make(wholeFile(name), {}, error.code);
  if (isOutOfMemory(error))
    return memoryLimit.make(wholeFile(name), { megabytes: request.limits.residentMegabytes });
  return internalError.make(wholeFile(name), {}, reasonOf(error, request));
}

/** Allocations that the engine refuses without ending the process: buffers, and texts beyond its longest. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|invalid (string|array) length|cannot create a string/i.test(error.message)
  );
}

/** The system refused the file after it was opened: removed meanwhile, or a disk that fails. */
function isSystemFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** The technical reason, without the place of the file on this machine. */
function reasonOf(error: unknown, request: ChildRequest): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const path = request.ask === 'unpack' ? request.archive : request.file.path;
  return text.replaceAll(path, '…');
}
