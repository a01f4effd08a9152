import { randomFrom } from '../../../scripts/bench/random.js';

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'zo',
  'char',
  'pren',
];

/** So many words without meaning, the same for the same seed. */
export function writtenWords(count: number, seed: number): string[] {
  const random = randomFrom(seed * 7919);
  const syllable = (): string => random.pick(SYLLABLES);
  return Array.from({ length: count }, () => syllable() + syllable() + syllable());
}

/** The same words with a share of them, drawn one by one, written otherwise. */
export function rewritten(words: readonly string[], share: number, seed: number): string[] {
  const random = randomFrom(seed * 104729);
  return words.map((word, index) => (random.next() < share ? `${word}${index.toString(36)}x` : word));
}

/** Words in paragraphs of so many. */
export function inParagraphs(words: readonly string[], length = 50): string[] {
  return Array.from({ length: Math.ceil(words.length / length) }, (_, index) =>
    words.slice(index * length, (index + 1) * length).join(' '),
  );
}

/** How many of some keys are among others. */
export const countShared = (keys: Iterable<string>, others: Iterable<string>): number => {
  const known = new Set(others);
  return [...keys].filter((key) => known.has(key)).length;
};
