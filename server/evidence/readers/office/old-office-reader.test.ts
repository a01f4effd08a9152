import { expect, test } from '@jest/globals';
import { compoundFile } from '../../../../test/support/deliverables/office-compound.js';
import { deliveredFile } from '../../../../test/support/deliverables/delivered-file.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { refuseCompoundFile } from './old-office-reader.js';

async function reasonOf(bytes: Buffer): Promise<unknown> {
  try {
    return await refuseCompoundFile(await deliveredFile('a.doc', bytes));
  } catch (error) {
    return error instanceof NotMeasuredFile ? error.reason : error;
  }
}

test.each([
  [['EncryptionInfo', 'EncryptedPackage', 'DataSpaces'], 'encrypted'],
  [['1Table', 'WordDocument'], 'old-format'],
  [['Workbook'], 'old-format'],
  [['Current User', 'Pictures', 'x', 'y', 'PowerPoint Document'], 'old-format'],
  [['__properties_version1.0'], 'unknown-format'],
  [[], 'unknown-format'],
])('a compound file with %j is %s', async (streams, reason) => {
  expect(await reasonOf(compoundFile(streams))).toBe(reason);
});

test('the text of a document does not make it an encrypted one', async () => {
  const bytes = compoundFile(['WordDocument']);
  expect(await reasonOf(Buffer.concat([bytes, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
    'old-format',
  );
});

test('the directory of a large file is found through the further tables', async () => {
  const streams = ['a', 'b', 'c', 'd', 'e', 'EncryptedPackage'];
  expect(await reasonOf(compoundFile(streams, 14_000))).toBe('encrypted');
  expect(await reasonOf(compoundFile(streams, 128 * (109 + 127) + 5))).toBe('damaged');
});

test.each([
  ['cut in its header', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['cut before its directory', (bytes: Buffer) => bytes.subarray(0, 600)],
  ['of sectors of no size', (bytes: Buffer) => (bytes.writeUInt16LE(60, 30), bytes)],
  ['whose directory goes round in a circle', (bytes: Buffer) => (bytes.writeUInt32LE(1, 512 * 3 + 4), bytes)],
])('a file %s is damaged', async (_, damage) => {
  expect(await reasonOf(damage(compoundFile(['WordDocument'])))).toBe('damaged');
});
