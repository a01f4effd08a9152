import { exact } from '../decimal.js';
import { formatNumber, NO_BREAK_SPACE } from '../format/number-format.js';
import type { Lang, Text } from '../text.js';

/** How complex a deliverable was declared, and who says so. */
const LEVELS: Readonly<Record<'simple' | 'medium' | 'complex', Text>> = {
  simple: { fr: 'complexité faible', en: 'low complexity' },
  medium: { fr: 'complexité moyenne', en: 'medium complexity' },
  complex: { fr: 'complexité élevée', en: 'high complexity' },
};

const ASSESSED_BY: Readonly<Record<'buyer' | 'supplier' | 'work_unit', Text>> = {
  buyer: { fr: 'selon l’acheteur', en: 'as the buyer says' },
  supplier: { fr: 'selon le prestataire', en: 'as the contractor says' },
  work_unit: { fr: 'selon l’unité d’œuvre', en: 'as the work unit says' },
};

export type Complexity = keyof typeof LEVELS;
export type ComplexityBy = keyof typeof ASSESSED_BY;

/** `complexité élevée selon l’acheteur (× 1,5)`; without a factor where the days agreed already carry it. */
export function complexityWords(
  level: Complexity,
  by: ComplexityBy | null,
  factor: number | null,
  lang: Lang,
): string {
  const words = [LEVELS[level][lang], ...(by === null ? [] : [ASSESSED_BY[by][lang]])].join(' ');
  return factor === null ? words : `${words} (${times(factor, lang)})`;
}

/** Drivers by name with their step: `novelty +1, review_rounds −2`; nothing without one. */
export function driverWords(drivers: Readonly<Record<string, number>>, lang: Lang): string {
  return Object.entries(drivers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, step]) => `${name} ${step > 0 ? '+' : ''}${formatNumber(String(step), lang)}`)
    .join(', ');
}

/** A factor on the days: `× 1,5`. */
export function times(factor: number, lang: Lang): string {
  return `×${NO_BREAK_SPACE}${formatNumber(exact(factor).round(2), lang)}`;
}
