import { fold } from './names.js';

/** Endings of a French job title that say who holds it: `développeur`, `développeuse`, `développeurs`, `développeur·se`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:eur|euse|rice|eure)s?$/, 'eur'],
  [/(?:er|ere)s?$/, 'er'],
  [/(?:ien|ienne)s?$/, 'ien'],
  [/(?:ef|effe)s?$/, 'ef'],
  [/(?:if|ive)s?$/, 'if'],
  [/(?:ant|ante)s?$/, 'ant'],
  [/(?:ent|ente)s?$/, 'ent'],
  [/e{1,2}s?$/, ''],
  [/s$/, ''],
];
/** What inclusive writing adds: `(e)`, `·se`, `.e`, `/trice`, `-se-s` after a word. */
const INCLUSIVE =
  /(?<=\p{L})(?:\((?:e|se|euse|rice|trice|ne|fe)s?\)|[·•.](?:e|se|euse|rice|trice|ne|fe)(?:[·•.]?s)?(?!\p{L})|\/(?:euse|rice|trice)(?!\p{L}))/gu;

/** `Cheffe de projet` and `Chef de projet`, `Développeuses` and `développeur` have one key; order and small words do not count. */
export function profileKey(title: string): string {
  const words =
    fold(title)
      .replace(INCLUSIVE, '')
      .match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map(withoutEnding)
    .sort()
    .join(' ');
}

const SMALL: ReadonlySet<string> = new Set([
  'de',
  'd',
  'du',
  'des',
  'en',
  'la',
  'le',
  'les',
  'l',
  'of',
  'the',
]);

function withoutEnding(word: string): string {
  const found = ENDINGS.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(found[0], found[1]);
}
