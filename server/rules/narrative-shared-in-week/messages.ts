import { formatList } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { TextValues } from '../told-texts.js';
import { entriesOf, inYourSheets, quoted, whenOf, whoAndWhere } from '../told-texts-wording.js';
import { shownPerson } from '../wording.js';

export interface Values extends TextValues {
  /** Who has the same text, and on which contract; twenty at most. */
  others: { personKey: string; personName: string | null; contract: string }[];
}

const SHOWN = 3;

/** The others by name, each with its contract; the same person on another contract by the contract alone. */
function withWhom(v: Values, lang: Lang, nameOf: (other: Values['others'][number]) => string): string {
  const on = lang === 'fr' ? 'marché' : 'contract';
  const shown = v.others
    .slice(0, SHOWN)
    .map((other) =>
      other.personKey === v.personKey
        ? `${on} ${other.contract}`
        : `${nameOf(other)}, ${on} ${other.contract}`,
    );
  const more = v.others.length - shown.length;
  const rest = lang === 'fr' ? `${more} de plus` : `${more} more`;
  return formatList(more > 0 ? [...shown, rest] : shown, lang);
}

const have = (count: number, lang: Lang): string => {
  if (lang === 'fr') return count > 1 ? 'ont' : 'a';
  return count > 1 ? 'have' : 'has';
};

/** Nobody else has the text: the same person has it on several contracts. */
const isAlone = (v: Values): boolean => v.others.every(({ personKey }) => personKey === v.personKey);

/** `ont, mot pour mot, un libellé employé ailleurs la même semaine (…)`. */
function alike(v: Values, who: string, lang: Lang): string {
  const contracts = [...new Set([...v.contracts, ...v.others.map(({ contract }) => contract)])].sort();
  const [where, among] = isAlone(v)
    ? [{ fr: 'sur plusieurs marchés', en: 'on several contracts' }, formatList(contracts, lang)]
    : [{ fr: 'ailleurs', en: 'elsewhere' }, who];
  return lang === 'fr'
    ? `${have(v.entries, lang)}, mot pour mot, un libellé employé ${where.fr} la même semaine (${among})`
    : `${have(v.entries, lang)}, word for word, a description used ${where.en} in the same week (${among})`;
}

// “used elsewhere”: by another person, or on another contract; who, in brackets.
function finding(v: Values, lang: Lang): string {
  const who = withWhom(v, lang, ({ personKey, personName }) => shownPerson(personKey, personName));
  return `${whoAndWhere(v, lang)}${entriesOf(v.entries, lang)}${whenOf(v, lang)} ${alike(v, who, lang)}${quoted(v, lang)}`;
}

// Only for texts that the contractor's own people share.
function supplier(v: Values, lang: Lang): string {
  const who = withWhom(v, lang, ({ personKey, personName }) => personName ?? personKey);
  return `${inYourSheets(v, entriesOf(v.entries, lang), lang)} ${alike(v, who, lang)}${quoted(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Un même libellé chez plusieurs, la même semaine',
    en: 'One description of several people in a week',
  },
  method: {
    fr: 'même libellé de mots ≥ words, même semaine ISO, autre personne ou autre marché ; sans référence, hors tâche récurrente, réunion et travail en commun',
    en: 'one description of words ≥ words, same ISO week, another person or contract; no reference, no recurring duty, meeting or joint work',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      isAlone(v)
        ? 'Ce travail sert-il plusieurs marchés, et quelle en est la part de chacun ?'
        : "S'agit-il d'un travail mené à plusieurs, et quelle en est la part de chacun ?",
    en: (v) =>
      isAlone(v)
        ? 'Does this work serve several contracts, and what is the part of each?'
        : 'Is this work that several did together, and what was the part of each?',
  },
  why: {
    fr: 'Une phrase identique chez deux personnes ou sur deux marchés ne dit pas qui a fait quoi, ni pour qui.',
    en: 'One sentence of two people, or on two contracts, does not say who did what, nor for whom.',
  },
  innocent: [
    {
      fr: 'Les personnes ont travaillé ensemble (binôme, relecture croisée).',
      en: 'The people worked together (pair work, cross-reading).',
    },
    {
      fr: 'Un même travail sert deux marchés, qui en paient chacun une part.',
      en: 'One piece of work serves two contracts, each of which pays a part.',
    },
    {
      fr: "Une personne a rempli les feuilles de toute l'équipe.",
      en: 'One person filled in the sheets of the whole team.',
    },
  ],
};
