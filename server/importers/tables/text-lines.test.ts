import { expect, test } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { RefusedFile } from '../importer.js';
import { textLines } from './text-lines.js';

async function lines(...pieces: string[]): Promise<string[]> {
  const read: string[] = [];
  for await (const line of textLines(pieces, 'a.txt')) read.push(line);
  return read;
}

test.each([
  [['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
  [
    ['a\r', '\nb'],
    ['a', 'b'],
  ],
  [
    ['a\r', 'b\r'],
    ['a', 'b'],
  ],
  [
    ['a', 'b\n', '\n', 'c\n'],
    ['ab', '', 'c'],
  ],
  [[''], []],
])('%j', async (pieces, expected) => {
  expect(await lines(...pieces)).toEqual(expected);
});

test('a line longer than a record may be is refused, at its number', async () => {
  const long = 'x'.repeat(LIMITS.csv.recordBytes);
  expect(await lines('a\n', long)).toHaveLength(2);
  const refusal: unknown = await lines('a\n', long, 'x').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RefusedFile);
  const { code, message } = (refusal as RefusedFile).problem;
  expect([code, message.en.includes('line 2 ')]).toEqual(['record-too-long', true]);
});
