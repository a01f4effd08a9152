import type { EffortBasis, EffortRange } from '../effort-range.js';
import { formatCount, formatDays } from '../format/quantity-format.js';
import type { Lang, Text } from '../text.js';

const BASIS_WORDS: Readonly<Record<EffortBasis, Text>> = {
  quote: { fr: 'devis', en: 'quote' },
  work_unit: { fr: 'unité d’œuvre', en: 'work unit' },
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

/** What a range rests on besides checked deliverables, and the deliverables that it is about. */
const RESTS_ON: Readonly<Record<EffortBasis, { from: Text | null; among: Text }>> = {
  quote: {
    from: { fr: 'le devis du livrable', en: 'the quote of the deliverable' },
    among: { fr: 'des livrables au même devis', en: 'of the deliverables with the same quote' },
  },
  work_unit: {
    from: { fr: 'les jours prévus par l’unité d’œuvre', en: 'the days expected by the work unit' },
    among: { fr: 'des livrables de mêmes unités d’œuvre', en: 'of the deliverables of the same work units' },
  },
  local_history: {
    from: null,
    among: { fr: 'des livrables comparables', en: 'of comparable deliverables' },
  },
  published_table: {
    from: { fr: 'le barème public', en: 'the public table' },
    among: { fr: 'des livrables comparables', en: 'of comparable deliverables' },
  },
};

/** What a range says, in a sentence that names the one thing, or the two, that it comes from. */
export function effortSentence(range: EffortRange, lang: Lang): string {
  const { basis, comparables, priorVersion, p50, p90 } = range;
  const { from, among } = RESTS_ON[basis];
  const checked =
    lang === 'fr'
      ? formatCount(comparables, 'livrable comparable vérifié', 'livrables comparables vérifiés', lang)
      : formatCount(comparables, 'checked comparable deliverable', 'checked comparable deliverables', lang);
  const origins = [
    from === null ? null : from[lang] + (basis === 'published_table' ? ` ${priorVersion}` : ''),
    from === null || comparables > 0 ? checked : null,
  ].filter((origin) => origin !== null);
  const [half, most] = [formatDays(p50, lang), formatDays(p90, lang)];
  return lang === 'fr'
    ? `D’après ${origins.join(' et ')} : la moitié ${among.fr} demandent moins de ${half}, neuf sur dix moins de ${most}.`
    : `From ${origins.join(' and ')}: half ${among.en} take under ${half}, nine in ten under ${most}.`;
}
