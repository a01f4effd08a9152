import { expect, test } from '@jest/globals';
import { LIMITS } from '../../importers/limits.js';
import { BlockList } from './block-list.js';
import { NotMeasuredFile } from '../not-measured-file.js';

const at = { file: 'a.txt' };
const { characters, passageCharacters } = LIMITS.evidence;

test('a long passage is cut between two words, and nothing of it is lost', () => {
  const list = new BlockList();
  const words = Array.from({ length: 20_000 }, (_, index) => `mot${index}`);
  list.add('body', words.join(' '), at);
  expect(list.blocks.length).toBeGreaterThan(1);
  expect(Math.max(...list.blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(passageCharacters);
  expect(list.blocks.flatMap(({ text }) => text.split(' '))).toEqual(words);
});

test('one word without an end is cut between two characters', () => {
  const list = new BlockList();
  list.add('body', '😀'.repeat(100_000), at);
  expect(list.blocks.map(({ text }) => text).join('')).toBe('😀'.repeat(100_000));
  expect(list.blocks.every(({ text }) => text.startsWith('😀'))).toBe(true);
});

test('spaces alone are no passage', () => {
  const list = new BlockList();
  list.add('body', ' \n\u00a0', at);
  expect(list.blocks).toEqual([]);
});

test('as much text as allowed, then one character more', () => {
  const list = new BlockList();
  for (let left: number = characters; left > 0; left -= 1_000_000)
    list.add('body', 'a'.repeat(1_000_000), at);
  expect(() => {
    list.add('body', 'a', at);
  }).toThrow(new NotMeasuredFile('too-large'));
});
