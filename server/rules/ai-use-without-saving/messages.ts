import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { shareRange } from '../ai-wording.js';
import { formatSize } from '../../domain/words/size-words.js';
import type { RuleMessages } from '../rule.js';
import { billedDays } from '../wording.js';

export interface Values extends FindingValues {
  deliverable: string;
  contract: string;
  /** Size, or days of its work unit or quote (`work_unit_days`, `quoted_days`). */
  size: Decimal;
  sizeUnit: string;
  /** Lines that bill it, twenty at most. */
  lines: { invoice: string; line: string }[];
  linesCount: number;
  billedDays: Decimal;
  shareLow: Decimal;
  shareHigh: Decimal;
  /** A saving of 0 days is declared; else none is spoken of. */
  noneStated: boolean;
  /** Like deliverables declared without AI. */
  works: string[];
  /** Their smallest and their largest size. */
  worksFrom: Decimal;
  worksTo: Decimal;
  /** Of the days billed for them. */
  medianDays: Decimal;
}

/** `30 pages`, `5,00 j au devis`. */
function size(amount: Decimal, unit: string, lang: Lang): string {
  if (unit === 'quoted_days') return `${formatDays(amount, lang)} ${lang === 'fr' ? 'au devis' : 'quoted'}`;
  if (unit === 'work_unit_days')
    return `${formatDays(amount, lang)} ${lang === 'fr' ? "en unités d'œuvre" : 'of work units'}`;
  return formatSize(amount, unit, lang);
}

/** `de 28 pages à 32 pages`, `de 30 pages` · `of 28 pages to 32 pages`. */
function sizes(v: Values, lang: Lang): string {
  const [from, to] = [size(v.worksFrom, v.sizeUnit, lang), size(v.worksTo, v.sizeUnit, lang)];
  if (lang === 'fr') return exact(v.worksFrom).eq(v.worksTo) ? `de ${from}` : `de ${from} à ${to}`;
  return exact(v.worksFrom).eq(v.worksTo) ? `of ${from}` : `of ${from} to ${to}`;
}

/** Days billed, the share declared, and that no saving is. */
function use(v: Values, lang: Lang): string {
  const share = shareRange(v.shareLow, v.shareHigh, lang);
  const saving = v.noneStated
    ? { fr: 'un gain déclaré nul', en: 'a declared saving of nothing' }[lang]
    : { fr: 'sans gain déclaré', en: 'no saving declared' }[lang];
  return lang === 'fr'
    ? `${billedDays(v.billedDays, lang)}, une part d'IA déclarée ${share}, ${saving}`
    : `${billedDays(v.billedDays, lang)}, a declared AI share ${share}, ${saving}`;
}

/** For the buyer: the work against the contractor's own work without AI. */
function finding(v: Values, lang: Lang): string {
  const works = formatList(v.works, lang);
  const median = formatDays(v.medianDays, lang);
  return lang === 'fr'
    ? `Livrable ${v.deliverable} (${size(v.size, v.sizeUnit, lang)}) : ${use(v, lang)} ; ${v.works.length} livrables semblables du même prestataire, déclarés sans IA, ${sizes(v, lang)} (${works}), en demandent ${median} en médiane.`
    : `Deliverable ${v.deliverable} (${size(v.size, v.sizeUnit, lang)}): ${use(v, lang)}; ${v.works.length} like deliverables of the same contractor, declared without AI, ${sizes(v, lang)} (${works}), took a median of ${median}.`;
}

/** For the contractor: its own works. */
function supplier(v: Values, lang: Lang): string {
  const works = formatList(v.works, lang);
  const median = formatDays(v.medianDays, lang);
  return lang === 'fr'
    ? `Livrable ${v.deliverable} (${size(v.size, v.sizeUnit, lang)}) : ${use(v, lang)} ; ${v.works.length} de vos livrables semblables, déclarés sans IA, ${sizes(v, lang)} (${works}), en demandent ${median} en médiane.`
    : `Deliverable ${v.deliverable} (${size(v.size, v.sizeUnit, lang)}): ${use(v, lang)}; ${v.works.length} of your like deliverables, declared without AI, ${sizes(v, lang)} (${works}), took a median of ${median}.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'IA déclarée, sans effet sur les jours facturés',
    en: 'AI declared, without effect on days billed',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  // Three true answers are possible, and none is better than the others.
  question: {
    fr: () => "L'IA a-t-elle fait gagner du temps, en a-t-elle coûté, ou le travail a-t-il grandi ?",
    en: () => 'Did AI save time, did it cost time, or did the work grow?',
  },
  method: {
    fr: 'part basse ≥ minShare, aucun gain déclaré, jours facturés ≥ médiane des jours d’au moins minWorks livrables semblables sans IA, de taille à un rapport sizeRatio près',
    en: 'low share ≥ minShare, no saving declared, days billed ≥ median of the days of at least minWorks like deliverables without AI, of size within a ratio sizeRatio',
  },
  // Measured studies found savings as well as slow-downs: no discount follows.
  why: {
    fr: "L'IA fait gagner du temps dans certains travaux et en coûte dans d'autres ; seul le prestataire sait ce qu'elle a changé ici. Aucun rabais n'en découle.",
    en: 'AI saves time in some work and costs time in other work; only the contractor knows what it changed here. No discount follows from it.',
  },
  innocent: [
    {
      fr: "L'outil a ralenti le travail : il a fallu relire, reprendre ou vérifier.",
      en: 'The tool slowed the work down: it had to be reread, redone or checked.',
    },
    {
      fr: 'Le travail a grandi : plus de recherches, plus de versions, un meilleur résultat.',
      en: 'The work grew: more research, more versions, a better result.',
    },
    {
      fr: 'Ce livrable était plus difficile que les autres, à taille égale.',
      en: 'This deliverable was harder than the others of its size.',
    },
  ],
};
