import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { deliveredFile } from '../../../../test/support/deliverables/delivered-file.js';
import { readDelivered, whyUnmeasured } from '../../../../test/support/deliverables/text-delivered.js';
import { tarOf } from '../../../../test/support/deliverables/source-tar.js';
import { SMALL_APPLICATION, zipOf } from '../../../../test/support/deliverables/source-zip.js';
import { openTar } from './open-tar.js';

describe('a tar', () => {
  test('measures as the zip of the same files does, plain or in a gzip', async () => {
    const zip = await readDelivered('a.zip', await zipOf(SMALL_APPLICATION));
    const tar = tarOf(SMALL_APPLICATION);
    for (const [name, bytes] of [
      ['a.tar', tar],
      ['a.tar.gz', gzipSync(tar)],
    ] as const) {
      const content = await readDelivered(name, bytes);
      expect(content.measured).toEqual(zip.measured);
      expect(content.paths).toEqual(zip.paths);
    }
  });

  test('long paths, and files without bytes', async () => {
    const path = `${'folder/'.repeat(20)}a.js`;
    const content = await readDelivered('a.tar', tarOf({ './b.js': '', [path]: 'a();\n' }));
    expect(content.paths).toEqual(['b.js', path]);
    expect(content.measured).toMatchObject({ sourceFiles: 2, codeLines: 1 });
  });

  test('one inside a zip is opened', async () => {
    const inner = gzipSync(tarOf({ 'b.md': 'Inner words.\n' }));
    const content = await readDelivered('a.zip', await zipOf({ 'in.tar.gz': inner }));
    expect(content.measured).toMatchObject({ words: 2, innerArchives: 1, documents: { files: 1 } });
    expect(content.blocks[0]?.at).toMatchObject({ file: 'a.zip', path: 'in.tar.gz/b.md' });
  });
});

describe('a hostile tar', () => {
  test.each<[string, Buffer, string]>([
    ['a gzip of something else', gzipSync('words'), 'unknown-format'],
    ['a gzip cut short', gzipSync(tarOf({ 'a.js': 'a();\n' })).subarray(0, 60), 'damaged'],
    ['a file longer than the tar', damaged(124, '77777777777'), 'damaged'],
    ['a header that was changed', damaged(0, 'b'), 'damaged'],
    ['a 7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'unknown-format'],
  ])('%s', async (_, bytes, reason) => {
    expect(await whyUnmeasured('a.tar.gz', bytes)).toBe(reason);
  });

  test('a bomb is inflated as far as there is room', async () => {
    const { path } = await deliveredFile('a.tar.gz', gzipSync(Buffer.alloc(40 * 1_048_576)));
    await expect(openTar(path, `${path}.inflated`, 16)).rejects.toMatchObject({ reason: 'too-large' });
    expect(statSync(`${path}.inflated`).size).toBeLessThanOrEqual(16 * 1_048_576);
  });
});

/** A tar whose first header says something else; its sum is left as it was, or made again for the size. */
function damaged(at: number, text: string): Buffer {
  const bytes = tarOf({ 'a.js': 'a();\n' });
  const before = bytes.subarray(at, at + text.length).reduce((sum, byte) => sum + byte, 0);
  bytes.write(text, at);
  const after = bytes.subarray(at, at + text.length).reduce((sum, byte) => sum + byte, 0);
  if (at === 124) {
    const sum = Number.parseInt(bytes.toString('latin1', 148, 154), 8) + after - before;
    bytes.write(sum.toString(8).padStart(6, '0'), 148);
  }
  return bytes;
}
