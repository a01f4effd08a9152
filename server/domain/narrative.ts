import { createHash } from 'node:crypto';

/**
 * The narrative of a timesheet entry without what changes from copy to copy: case, accents, punctuation and numbers
 * (dates, ticket and project numbers). Two narratives with the same text here say the same thing.
 */
function normaliseNarrative(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** 64-bit hash of the normalised narrative as a signed decimal text, computed once at import; null when nothing is left. */
export function narrativeHash(text: string | null): string | null {
  const normalised = text === null ? '' : normaliseNarrative(text);
  if (normalised === '') return null;
  return createHash('sha256').update(normalised).digest().readBigInt64BE(0).toString();
}
