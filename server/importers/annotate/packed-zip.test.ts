import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../../../test/support/zip-dossier.js';
import { zipParts } from '../../../test/support/zip-parts.js';
import { inflateArchive } from '../tables/zip-guard.js';
import { TooLargeToWrite, writePackedZip } from './packed-zip.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-zip-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const changes = (changed: Record<string, string>, dropped: string[] = []) => ({
  isKept: (name: string) => !dropped.includes(name),
  changed: new Map(Object.entries(changed).map(([name, text]) => [name, Buffer.from(text)])),
});

test('copies entries, writes others anew in their place, and leaves some out', async () => {
  const [from, to] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
  const image = 'octets '.repeat(50_000);
  await writeZip(from, { 'é/image.bin': image, 'a.xml': '<a/>', 'b.xml': '<b/>', empty: '' });
  await writePackedZip(from, changes({ 'a.xml': '<été/>', 'c.xml': '<c/>' }, ['b.xml']), to, 1e6);
  expect([...(await zipParts(to))]).toEqual([
    ['é/image.bin', image],
    ['a.xml', '<été/>'],
    ['empty', ''],
    ['c.xml', '<c/>'],
  ]);
  // Checksums and sizes are those that a reader checks.
  expect((await inflateArchive(to, 'b.zip', () => true)).size).toBe(4);
});

test('a name has the slashes and the letters that its reader sees', async () => {
  const [from, to] = [join(folder, 'names.zip'), join(folder, 'd.zip')];
  await writePackedZip(null, changes({ 'xl/caf_.xml': '<a/>' }), from, 1e6);
  // As old packers write it: a backslash, and the letter é of code page 437, which no flag calls UTF-8.
  const bytes = Buffer.from(
    readFileSync(from).toString('latin1').replaceAll('xl/caf_', 'xl\\caf\x82'),
    'latin1',
  );
  for (const at of [6, bytes.indexOf('PK\u0001\u0002') + 8]) bytes.writeUInt16LE(0, at);
  writeFileSync(from, bytes);
  await writePackedZip(from, changes({}), to, 1e6);
  expect(readFileSync(to).includes(Buffer.from('xl/café.xml'))).toBe(true);
  expect([...(await zipParts(to))]).toEqual([['xl/café.xml', '<a/>']]);
});

test('an entry that is not compressed is copied too', async () => {
  const [from, to] = [join(folder, 'stored.zip'), join(folder, 'c.zip')];
  await writePackedZip(null, changes({ 'a.txt': 'abc' }), from, 1e6);
  const bytes = readFileSync(from);
  // Method 0 in both headers, with the text itself: three bytes, which deflated are five.
  const stored = Buffer.concat([bytes.subarray(0, 35), Buffer.from('abc'), bytes.subarray(40)]);
  for (const at of [8, stored.indexOf('PK\u0001\u0002') + 10]) stored.writeUInt16LE(0, at);
  for (const at of [18, stored.indexOf('PK\u0001\u0002') + 20]) stored.writeUInt32LE(3, at);
  stored.writeUInt32LE(stored.indexOf('PK\u0001\u0002'), stored.length - 6);
  writeFileSync(from, stored);
  await writePackedZip(from, changes({}), to, 1e6);
  expect([...(await zipParts(to))]).toEqual([['a.txt', 'abc']]);
});

test('stops at its limit', async () => {
  const to = join(folder, 'large.zip');
  const noise = Array.from({ length: 50_000 }, (_, index) => (index * 7919).toString(36)).join('');
  await expect(writePackedZip(null, changes({ a: noise }), to, 1000)).rejects.toThrow(TooLargeToWrite);
  expect(statSync(to).size).toBeLessThan(1000);
});

test('where it cannot write, it does not say that the file cannot be read', async () => {
  const nowhere = join(folder, 'missing', 'a.zip');
  const failed = writePackedZip(null, changes({ a: 'b' }), nowhere, 1000);
  await expect(failed).rejects.toThrow('the copy could not be written');
  await expect(failed).rejects.not.toHaveProperty('code');
});
