import { constants, createWriteStream } from 'node:fs';
import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Text } from '../domain/text.js';
import { ToldFault } from '../domain/told-fault.js';
import { isProcessAlive } from '../sandbox/process-alive.js';
import { UsageError } from './usage-error.js';

/** A result being written beside its place; what stood there stays until `keep`. */
export interface Draft {
  /** Where to write meanwhile. */
  path: string;
  /** Puts the whole result in its place. */
  keep(): Promise<void>;
  /** Removes what was written; nothing to do once kept. */
  drop(): Promise<void>;
}

/** Checks, before any work, that a result may be written there; `-` is standard output. Throws UsageError. */
export async function checkOutput(target: string | undefined): Promise<void> {
  if (target === undefined || target === '-') return;
  const there = await stat(target).catch(() => null);
  const inItsFolder = there === null || there.isFile();
  const isWritable = await access(inItsFolder ? dirname(target) : target, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (isWritable && there?.isDirectory() !== true) return;
  throw new UsageError({
    fr: `Impossible d’écrire le résultat dans ${target}.`,
    en: `The result cannot be written to ${target}.`,
  });
}

/** Opens a draft of a result file. A device such as /dev/null is written to at once, never replaced. */
export async function draftOf(target: string): Promise<Draft> {
  const isDevice = await stat(target).then(
    (found) => !found.isFile(),
    () => false,
  );
  if (isDevice) return { path: target, keep: () => Promise.resolve(), drop: () => Promise.resolve() };
  await sweep(target);
  const path = `${target}.${process.pid}.tmp`;
  return { path, keep: () => rename(path, target), drop: () => rm(path, { force: true }) };
}

/** Writes pieces to a file, a large result never held whole, or to standard output for `-`. */
export async function writePieces(
  target: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  if (target !== '-') return pipeline(pieces, createWriteStream(target));
  for await (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(piece, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** Writes a whole text to a file, which keeps what it held until all is written, or to standard output for `-`. */
export async function writeResult(target: string, text: string): Promise<void> {
  if (target === '-') return writePieces('-', [text]);
  const draft = await draftOf(target);
  try {
    await writing(target, async () => {
      await writePieces(draft.path, [text]);
      await draft.keep();
    });
  } finally {
    await draft.drop();
  }
}

/** Runs what writes a result, and tells a failure of the disk in one sentence. */
export async function writing(target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = unwritten(target, (error as NodeJS.ErrnoException).code);
    throw text === null ? error : new ToldFault(text, error);
  }
}

function unwritten(target: string, code: string | undefined): Text | null {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      fr: `Il n’y a plus de place pour écrire ${target}.`,
      en: `There is no room left to write ${target}.`,
    };
  if (code === undefined || !/^E(ACCES|PERM|ROFS|ISDIR|NOENT|NOTDIR|IO|FBIG|NAMETOOLONG)$/.test(code))
    return null;
  return { fr: `${target} n’a pas pu être écrit.`, en: `${target} could not be written.` };
}

/** Removes the drafts of commands that were killed. */
async function sweep(target: string): Promise<void> {
  const folder = dirname(target);
  const drafts = (await readdir(folder).catch(() => [])).filter((name) => {
    if (!name.startsWith(`${basename(target)}.`)) return false;
    const pid = /^\.(\d+)\.tmp$/.exec(name.slice(basename(target).length))?.[1];
    return pid !== undefined && !isProcessAlive(Number(pid));
  });
  for (const name of drafts) await rm(join(folder, name), { force: true });
}
