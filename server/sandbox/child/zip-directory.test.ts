import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../../../test/support/zip-dossier.js';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile } from '../../importers/importer.js';
import { withLimits, type SandboxLimits } from '../limits.js';
import { unpackArchive } from './unpack-archive.js';
import { openZipDirectory } from './zip-directory.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-directory-'));
});
afterAll(() => rm(folder, { recursive: true }));

const path = (): string => join(folder, 'archive.zip');

async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  await writeZip(path(), entries);
  return readFile(path());
}

async function sentenceOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'accepted';
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem.message.en;
    throw error;
  }
}

/** What the directory alone is worth: nothing is inflated. */
async function directory(bytes: Buffer, limits: Partial<SandboxLimits> = {}): Promise<string> {
  await writeFile(path(), bytes);
  return sentenceOf(async () => {
    const { zip } = await openZipDirectory(path(), 'a.zip', withLimits(limits));
    zip.close();
  });
}

/** What unpacking everything comes to: the refusal of the zip, else the first problem of an entry. */
async function unpacking(bytes: Buffer, limits: Partial<SandboxLimits> = {}): Promise<string> {
  await writeFile(path(), bytes);
  const problems: Problem[] = [];
  return sentenceOf(async () => {
    const entries = unpackArchive(path(), 'a.zip', join(folder, 'into'), withLimits(limits));
    for await (const { problem } of entries) if (problem !== null) problems.push(problem);
    if (problems[0] !== undefined) throw new RefusedFile(problems[0]);
  });
}

const SPACES = Buffer.alloc(1_500_000, 32);
const DIRECTORY_ENTRY = 'PK\u0001\u0002';
const TOO_MUCH = 'The archive inflates to more than 2 MB.';
const TOO_DENSE = 'The archive inflates to more than 200 times its size.';

describe('the directory of a zip is refused before anything is inflated', () => {
  test('for its entries', async () => {
    const three = await zipOf({ a: '1', b: '2', c: '3' });
    expect(await directory(three, { zipEntries: 3 })).toBe('accepted');
    expect(await directory(three, { zipEntries: 2 })).toBe('The archive has more than 2 entries.');
  });

  test('for the sizes that it declares, together', async () => {
    const two = await zipOf({ a: SPACES, b: SPACES });
    expect(await directory(two, { zipInflatedMegabytes: 3 })).toBe('accepted');
    expect(await directory(two, { zipInflatedMegabytes: 2 })).toBe(TOO_MUCH);
  });

  test('for the ratio that it declares', async () => {
    const one = await zipOf({ a: SPACES });
    expect(await directory(one, { zipRatioFromMegabytes: 2 })).toBe('accepted');
    expect(await directory(one, { zipRatioFromMegabytes: 1, zipRatio: 2000 })).toBe('accepted');
    expect(await directory(one, { zipRatioFromMegabytes: 1 })).toBe(TOO_DENSE);
  });

  test('for names that come twice, and entries that overlap', async () => {
    const twice = await zipOf({ 'a.xml': 'one', 'b.xml': 'two' });
    for (let at = twice.indexOf('b.xml'); at >= 0; at = twice.indexOf('b.xml', at)) twice.write('a.xml', at);
    expect(await directory(twice)).toBe('Two entries of the archive have one name.');
    const overlapping = await zipOf({ 'a.xml': 'one', 'b.xml': 'two' });
    overlapping.writeUInt32LE(0, overlapping.lastIndexOf(DIRECTORY_ENTRY) + 42);
    expect(await directory(overlapping)).toBe('Entries of the archive overlap.');
  });
});

describe('what comes out is counted, because a directory may lie', () => {
  /** The directory says that each entry holds ten bytes. */
  async function lying(entries: Record<string, Buffer>): Promise<Buffer> {
    const bytes = await zipOf(entries);
    for (let at = bytes.indexOf(DIRECTORY_ENTRY); at >= 0; at = bytes.indexOf(DIRECTORY_ENTRY, at + 4))
      bytes.writeUInt32LE(10, at + 24);
    return bytes;
  }

  test('a lie about a size is damage', async () => {
    const bytes = await lying({ a: SPACES });
    expect(await directory(bytes, { zipInflatedMegabytes: 1 })).toBe('accepted');
    expect(await unpacking(bytes)).toBe('The file is incomplete or damaged.');
  });

  test('entries with a password are kept as they are, and counted as they are, together', async () => {
    const bytes = await lying({ a: randomBytes(1_500_000), b: randomBytes(1_500_000) });
    for (let at = bytes.indexOf(DIRECTORY_ENTRY); at >= 0; at = bytes.indexOf(DIRECTORY_ENTRY, at + 4))
      bytes.writeUInt16LE(1, at + 8);
    expect(await unpacking(bytes, { zipInflatedMegabytes: 3 })).toBe(
      'The file is protected by a password. Send it without protection.',
    );
    expect(await unpacking(bytes, { zipInflatedMegabytes: 2 })).toBe(TOO_MUCH);
  });

  test('a checksum that does not fit is damage', async () => {
    const bytes = await zipOf({ a: 'x' });
    bytes.writeUInt32LE(1, bytes.indexOf(DIRECTORY_ENTRY) + 16);
    expect(await unpacking(bytes)).toBe('The file is incomplete or damaged.');
  });
});
