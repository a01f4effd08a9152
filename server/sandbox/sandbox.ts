import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { FileRole, Measurement } from '../domain/file-evidence.js';
import type { Problem } from '../domain/problem.js';
import type { PeekReach, SourcePeek } from '../domain/source-peek.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { AnnotationOutcome } from '../domain/table-problem.js';
import type { AnnotationTask } from '../importers/annotate/annotation-task.js';
import type { SourceFile } from '../importers/importer.js';
import { wholeFile } from '../importers/importer.js';
import { fileTooLarge } from '../importers/file-problems.js';
import { MEGABYTE } from '../importers/limits.js';
import type { ShownFile } from '../importers/peek/peek-file.js';
import { CarriedFolders } from './carried-folders.js';
import { ChildPool } from './child-pool.js';
import { childScript } from './child-script.js';
import { GuardFired } from './guard-fired.js';
import { internalError } from './guard-problems.js';
import { measurementOf, notOpened } from './measurement-of.js';
import { withLimits, type SandboxLimits } from './limits.js';
import type { ChildMessage, ChildRequest, Identified, SandboxItem, UnpackItem } from './protocol.js';

/** Where untrusted files are read: in other processes, under limits, never in ours. */
export interface Sandbox {
  readonly limits: SandboxLimits;
  /** How many files are read at the same time; asking for more makes them wait. */
  readonly concurrency: number;
  /**
   * Identifies a file and reads it piece by piece, at the pace of the receiver. Never throws because of the file:
   * a guard that fires is a last `refused` item, and what came before it of this file must be dropped.
   * A file that no one recognises is refused without `identified`. Leaving early ends the child. The files that it carries
   * (`attachment`) stay on this machine until the sandbox is closed; those of a refused file are gone at once.
   */
  read(file: SourceFile): AsyncGenerator<SandboxItem, void>;
  /**
   * Measures a delivered file and finds what it says of itself, under the limits of reading. Never throws because of the file: where
   * there is no measure, the evidence says why. `role`: the one that a person knows of it.
   */
  measure(file: SourceFile, role: FileRole | null): Promise<Measurement>;
  /**
   * Shows what stands around a place of a file, under the limits of reading. Never throws because of the file: what
   * cannot be shown says why.
   */
  peek(file: ShownFile, at: SourceRef, reach?: PeekReach): Promise<SourcePeek>;
  /**
   * Writes a copy of a table with its problems marked in it, under the limits of reading. Never throws because of the file:
   * where there is no copy, the outcome says why. What a child that was stopped had written is the caller's to remove.
   */
  annotate(task: Omit<AnnotationTask, 'mostBytes'>): Promise<AnnotationOutcome>;
  /** Unpacks a zip into numbered files of the folder `into`, under the same limits. */
  unpack(
    archive: { path: string; name: string; byteLength: number },
    into: string,
  ): AsyncGenerator<UnpackItem, void>;
  close(): Promise<void>;
}

/** What tests of the guards change. */
export interface SandboxOptions {
  limits?: Partial<SandboxLimits>;
  concurrency?: number;
  /** Another child script that speaks the same protocol; for tests of the guards. */
  script?: string;
}

/** Two children at least, so that one slow file never holds all the others; four at most, for memory. */
const defaultConcurrency = (): number => Math.min(4, Math.max(2, availableParallelism()));

/** Opens a sandbox for one upload, one dossier or one command. Close it: its children live until then. */
export function openSandbox(options: SandboxOptions = {}): Sandbox {
  const limits = withLimits(options.limits);
  const concurrency = options.concurrency ?? defaultConcurrency();
  const pool = new ChildPool(concurrency, options.script ?? childScript(), limits);
  const carried = new CarriedFolders();
  return {
    limits,
    concurrency,
    read: (file) => readFile(pool, file, limits, carried),
    measure: (file, role) => measureFile(pool, file, role, limits),
    peek: (file, at, reach = 'around') => peekFile(pool, { ask: 'peek', file, at, reach, limits }),
    annotate: (task) => annotateFile(pool, { ask: 'annotate', ...task, limits }),
    unpack: (archive, into) => unpackArchive(pool, archive, into, limits),
    async close() {
      await pool.close();
      await carried.remove();
    },
  };
}

async function* readFile(
  pool: ChildPool,
  file: SourceFile,
  limits: SandboxLimits,
  carried: CarriedFolders,
): AsyncGenerator<SandboxItem, void> {
  if (file.refusal) {
    yield { type: 'refused', problem: file.refusal };
    return;
  }
  const large = whyTooLarge(file, limits);
  if (large !== null) {
    yield { type: 'refused', problem: large };
    return;
  }
  const into = carried.next();
  const request: ChildRequest = { ask: 'read', file, limits, into };
  // The format is handed over with the first piece, so that a second try cannot announce it twice.
  let identified: Identified | null = null;
  let isWhole = false;
  let isRefused = false;
  try {
    for await (const message of answers(pool, request, file.name, limits, limits.wallSeconds)) {
      if (message.type === 'identified') {
        identified = message;
        continue;
      }
      if (identified !== null) yield identified;
      identified = null;
      isRefused = message.type === 'refused';
      if (isItem(message)) yield message;
    }
    if (identified !== null) yield identified;
    isWhole = !isRefused;
  } finally {
    if (!isWhole) await rm(into, { recursive: true, force: true });
  }
}

const isItem = (message: ChildMessage): message is SandboxItem =>
  !['entry', 'evidence', 'peek', 'annotation', 'done', 'large-file'].includes(message.type);

async function measureFile(
  pool: ChildPool,
  file: SourceFile,
  role: FileRole | null,
  limits: SandboxLimits,
): Promise<Measurement> {
  const { name, path, byteLength } = file;
  const unopened = file.refusal ?? whyTooLarge(file, limits);
  if (unopened !== null) return notOpened(unopened, name, role);
  const request: ChildRequest = { ask: 'measure', file: { name, path, byteLength }, role, limits };
  return measurementOf(answers(pool, request, name, limits, limits.wallSeconds), name, role);
}

async function peekFile(
  pool: ChildPool,
  request: Extract<ChildRequest, { ask: 'peek' }>,
): Promise<SourcePeek> {
  const { file, limits } = request;
  const large = whyTooLarge(file, limits);
  if (large !== null) return { kind: 'none', reason: large.message };
  let peek: SourcePeek | null = null;
  for await (const message of answers(pool, request, file.name, limits, limits.wallSeconds)) {
    if (message.type === 'peek') peek = message.peek;
    else if (message.type === 'refused') peek = { kind: 'none', reason: message.problem.message };
  }
  if (peek === null) throw new Error('a reading process showed nothing and gave no reason');
  return peek;
}

async function annotateFile(
  pool: ChildPool,
  request: Extract<ChildRequest, { ask: 'annotate' }>,
): Promise<AnnotationOutcome> {
  const { file, limits } = request;
  const large = whyTooLarge(file, limits);
  if (large !== null) return { kind: 'none', reason: large.message };
  let outcome: AnnotationOutcome | null = null;
  for await (const message of answers(pool, request, file.name, limits, limits.wallSeconds)) {
    if (message.type === 'annotation') outcome = message.outcome;
    if (message.type !== 'refused') continue;
    // A fault of ours is no property of the file.
    if (message.problem.code === internalError.code)
      throw new Error('a reading process failed to annotate a file');
    outcome = { kind: 'none', reason: message.problem.message };
  }
  if (outcome === null) throw new Error('a reading process annotated nothing and gave no reason');
  return outcome;
}

function whyTooLarge({ name, byteLength }: ShownFile, limits: SandboxLimits): Problem | null {
  const megabytes = limits.fileMegabytes;
  return byteLength > megabytes * MEGABYTE ? fileTooLarge.make(wholeFile(name), { megabytes }) : null;
}

async function* unpackArchive(
  pool: ChildPool,
  archive: { path: string; name: string; byteLength: number },
  into: string,
  limits: SandboxLimits,
): AsyncGenerator<UnpackItem, void> {
  const request: ChildRequest = { ask: 'unpack', archive: archive.path, name: archive.name, into, limits };
  for await (const message of answers(pool, request, archive.name, limits, limits.largeFileSeconds)) {
    if (message.type === 'entry' || message.type === 'refused') yield message;
  }
}

/**
 * The answer of one child. When a child that had served other files fails before giving any piece of this one,
 * the file is tried once more in a fresh child: it must not pay for what an earlier file left behind.
 */
async function* answers(
  pool: ChildPool,
  request: ChildRequest,
  name: string,
  limits: SandboxLimits,
  seconds: number,
): AsyncGenerator<ChildMessage, void> {
  for (const fresh of [false, true]) {
    const child = await pool.acquire(fresh);
    const first = child.served === 0;
    let given = false;
    try {
      for await (const message of child.ask(request, seconds)) {
        given ||= message.type !== 'identified';
        yield message;
      }
      return;
    } catch (error) {
      if (!(error instanceof GuardFired)) throw error;
      const mayRetry = !first && !given && error.fault !== 'time';
      if (mayRetry) continue;
      yield { type: 'refused', problem: error.problem(name, limits) };
      return;
    } finally {
      await pool.release(child);
    }
  }
}
