import type { Problem } from '../domain/problem.js';
import { describePlace, type SourceRef } from '../domain/source-ref.js';
import type { Lang } from '../domain/text.js';

/** The place of a problem inside its file (`Sept!B7`, `line 4`); null when it is about the whole file. */
export function placeInside(at: SourceRef, lang: Lang): string | null {
  const place = describePlace(at, lang).slice(at.file.length).replace(/^, /, '');
  return place === '' ? null : place;
}

/** The sentence of a problem with its place in front, said once: a question already opens with the place it asks about. */
export function sentenceAtPlace({ at, message }: Pick<Problem, 'at' | 'message'>, lang: Lang): string {
  const sentence = message[lang];
  const place = placeInside(at, lang);
  if (place === null || opensWith(sentence, place)) return sentence;
  return `${place}${lang === 'fr' ? ' :' : ':'} ${sentence}`;
}

const opensWith = (sentence: string, place: string): boolean =>
  sentence.startsWith(place) && /^[ \u00a0]?:/.test(sentence.slice(place.length));
