import type { Decimal } from '../../domain/decimal.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { formatSize } from '../../domain/words/size-words.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, capital, linesOf } from '../wording.js';

export type Values = {
  deliverable: string;
  title: string;
  contract: string;
  type: string;
  size: Decimal;
  sizeUnit: string;
  /** The first twenty of those that bill it. */
  lines: { invoice: string; line: string }[];
  billedDays: Decimal;
  /** Checked deliverables of the same type and size unit. */
  comparables: number;
  /** Their sizes, from the smallest to the largest. */
  sizes: [Decimal, Decimal];
  /** Days that three quarters of them need at most, and the fence, for this size. */
  usualDays: Decimal;
  fenceDays: Decimal;
};

/** What the checked deliverables say, at the size of this one: `les trois quarts demandent au plus 9,60 j`. */
function usual(v: Values, lang: Lang): string {
  const size = formatSize(v.size, v.sizeUnit, lang);
  const [smallest, largest] = v.sizes;
  const to = formatSize(largest, v.sizeUnit, lang);
  const [most, fence] = [formatDays(v.usualDays, lang), formatDays(v.fenceDays, lang)];
  if (lang === 'fr') {
    const checked = formatCount(v.comparables, 'livrable vérifié', 'livrables vérifiés', lang);
    return `${checked} du même type, de ${formatCount(smallest, '', '', lang).trim()} à ${to} : à leur rythme, ${size} demandent au plus ${most} trois fois sur quatre, et le repère haut est de ${fence}`;
  }
  const checked = formatCount(v.comparables, 'checked deliverable', 'checked deliverables', lang);
  return `${checked} of the same type, from ${formatCount(smallest, '', '', lang).trim()} to ${to}: at their pace, ${size} take at most ${most} three times in four, and the upper mark is ${fence}`;
}

function billed(v: Values, lang: Lang): string {
  const size = formatSize(v.size, v.sizeUnit, lang);
  return lang === 'fr'
    ? `${billedDays(v.billedDays, lang)} pour le livrable ${v.deliverable} (${v.title}, ${size})`
    : `${billedDays(v.billedDays, lang)} for deliverable ${v.deliverable} (${v.title}, ${size})`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Jours par unité de taille inhabituels', en: 'Unusual days per unit of size' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours facturés ÷ taille > Q3 + reach × (Q3 − Q1) des livrables vérifiés de même type et de même unité, s’ils sont au moins fewest et que la taille est entre la plus petite et la plus grande des leurs',
    en: 'billed days ÷ size > Q3 + reach × (Q3 − Q1) of the checked deliverables of the same type and unit, where they are at least fewest and the size is between their smallest and largest',
  },
  // Seen beside another finding only: what is billed, then the pace of checked deliverables at that size.
  finding: {
    fr: (v) => `${capital(linesOf(v.lines, 'fr'))} : ${billed(v, 'fr')}. ${usual(v, 'fr')}.`,
    en: (v) => `${capital(linesOf(v.lines, 'en'))}: ${billed(v, 'en')}. ${usual(v, 'en')}.`,
  },
  // Only where the deliverables of others are so many that nothing of one of them shows.
  supplier: {
    fr: (v) => `Vos lignes portent ${billed(v, 'fr')}. ${usual(v, 'fr')}.`,
    en: (v) => `Your lines bear ${billed(v, 'en')}. ${usual(v, 'en')}.`,
  },
  question: {
    fr: () =>
      'Qu’est-ce qui rend ce livrable plus exigeant que d’autres de sa taille (enjeu, recherche, entretiens, relectures) ?',
    en: () =>
      'What makes this deliverable more demanding than others of its size (stakes, research, interviews, reviews)?',
  },
  why: {
    fr: 'Un rythme loin de celui des livrables vérifiés n’est qu’un indice, à lire avec le reste : la taille ne dit pas la difficulté.',
    en: 'A pace far from that of checked deliverables is only a hint, to be read with the rest: size does not tell difficulty.',
  },
  innocent: [
    {
      fr: 'Une note courte à fort enjeu demande plus de jours par page qu’un long guide.',
      en: 'A short note with high stakes takes more days per page than a long guide.',
    },
    {
      fr: 'L’expertise, les entretiens ou les reprises ne se voient pas dans la taille.',
      en: 'Expertise, interviews or rework do not show in the size.',
    },
    {
      fr: 'La taille notée au registre n’est pas celle du livrable remis.',
      en: 'The size in the register is not that of the deliverable handed over.',
    },
  ],
};
