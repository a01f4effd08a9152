import type { Decimal } from '../../domain/decimal.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { TextValues } from '../told-texts.js';
import { entriesOf, inYourSheets, quoted, whenOf, whoAndWhere } from '../told-texts-wording.js';

export interface Values extends TextValues {
  /** Acts joined in each of them, at least. */
  actions: Decimal;
}

const join = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `${v.entries > 1 ? 'réunissent' : 'réunit'} ${v.actions} actes ou plus, sans le temps de chacun`
    : `${v.entries > 1 ? 'join' : 'joins'} ${v.actions} acts or more, without the time of each`;

// An “act” is one thing done: an interview, a test, a letter.
function finding(v: Values, lang: Lang): string {
  return `${whoAndWhere(v, lang)}${entriesOf(v.entries, lang)}${whenOf(v, lang)} ${join(v, lang)}${quoted(v, lang)}`;
}

// The contractor's own sheets and person; no key of the register.
function supplier(v: Values, lang: Lang): string {
  return `${inYourSheets(v, entriesOf(v.entries, lang), lang)} ${join(v, lang)}${quoted(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Plusieurs actes dans une saisie', en: 'Several acts in one entry' },
  method: {
    fr: 'Σ jours des saisies ≥ slice qui joignent au moins actions actes sans donner le temps de chacun, sans référence ni tâche récurrente ÷ Σ jours avec un libellé ≥ share ; question si les saisies en heures d’un marché qui n’est pas à la journée y suffisent, sinon signal faible',
    en: 'Σ days of entries ≥ slice that join actions acts or more without the time of each, without a reference or a recurring duty ÷ Σ days with a description ≥ share; a question if entries in hours, on a contract that is not by the day, reach it, else a weak signal',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Combien de temps chacun de ces actes a-t-il pris, même à une heure près ?',
    en: () => 'How long did each of these acts take, even to the nearest hour?',
  },
  why: {
    fr: "Sans le temps de chaque acte, nul ne peut comparer la durée au travail. Les études sur les honoraires d'avocats situent l'écart entre 10 et 30 %.",
    en: 'Without the time of each act, nobody can set the length beside the work. Studies of legal fees put the difference at 10 to 30%.',
  },
  innocent: [
    {
      fr: "Le marché est à la journée : l'unité ne se découpe pas.",
      en: 'The contract is by the day: the unit cannot be split.',
    },
    {
      fr: 'Les actes sont les étapes d’un même travail, sur un même objet.',
      en: 'The acts are steps of one piece of work, on one thing.',
    },
    {
      fr: "L'outil de saisie n'admet qu'une ligne par demi-journée.",
      en: 'The time tracker takes one line for each half day.',
    },
  ],
};
