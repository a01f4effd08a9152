import type { EffortBasis, EffortRange } from '../effort-range.js';
import { formatCount } from '../format/quantity-format.js';
import type { Lang, Text } from '../text.js';

const BASIS_WORDS: Readonly<Record<EffortBasis, Text>> = {
  quote: { fr: 'devis', en: 'quote' },
  work_unit: { fr: "unité d'œuvre", en: 'work unit' },
  local_history: { fr: 'historique local', en: 'local history' },
  published_table: { fr: 'barème public', en: 'public table' },
};

/** Below this many comparables, and with nothing agreed beforehand, a range only indicates. */
const ENOUGH_COMPARABLES = 3;

/** Where a range comes from, in a few words: `barème public 2026-1, 1 comparable, indicatif`. */
export function effortOrigin(range: EffortRange, lang: Lang): string {
  const { basis, comparables, priorVersion } = range;
  const agreed = basis === 'quote' || basis === 'work_unit';
  const parts = [BASIS_WORDS[basis][lang] + (basis === 'published_table' ? ` ${priorVersion}` : '')];
  if (comparables > 0 || !agreed) parts.push(formatCount(comparables, 'comparable', 'comparables', lang));
  if (!agreed && comparables < ENOUGH_COMPARABLES) parts.push(lang === 'fr' ? 'indicatif' : 'indicative');
  return parts.join(', ');
}
