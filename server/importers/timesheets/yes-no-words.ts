import { fold } from '../../domain/names.js';

/** Yes and no as trackers print them: the words follow the language of the account, not of the header. */
const WORDS: ReadonlyMap<string, boolean> = new Map(
  [
    ...['yes', 'y', 'true', '1', 'oui', 'ja', 'si', 'sim', 'tak', 'да', 'はい', '是', '예'].map(
      (word) => [word, true] as const,
    ),
    ...['no', 'n', 'false', '0', 'non', 'nein', 'nee', 'nao', 'nie', 'нет', 'いいえ', '否', '아니요'].map(
      (word) => [word, false] as const,
    ),
  ].map(([word, value]) => [fold(word), value]),
);

/** True, false, null for an empty cell, or `unknown` for a word in no list. */
export function readYesNo(text: string): boolean | null | 'unknown' {
  const word = fold(text);
  if (word === '') return null;
  return WORDS.get(word) ?? 'unknown';
}
