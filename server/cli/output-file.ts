import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './usage-error.js';

/** Checks, before any work, that a result may be written there; `-` is standard output. Throws UsageError. */
export async function checkOutput(target: string | undefined): Promise<void> {
  if (target === undefined || target === '-') return;
  try {
    await access(dirname(target), constants.W_OK);
    if (
      !(await stat(target).then(
        (found) => found.isDirectory(),
        () => false,
      ))
    )
      return;
  } catch {
    // Told below: the folder is missing or closed.
  }
  throw new UsageError({
    fr: `Impossible d’écrire le résultat dans ${target}.`,
    en: `The result cannot be written to ${target}.`,
  });
}

/** Writes a whole result: to standard output for `-`, else to a file that appears complete or not at all. */
export async function writeOutput(target: string, content: string): Promise<void> {
  if (target === '-') {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(content, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    return;
  }
  // A device such as /dev/stdout or /dev/null is written to, never replaced.
  const isDevice = await stat(target).then(
    (found) => !found.isFile(),
    () => false,
  );
  if (isDevice) {
    await writeFile(target, content);
    return;
  }
  const draft = `${target}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, target);
}

/** The same for a result that comes piece by piece, so that a large one is never held whole. */
export async function writeOutputStream(target: string, pieces: AsyncIterable<string>): Promise<void> {
  if (target === '-') {
    for await (const piece of pieces) await writeOutput('-', piece);
    return;
  }
  const isDevice = await stat(target).then(
    (found) => !found.isFile(),
    () => false,
  );
  const draft = isDevice ? target : `${target}.${process.pid}.tmp`;
  try {
    await pipeline(pieces, createWriteStream(draft));
  } catch (error) {
    if (!isDevice) await rm(draft, { force: true });
    throw error;
  }
  if (!isDevice) await rename(draft, target);
}
