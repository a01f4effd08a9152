import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatMonth, formatSpan } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

type Moved = {
  contract: string;
  /** The first twenty. */
  people: { personKey: string; person: string }[];
  count: number;
  before: Decimal;
  after: Decimal;
  otherBefore: Decimal;
  otherAfter: Decimal;
};

export type Values = {
  contract: string;
  /** Part of the ceiling consumed in that month. */
  share: Decimal;
  /** Some of what was billed by then is not known: `share` is a minimum. */
  isPartial: boolean;
  month: CivilDate;
  beforeStart: CivilDate;
  beforeEnd: CivilDate;
  afterStart: CivilDate;
  afterEnd: CivilDate;
  moved: Moved[];
};

function team({ people, count }: Moved, lang: Lang): string {
  const more = count - people.length;
  const rest = lang === 'fr' ? ['autre personne', 'autres personnes'] : ['other person', 'other people'];
  return formatList(
    [
      ...people.map(({ personKey, person }) => shownPerson(personKey, person)),
      ...(more === 0 ? [] : [formatCount(more, rest[0] ?? '', rest[1] ?? '', lang)]),
    ],
    lang,
  );
}

/** `Camille Exemple (P-0412), 56,00 j puis 12,00 j sur ce marché, 6,00 j puis 45,00 j sur le marché M-2`. */
function moves(v: Values, lang: Lang): string {
  const days = (value: Decimal): string => formatDays(value, lang);
  return v.moved
    .map((one) =>
      lang === 'fr'
        ? `${team(one, lang)}, ${days(one.before)} puis ${days(one.after)} sur ce marché, ${days(one.otherBefore)} puis ${days(one.otherAfter)} sur le marché ${one.contract}`
        : `${team(one, lang)}, ${days(one.before)} then ${days(one.after)} on this contract, ${days(one.otherBefore)} then ${days(one.otherAfter)} on contract ${one.contract}`,
    )
    .join(lang === 'fr' ? ' ; ' : '; ');
}

function months(v: Values, lang: Lang): string {
  const before = formatSpan(v.beforeStart, v.beforeEnd, lang);
  const after = formatSpan(v.afterStart, v.afterEnd, lang);
  return lang === 'fr' ? `Jours ${before}, puis ${after} :` : `Days ${before}, then ${after}:`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Équipe passée d'un marché à un autre", en: 'Team moved from one contract to another' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Consommation > ceiling × plafond ; personnes communes : jours après ≤ (1 − change) × jours avant, et sur l’autre marché jours après ≥ (1 + change) × jours avant, écarts ≥ fewest, sur months mois',
    en: 'Consumption > ceiling × contract ceiling; shared people: days after ≤ (1 − change) × days before, and on the other contract days after ≥ (1 + change) × days before, changes ≥ fewest, over months months',
  },
  // Shown on the contract whose ceiling was near: the same people's days on it and on the other one, before and after.
  finding: {
    fr: (v) =>
      `Marché ${v.contract} : ${v.isPartial ? 'au moins ' : ''}${formatPercent(v.share, 'fr')} du plafond consommés en ${formatMonth(v.month, 'fr')}. ${months(v, 'fr')} ${moves(v, 'fr')}.`,
    en: (v) =>
      `Contract ${v.contract}: ${v.isPartial ? 'at least ' : ''}${formatPercent(v.share, 'en')} of the ceiling consumed in ${formatMonth(v.month, 'en')}. ${months(v, 'en')} ${moves(v, 'en')}.`,
  },
  // Both contracts are the contractor's own, and so are the people.
  supplier: {
    fr: (v) =>
      `Votre marché ${v.contract} : ${v.isPartial ? 'au moins ' : ''}${formatPercent(v.share, 'fr')} du plafond consommés en ${formatMonth(v.month, 'fr')}. ${months(v, 'fr')} ${moves(v, 'fr')}.`,
    en: (v) =>
      `Your contract ${v.contract}: ${v.isPartial ? 'at least ' : ''}${formatPercent(v.share, 'en')} of the ceiling consumed in ${formatMonth(v.month, 'en')}. ${months(v, 'en')} ${moves(v, 'en')}.`,
  },
  question: {
    fr: (v) =>
      `Le travail du marché ${v.contract} est-il achevé, ou continue-t-il sous ${formatList(
        v.moved.map((one) => one.contract),
        'fr',
      )} ?`,
    en: (v) =>
      `Is the work of contract ${v.contract} finished, or does it go on under ${formatList(
        v.moved.map((one) => one.contract),
        'en',
      )}?`,
  },
  why: {
    fr: 'Chaque marché paie son propre objet. Quand un plafond approche, le travail qui passe à un autre marché doit être celui que cet autre a commandé.',
    en: 'Each contract pays for its own object. When a ceiling comes near, work that moves to another contract has to be what that other one ordered.',
  },
  innocent: [
    {
      fr: 'Une phase s’est achevée et l’équipe a commencé le travail prévu à l’autre marché.',
      en: 'A phase came to its end and the team began the work planned under the other contract.',
    },
    {
      fr: 'Le travail attend un avenant qui relève le plafond, et l’équipe est occupée ailleurs.',
      en: 'The work waits for an amendment that raises the ceiling, and the team is busy elsewhere.',
    },
    {
      fr: 'L’acheteur a demandé de ralentir un marché et d’avancer l’autre.',
      en: 'The buyer asked to slow one contract down and to move the other forward.',
    },
  ],
};
