import type { Problem } from '../domain/problem.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { Text } from '../domain/text.js';
import { textTooLong } from './file-problems.js';
import { LIMITS } from './limits.js';

/**
 * True for a text above the limit of names and references, or the one given. Texts are compared with their
 * compatibility forms opened: a character that becomes many counts for half of them.
 */
export function isTooLong(text: string, limit: number = LIMITS.text.characters): boolean {
  if (text.length > limit) return true;
  // No character opens to more than 18: a short text needs no look.
  return text.length * 9 > limit && text.normalize('NFKD').length > limit * 2;
}

/** The problem of a name or a reference that is too long and stays unknown. */
export function tooLong(text: string, subject: Text, at: SourceRef): Problem {
  return textTooLong.make(at, { subject, limit: LIMITS.text.characters, required: false }, text);
}

/**
 * Makes each text of `subjects` that is too long null and adds its problem.
 * @returns the object itself when it has none
 */
export function withinLength<Field extends string, T extends Record<Field, string | null>>(
  owner: T,
  subjects: Readonly<Record<Field, Text>>,
  at: SourceRef,
  problems: Problem[],
): T {
  const long = (Object.keys(subjects) as Field[]).filter((field) => isTooLong(owner[field] ?? ''));
  if (long.length === 0) return owner;
  for (const field of long) problems.push(tooLong(owner[field] ?? '', subjects[field], at));
  return { ...owner, ...Object.fromEntries(long.map((field) => [field, null])) };
}
