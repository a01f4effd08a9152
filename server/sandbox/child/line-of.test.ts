import { expect, test } from '@jest/globals';
import type { ChildMessage } from '../protocol.js';
import { lineOf } from './line-of.js';

const format = (text: string): ChildMessage => ({ type: 'format', format: text });
const told = (text: string): unknown => (JSON.parse(lineOf(format(text))) as { format: string }).format;

test.each([
  ['a NUL', 'a\0b', 'a\uFFFDb'],
  ['the first half of a character', 'a\ud83d', 'a\uFFFD'],
  ['the second half', '\ude00b', '\uFFFDb'],
  ['a whole character', 'a😀', 'a😀'],
  ['the same as somebody types it', 'a\\u0000', 'a\\u0000'],
  ['other control characters', 'a\u0001\n', 'a\u0001\n'],
])('%s', (_, text, kept) => {
  expect(told(text)).toBe(kept);
});

test('the name of an entry of a zip stays, to be refused', () => {
  const entry: ChildMessage = { type: 'entry', name: 'a\0.csv', path: '/x', byteLength: 1, problem: null };
  expect(JSON.parse(lineOf(entry))).toEqual(entry);
});
