import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countWords } from '../../words.js';
import { ContentCollector, cutText } from './content-collector.js';

test('a long text is cut between two words, and nothing of it is lost', () => {
  const word = fc.stringMatching(/^[a-zé]{1,9}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 10, max: 60 }),
      (words, longest) => {
        const text = words.join(' ');
        const pieces = cutText(text, longest);
        expect(pieces.join('')).toBe(text);
        expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longest);
        expect(pieces.reduce((sum, piece) => sum + countWords(piece), 0)).toBe(words.length);
      },
    ),
  );
});

test('a text without spaces is cut, and never inside a character', () => {
  const text = '😀'.repeat(40);
  const pieces = cutText(text, 15);
  expect(pieces.join('')).toBe(text);
  expect(pieces.every((piece) => piece.length <= 15 && Buffer.from(piece).toString() === piece)).toBe(true);
});

test('a place that was kept keeps its order; a blank text takes none', () => {
  const collector = new ContentCollector('a.docx');
  const first = collector.keepPlace();
  collector.add('body', 'inner', { path: '/p[2]' });
  collector.add('body', ' \n', { path: '/p[3]' });
  collector.fill(first, 'heading', 'outer', { path: '/p[1]' });
  expect(collector.blocks()).toEqual([
    { role: 'heading', text: 'outer', at: { file: 'a.docx', path: '/p[1]' } },
    { role: 'body', text: 'inner', at: { file: 'a.docx', path: '/p[2]' } },
  ]);
});

test('more characters, more links or more places than are held', () => {
  const collector = new ContentCollector('a.docx');
  const add = (): unknown => collector.add('body', 'a'.repeat(1_000_000), {});
  for (let time = 0; time < 16; time += 1) add();
  expect(add).toThrow(expect.objectContaining({ reason: 'too-large' }));
  const many = new ContentCollector('a.docx');
  expect(() => {
    for (;;) many.addLink('https://exemple.fr', {});
  }).toThrow(expect.objectContaining({ reason: 'too-large' }));
  expect(many.links).toHaveLength(300_000);
});
