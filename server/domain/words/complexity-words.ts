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

/** Drivers that guides and the evaluation name; a register may use any other, which is told as it is written. */
const DRIVERS: Readonly<Record<string, Text>> = {
  accessibility: { fr: 'accessibilité', en: 'accessibility' },
  novelty: { fr: 'nouveauté', en: 'novelty' },
  review_rounds: { fr: 'tours de relecture', en: 'review rounds' },
  security: { fr: 'sécurité', en: 'security' },
  source_quality: { fr: 'qualité des sources', en: 'source quality' },
  stakeholders: { fr: 'interlocuteurs', en: 'stakeholders' },
  urgency: { fr: 'urgence', en: 'urgency' },
};

const driverName = (name: string, lang: Lang): string =>
  Object.hasOwn(DRIVERS, name) ? (DRIVERS[name]?.[lang] ?? name) : name;

/** Drivers by name with their step: `nouveauté +1, tours de relecture −2`; nothing without one. */
export function driverWords(drivers: Readonly<Record<string, number>>, lang: Lang): string {
  return Object.entries(drivers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, step]) => `${driverName(name, lang)} ${step > 0 ? '+' : ''}${formatNumber(String(step), lang)}`,
    )
    .join(', ');
}

/** A factor on the days: `× 1,5`. */
export function times(factor: number, lang: Lang): string {
  return `×${NO_BREAK_SPACE}${formatNumber(exact(factor).round(2), lang)}`;
}
