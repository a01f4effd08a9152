import { createHash } from 'node:crypto';
import { normaliseHeader } from '../tables/header-match.js';

/**
 * What tells the header of one table from that of another: its titles in their order, as they are compared; null for a
 * column without one.
 */
export function headerFingerprint(titles: readonly (string | null)[]): string {
  const keys = titles.map((title) => (title === null ? '' : normaliseHeader(title)));
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 32);
}
