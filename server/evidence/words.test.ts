import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countWords, wordsOf } from './words.js';

test.each([
  ['', []],
  [' \n\t—… ', []],
  ['L’avant-projet, n° 3 : 12,5 %', ['L’avant-projet', 'n', '3', '12', '5']],
  ["aujourd'hui -- rendez‑vous-", ["aujourd'hui", 'rendez‑vous']],
  ['« é\u0301té » naïf', ['é\u0301té', 'naïf']],
  ['con\u00ADtract word\u2060joined', ['con\u00ADtract', 'word\u2060joined']],
  ['合同 ABC 12。', ['合', '同', 'ABC', '12']],
  ['a_b x@y.fr', ['a', 'b', 'x', 'y', 'fr']],
])('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('words put together with what is no letter are counted exactly', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ0-9]{1,9}(?:['’-][a-zé]{1,5})?$/);
  const gap = fc.constantFrom(' ', '\n', ', ', ' — ', '\u202F: ', '. ', ' (', '\u00A0');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { maxLength: 200 }), (parts) => {
      expect(countWords(parts.map(([text, between]) => text + between).join(''))).toBe(parts.length);
    }),
  );
});

test('time grows with the length alone', () => {
  const hostile = "a-'".repeat(400_000) + 'é\u0301'.repeat(400_000);
  const start = performance.now();
  countWords(hostile);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('long texts are cut between words, and runs of letters that no match can take where they are', () => {
  expect(countWords('l’avant-projet\n'.repeat(70_000))).toBe(70_000);
  expect(countWords('水'.repeat(250_000))).toBe(250_000);
  expect(countWords('a'.repeat(10_000_000))).toBe(100);
});
