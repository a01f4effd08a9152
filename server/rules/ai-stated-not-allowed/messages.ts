import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import type { Lang } from '../../domain/text.js';
import { askedOfUse, clauseInWords, openClause } from '../ai-clause.js';
import type { RuleMessages } from '../rule.js';
import { marksInWords, type Mark } from '../trace-wording.js';

export interface Values extends FindingValues {
  deliverable: string;
  contract: string;
  /** What the files state, three at most, and how many there are. */
  marks: Mark[];
  marksCount: number;
  policy: 'forbidden' | 'prior_approval';
  bindingRef: string | null;
  notifiedOn: CivilDate | null;
  /** The rule was notified while the work was under way. */
  across: boolean;
  /** No clause binds: a note to the buyer. */
  note: boolean;
}

const POLICY = {
  forbidden: {
    fr: (ref: string) => `le marché ${ref} ne l'admet pas`,
    en: (ref: string) => `contract ${ref} does not allow it`,
  },
  prior_approval: {
    fr: (ref: string) => `le marché ${ref} demande un accord préalable`,
    en: (ref: string) => `contract ${ref} asks for a prior approval`,
  },
} as const;

/** What the files state, what the contract says of it, and that nothing signed states it. */
function stated(v: Values, lang: Lang): string {
  const marks = marksInWords(v.marks, v.marksCount, lang);
  const policy = POLICY[v.policy][lang](v.contract) + clauseInWords(v, lang);
  const open = openClause({ isUnquoted: v.note, across: v.across }, lang);
  return lang === 'fr'
    ? [marks, policy, ...open, "aucune déclaration signée n'indique cet usage"].join(' ; ')
    : [marks, policy, ...open, 'no signed declaration states this use'].join('; ');
}

const finding = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `Livrable ${v.deliverable}, usage d'IA indiqué par ses fichiers : ${stated(v, lang)}.`
    : `Deliverable ${v.deliverable}, AI use stated by its files: ${stated(v, lang)}.`;

const supplier = (v: Values, lang: Lang): string =>
  lang === 'fr'
    ? `Votre livrable ${v.deliverable} indique lui-même un usage d'IA : ${stated(v, lang)}. La référence d'un accord écrit, ou un mot sur l'origine de cette mention, suffit.`
    : `Your deliverable ${v.deliverable} itself states AI use: ${stated(v, lang)}. The reference of a written approval, or a word on where this statement comes from, is enough.`;

export const messages: RuleMessages<Values> = {
  title: {
    fr: "Usage d'IA indiqué par un fichier, que le marché n'admet pas",
    en: 'AI use stated by a file, which the contract does not allow',
  },
  method: {
    fr: 'un fichier livré indique lui-même un usage d’IA (phrase, commentaire, commit), aucune déclaration signée ne l’indique, et clause « interdit » ou « accord préalable » ; fin du travail ≥ notification de la clause',
    en: 'a delivered file itself states AI use (sentence, comment, commit), no signed declaration states it, and the clause says “forbidden” or “prior approval”; end of the work ≥ notification of the clause',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: { fr: (v) => askedOfUse(v, 'fr'), en: (v) => askedOfUse(v, 'en') },
  why: {
    fr: "La règle qui compte est celle du jour du travail. Ce qu'un fichier dit de l'usage de l'IA vaut déclaration de cette partie, et le dire n'est pas une faute.",
    en: 'The rule that counts is that of the day of the work. What a file states of AI use counts as a declaration of that part, and stating it is no fault.',
  },
  innocent: [
    { fr: 'Une exception a été accordée par écrit.', en: 'An exception was granted in writing.' },
    {
      fr: "L'outil nommé n'est pas ce que la clause entend par IA.",
      en: 'The tool that is named is not what the clause means by AI.',
    },
    {
      fr: 'La mention vient d’un modèle ou du code d’un tiers, repris dans le livrable.',
      en: 'The statement comes from a template or from code of a third party, taken over in the deliverable.',
    },
  ],
};
