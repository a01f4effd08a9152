import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../../../test/support/zip-dossier.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import { inflateArchive } from './zip-guard.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-guard-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const path = join(folder, 'made.zip');
  await writeZip(path, entries);
  return readFile(path);
}

/** The names that were kept of an archive, or the sentence of its refusal. */
async function outcome(
  bytes: Buffer,
  limits: Partial<Record<keyof typeof LIMITS.archive, number>> = {},
): Promise<string[] | string> {
  const path = join(folder, 'archive.zip');
  await writeFile(path, bytes);
  try {
    const bounds = { ...LIMITS.archive, ...limits };
    const kept = await inflateArchive(path, 'a.xlsx', (name) => name !== 'left', bounds);
    return [...kept.keys()];
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem.message.en;
    throw error;
  }
}

const SPACES = Buffer.alloc(1_500_000, 32);
const DIRECTORY_ENTRY = 'PK\u0001\u0002';

describe('whatever was checked before, the reader of a workbook counts for itself', () => {
  test('entries', async () => {
    const three = await zipOf({ a: '1', b: '2', c: '3' });
    expect(await outcome(three, { entries: 3 })).toEqual(['a', 'b', 'c']);
    expect(await outcome(three, { entries: 2 })).toBe('The archive has more than 2 entries.');
  });

  test('what comes out of all entries together, kept or not', async () => {
    const two = await zipOf({ kept: SPACES, left: SPACES });
    expect(await outcome(two, { inflatedMegabytes: 3 })).toEqual(['kept']);
    expect(await outcome(two, { inflatedMegabytes: 2 })).toBe('The archive inflates to more than 2 MB.');
  });

  test('how many times its size an entry becomes, from a size on', async () => {
    const one = await zipOf({ a: SPACES });
    expect(await outcome(one, { ratioFromMegabytes: 2 })).toEqual(['a']);
    expect(await outcome(one, { ratioFromMegabytes: 1, ratio: 2000 })).toEqual(['a']);
    expect(await outcome(one, { ratioFromMegabytes: 1 })).toBe(
      'The archive inflates to more than 200 times its size.',
    );
  });

  test('the checksum of each entry', async () => {
    const bytes = await zipOf({ a: 'x' });
    bytes.writeUInt32LE(1, bytes.indexOf(DIRECTORY_ENTRY) + 16);
    expect(await outcome(bytes)).toBe('The file is incomplete or damaged.');
  });

  test('names, whatever their case, and places', async () => {
    expect(await outcome(await zipOf({ 'xl/a.xml': '1', 'XL/A.xml': '2' }))).toBe(
      'Two entries of the archive have one name.',
    );
    const bytes = await zipOf({ a: 'one', b: 'two' });
    // The second entry is said to start where the first does.
    bytes.writeUInt32LE(0, bytes.lastIndexOf(DIRECTORY_ENTRY) + 42);
    expect(await outcome(bytes)).toBe('Entries of the archive overlap.');
  });
});
