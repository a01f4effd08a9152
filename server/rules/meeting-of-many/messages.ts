import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { whenOf } from '../told-texts-wording.js';

export interface Values extends FindingValues {
  contract: string;
  meetings: number;
  /** At the smallest and at the largest of them. */
  fewest: number;
  people: number;
  /** Of everybody, over all meetings; null where one part cannot be converted. */
  days: Decimal | null;
  /** Twenty at most. */
  dates: CivilDate[];
  firstDate: CivilDate;
  lastDate: CivilDate;
  persons: string[];
  quote: string;
}

/** `3`, or `3 à 5` where meetings differ. */
const howMany = (v: Values, to: string): string =>
  v.fewest === v.people ? String(v.people) : `${v.fewest} ${to} ${v.people}`;

/** `2 réunions (1,50 j, 3–10 sept. 2026) sont saisies dans les mêmes termes par 3 personnes : « … ».` */
function together(v: Values, lang: Lang): string {
  const quote = formatQuoted(v.quote, lang);
  if (lang === 'fr') {
    const count = formatCount(v.meetings, 'réunion', 'réunions', lang);
    const verb = v.meetings > 1 ? 'sont saisies' : 'est saisie';
    return `${count}${whenOf(v, lang)} ${verb} dans les mêmes termes par ${howMany(v, 'à')} personnes : ${quote}.`;
  }
  const count = formatCount(v.meetings, 'meeting', 'meetings', lang);
  const verb = v.meetings > 1 ? 'are' : 'is';
  return `${count}${whenOf(v, lang)} ${verb} recorded in the same words by ${howMany(v, 'to')} people: ${quote}.`;
}

// “recorded in the same words”: what the sheets show; nobody says that it was one meeting too many.
const finding = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `Marché ${v.contract} : ${together(v, lang)}`
    : `Contract ${v.contract}: ${together(v, lang)}`;

// Only its own people, whom the sentence does not name.
const supplier = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `Dans vos feuilles de temps du marché ${v.contract}, ${together(v, lang)}`
    : `In your timesheets for contract ${v.contract}, ${together(v, lang)}`;

export const messages: RuleMessages<Values> = {
  title: { fr: 'Plusieurs personnes à une même réunion', en: 'Several people at one meeting' },
  method: {
    fr: 'personnes d’un marché qui saisissent, à la même date et sous le même libellé, une réunion qui n’est ni atelier, ni formation, ni lancement, ni autre travail en commun ≥ people',
    en: 'people of a contract who record, on the same date and with the same description, a meeting that is no workshop, training, kick-off or other joint work ≥ people',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      'Quel était le rôle de chacun à ces réunions, et le marché fixe-t-il un nombre de participants ?',
    en: () =>
      'What was the part of each at these meetings, and does the contract set a number of participants?',
  },
  why: {
    fr: 'Le temps d’une réunion se multiplie par le nombre de participants ; une ou deux personnes suffisent en général à rendre compte.',
    en: 'The time of a meeting is multiplied by those who attend; one or two people are usually enough to report.',
  },
  innocent: [
    {
      fr: "C'était un atelier, ou chacun présentait sa partie : l'ordre du jour le montre.",
      en: 'It was a workshop, or each presented a part: the agenda shows it.',
    },
    {
      fr: "L'acheteur a demandé que toute l'équipe soit là.",
      en: 'The buyer asked the whole team to attend.',
    },
    {
      fr: 'Une personne découvrait le marché, en remplacement d’une autre.',
      en: 'One person was new to the contract, replacing another.',
    },
  ],
};
