import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { TextValues } from '../told-texts.js';
import { entriesOf, inYourSheets, quoted, whenOf, whoAndWhere } from '../told-texts-wording.js';

export interface Values extends TextValues {
  /** Entries with a description in the time where the text comes back. */
  told: number;
}

/** `12 saisies sur 20` · `12 of 20 entries`. */
const outOf = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `${entriesOf(v.entries, lang)} sur ${v.told}`
    : `${v.entries} of ${entriesOf(v.told, lang)}`;

/** Several texts: each in the months where it comes back. */
function alike(v: Values, lang: Lang): string {
  const many = v.quotes.length > 1;
  if (lang === 'fr')
    return `ont ${many ? 'un même libellé d’un jour à l’autre' : 'le même libellé'}, sans référence`;
  return `have ${many ? 'one description from day to day' : 'the same description'}, without a reference`;
}

// For the translator: a reference is the number of a ticket, an order or a deliverable.
function finding(v: Values, lang: Lang): string {
  return `${whoAndWhere(v, lang)}${outOf(v, lang)}${whenOf(v, lang)} ${alike(v, lang)}${quoted(v, lang)}`;
}

// The contractor's own sheets and person; no key of the register.
function supplier(v: Values, lang: Lang): string {
  return `${inYourSheets(v, outOf(v, lang), lang)} ${alike(v, lang)}${quoted(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Un même libellé d'un jour à l'autre", en: 'One description from day to day' },
  method: {
    fr: 'saisies d’un même libellé (casse, accents, dates, numéros et références ôtés ; 4 mots ou plus, sans référence, hors tâche récurrente) ÷ saisies avec un libellé ≥ share, sur toute la durée ou dans un mois, et saisies avec un libellé ≥ entries, et dates de ce libellé ≥ share × entries',
    en: 'entries with one description (without case, accents, dates, numbers and references; 4 words or more, no reference, no recurring duty) ÷ entries with a description ≥ share, over the whole time or in a month, and entries with a description ≥ entries, and dates of that description ≥ share × entries',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      "Qu'est-ce qui distingue ces journées : une étape, une version, des demandes traitées ? Des numéros de tickets ou de livrables suffisent.",
    en: () =>
      'What tells these days apart: a step, a version, the requests handled? Numbers of tickets or deliverables are enough.',
  },
  why: {
    fr: 'Un libellé repris de jour en jour ne permet pas de rattacher le temps à un résultat.',
    en: 'A description repeated from day to day does not tie the time to a result.',
  },
  innocent: [
    {
      fr: 'La tâche revient chaque jour et ses tickets sont suivis dans un autre outil.',
      en: 'The task comes back every day and its tickets are kept in another tool.',
    },
    {
      fr: "L'outil de saisie recopie le libellé de la veille.",
      en: 'The time tracker carries over the description of the day before.',
    },
    {
      fr: 'Le marché ou la commande fixe les libellés à employer.',
      en: 'The contract or the order prescribes the descriptions to use.',
    },
  ],
};
