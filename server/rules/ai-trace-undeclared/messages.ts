import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { marksInWords, scopeInWords, type Mark } from '../trace-wording.js';

export interface Values extends FindingValues {
  deliverable: string;
  contract: string;
  /** The strongest marks, three at most, and how many there are. */
  marks: Mark[];
  marksCount: number;
  /** Passages that marks touch in the files that hold them, and the passages of these files. */
  passages: number;
  blocks: number;
  /** The declaration that states no AI use; null where there is none. */
  declaration: { ref: string; signedAt: CivilDate } | null;
  /** Without a declaration: what the contract provides. */
  asks: 'declaration' | 'no_use' | 'approval' | 'nothing';
}

/** `2 passages sur 140 sont touchés`. */
function extent({ passages, blocks }: Values, lang: Lang): string {
  if (lang === 'en') return `${formatCount(passages, 'passage', 'passages', lang)} of ${blocks} touched`;
  return `${formatCount(passages, 'passage touché', 'passages touchés', lang)} sur ${blocks}`;
}

const ASKS = {
  declaration: {
    fr: "le marché demande une déclaration d'usage de l'IA, et aucune ne couvre tout ce livrable",
    en: 'the contract asks for an AI-use declaration, and none covers the whole of this deliverable',
  },
  no_use: {
    fr: "le marché n'admet pas l'usage de l'IA, et aucune déclaration ne couvre tout ce livrable",
    en: 'the contract does not allow AI use, and no declaration covers the whole of this deliverable',
  },
  approval: {
    fr: "le marché demande un accord préalable à l'usage de l'IA, et aucune déclaration ne couvre tout ce livrable",
    en: 'the contract asks for prior approval of AI use, and no declaration covers the whole of this deliverable',
  },
  nothing: {
    fr: "aucune déclaration d'usage de l'IA n'était demandée ; une clause peut la demander à l'avenir",
    en: 'no AI-use declaration was asked for; a clause may ask for one in future',
  },
} as const;

/** What stands beside the marks: the declaration of no use, or what the contract asks. */
function beside({ declaration, asks }: Values, lang: Lang): string {
  if (declaration === null) return ASKS[asks][lang];
  const on = formatDate(declaration.signedAt, lang);
  return lang === 'fr'
    ? `la déclaration ${declaration.ref} du ${on} n'indique aucun usage d'IA`
    : `declaration ${declaration.ref} of ${on} states no AI use`;
}

/** For the buyer: the marks, where they are, how much they touch, what they prove, and what usually explains them. */
function finding(v: Values, lang: Lang): string {
  const marks = marksInWords(v.marks, v.marksCount, lang);
  const scope = scopeInWords(v.marks[0]?.rule ?? '', lang);
  return lang === 'fr'
    ? `Livrable ${v.deliverable} : ${marks}, ${extent(v, lang)} ; ${beside(v, lang)}. ${scope}`
    : `Deliverable ${v.deliverable}: ${marks}, ${extent(v, lang)}; ${beside(v, lang)}. ${scope}`;
}

/** For the contractor: the places in its own file, and that a declaration or a word is enough. */
function supplier(v: Values, lang: Lang): string {
  const marks = marksInWords(v.marks, v.marksCount, lang);
  if (lang === 'fr')
    return `Votre livrable ${v.deliverable} contient ${marks}, ${extent(v, lang)} ; ${beside(v, lang)}. Une déclaration, ou un mot sur l'origine de ces passages, suffit.`;
  return `Your deliverable ${v.deliverable} holds ${marks}, ${extent(v, lang)}; ${beside(v, lang)}. A declaration, or a word on where these passages come from, is enough.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: "Trace d'un outil d'IA, aucun usage déclaré",
    en: 'Trace of an AI tool, no use declared',
  },
  method: {
    fr: 'une trace littérale probante, ou deux fortes de règles et de passages différents, employées et non citées, dans un fichier livré ; et aucun usage déclaré, ni dans une déclaration ni dans le fichier',
    en: 'one literal trace that is proof, or two strong ones of different rules and passages, used and not quoted, in a delivered file; and no use declared, in a declaration or in the file',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => "D'où viennent ces passages, et un outil d'IA a-t-il servi à ce livrable ?",
    en: () => 'Where do these passages come from, and was an AI tool used for this deliverable?',
  },
  why: {
    fr: "Seules des marques littérales sont relevées, jamais le style. Elles ne disent ni que le livrable entier vient d'un outil, ni que le travail n'a pas été fait ; l'écart avec la déclaration reste à expliquer.",
    en: 'Only literal marks are noted, never style. They say neither that a tool made the whole deliverable nor that the work was not done; the gap with the declaration is still to be explained.',
  },
  innocent: [
    {
      fr: 'Le passage cite un texte qui parle de ces outils.',
      en: 'The passage quotes a text about these tools.',
    },
    {
      fr: "L'outil n'a servi qu'à chercher des sources ou à reprendre une phrase, et la déclaration portait sur la rédaction.",
      en: 'The tool was only used to look for sources or to rework a sentence, and the declaration was about the drafting.',
    },
    {
      fr: "Le passage vient d'un document d'un tiers, repris dans le livrable.",
      en: 'The passage comes from a document of a third party, taken over in the deliverable.',
    },
  ],
};
