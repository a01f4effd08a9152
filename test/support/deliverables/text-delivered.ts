import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DeliveredContent } from '../../../server/evidence/delivered-content.js';
import { lookAtDelivered } from '../../../server/evidence/look-at-delivered.js';
import { NotMeasuredFile } from '../../../server/evidence/not-measured-file.js';
import { readerOf } from '../../../server/evidence/reader-registry.js';
import { whyNotMeasured } from '../../../server/evidence/why-not-measured.js';
import { RefusedFile } from '../../../server/importers/importer.js';

/** Puts bytes on disk under a name and reads them with the reader that claims them, in this process. */
export async function readDelivered(name: string, bytes: Uint8Array | string): Promise<DeliveredContent> {
  const folder = mkdtempSync(join(tmpdir(), 'declic-delivered-'));
  try {
    const path = join(folder, basename(name));
    writeFileSync(path, bytes);
    const file = { name, path, byteLength: Buffer.byteLength(bytes) };
    const look = await lookAtDelivered(file);
    const reader = await readerOf(look);
    if (reader === null) throw new NotMeasuredFile('unknown-format');
    return await reader.read(file, look);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why these bytes give no measure; null when they are measured. */
export async function whyUnmeasured(name: string, bytes: Uint8Array | string): Promise<string | null> {
  try {
    await readDelivered(name, bytes);
    return null;
  } catch (error) {
    if (error instanceof NotMeasuredFile) return error.reason;
    if (error instanceof RefusedFile) return whyNotMeasured(error.problem);
    throw error;
  }
}

/** The figures of a measure, without the reader and its versions. */
export function figuresOf({ measured }: DeliveredContent): Record<string, unknown> {
  const { reader, versions, ...figures } = measured;
  if (reader === '' || Object.keys(versions).length === 0) throw new Error('a measure without its reader');
  return figures;
}

/**
 * What the work gives, when it took no more processor time than that; unlike time on the clock, it does not depend on what else
 * the machine does.
 */
export async function withinCpuSeconds<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1e6;
  if (taken > seconds) throw new Error(`took ${taken} s of processor time, not ${seconds}`);
  return value;
}
