import type { GivenReason } from './rule-measure-reads.js';

/**
 * A reason given of fewer findings is not told: its words were meant for one file, and may name somebody. What several share is
 * a habit of the rule.
 */
const FEWEST_FINDINGS = 3;
const MOST_REASONS = 5;

/**
 * Reasons as they were given, the most frequent first, those of a letter's difference taken together.
 * @param given in the order in which they were written, with how many findings each was given of; null: without words
 */
export function givenReasons(given: readonly { reason: string | null; findings: number }[]): {
  reasons: GivenReason[];
  rareReasons: number;
} {
  const together = new Map<string, GivenReason>();
  let rareReasons = 0;
  for (const { reason, findings } of given) {
    const words = (reason ?? '').trim().replace(/\s+/g, ' ');
    if (words === '') continue;
    const key = words.replace(/[.…]+$/, '').toLowerCase();
    const known = together.get(key);
    if (known === undefined) together.set(key, { reason: words, findings });
    else known.findings += findings;
  }
  const byCount = [...together.values()].sort((a, b) => b.findings - a.findings);
  const reasons = byCount.filter(({ findings }) => findings >= FEWEST_FINDINGS).slice(0, MOST_REASONS);
  for (const one of byCount) if (!reasons.includes(one)) rareReasons += one.findings;
  return { reasons, rareReasons };
}
