import type { Decimal } from '../../domain/decimal.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { TextValues } from '../told-texts.js';
import { entriesOf, inYourSheets, quoted, whenOf, whoAndWhere } from '../told-texts-wording.js';

export interface Values extends TextValues {
  /** Length of an entry from which its description is read. */
  slice: Decimal;
}

/** `12 saisies d'au moins 0,50 j` · `12 entries of at least 0.50 d`. */
const longEntries = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `${entriesOf(v.entries, lang)} d'au moins ${formatDays(v.slice, lang)}`
    : `${entriesOf(v.entries, lang)} of at least ${formatDays(v.slice, lang)}`;

const have = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `${v.entries > 1 ? 'ont' : 'a'} un libellé trop court ou trop général pour dire ce qui a été fait`
    : `${v.entries > 1 ? 'have' : 'has'} a description too short or too general to say what was done`;

// “description too short or too general”: says what can be read, not that nothing was done.
function finding(v: Values, lang: Lang): string {
  return `${whoAndWhere(v, lang)}${longEntries(v, lang)}${whenOf(v, lang)} ${have(v, lang)}${quoted(v, lang)}`;
}

// The contractor's own sheets and person; no key of the register.
function supplier(v: Values, lang: Lang): string {
  return `${inYourSheets(v, longEntries(v, lang), lang)} ${have(v, lang)}${quoted(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Un libellé trop général', en: 'A description that is too general' },
  method: {
    fr: 'Σ jours des saisies ≥ slice dont le libellé a moins de words mots, ou aucun mot qui nomme quelque chose, sans référence ni tâche récurrente ÷ Σ jours avec un libellé ≥ share, pour leastEntries saisies ou plus ; question si les libellés généraux y suffisent, sinon signal faible',
    en: 'Σ days of entries ≥ slice whose description has fewer than words words, or no word that names anything, without a reference or a recurring duty ÷ Σ days with a description ≥ share, for leastEntries entries or more; a question if general descriptions reach it, else a weak signal',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'À quels livrables, tickets ou étapes ces saisies correspondent-elles ?',
    en: () => 'Which deliverables, tickets or steps do these entries stand for?',
  },
  why: {
    fr: 'Un libellé qui conviendrait à tout travail ne permet pas de constater le service fait.',
    en: 'A description that would fit any work does not let anybody confirm what was done.',
  },
  innocent: [
    {
      fr: "Le compte rendu d'activité est mensuel et le marché ne demande pas de détail.",
      en: 'The activity report is monthly and the contract asks for no detail.',
    },
    {
      fr: "Le détail est ailleurs : tickets, comptes rendus de réunion, journal de l'équipe.",
      en: "The detail is elsewhere: tickets, minutes, the team's log.",
    },
    {
      fr: "L'outil de saisie impose une liste de libellés.",
      en: 'The time tracker offers a fixed list of descriptions.',
    },
  ],
};
