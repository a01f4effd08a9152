import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shareRange } from '../ai-wording.js';
import { marksInWords, type Mark } from '../trace-wording.js';

/** What one declaration says. */
export interface Stated extends FindingValues {
  declaration: string;
  signedAt: CivilDate;
  aiUse: 'none' | 'used';
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
}

export interface Values extends FindingValues {
  deliverable: string;
  contract: string;
  /** No AI use against some, or two shares. */
  difference: 'use' | 'share';
  subcontractor: string | null;
  pair: [Stated, Stated];
  /** Further declarations that contradict one of this deliverable, eighteen at most. */
  others: string[];
  othersCount: number;
}

/** A declaration of no use, beside what a delivered file states. */
export interface FileValues extends FindingValues {
  deliverable: string;
  contract: string;
  difference: 'file';
  declaration: { ref: string; signedAt: CivilDate };
  /** Statements of the file, three at most, and how many there are. */
  marks: Mark[];
  marksCount: number;
}

/** `aucun usage d'IA`, `un usage d'IA`, `une part d'IA de 10 % à 20 %`. */
function said({ aiUse, shareLow, shareHigh }: Stated, difference: Values['difference'], lang: Lang): string {
  if (aiUse === 'none') return lang === 'fr' ? "aucun usage d'IA" : 'no AI use';
  if (difference === 'use' || shareLow === null) return lang === 'fr' ? "un usage d'IA" : 'AI use';
  const range = shareRange(shareLow, shareHigh ?? shareLow, lang);
  return lang === 'fr' ? `une part d'IA ${range}` : `an AI share ${range}`;
}

/** The other declarations in question: ` Aussi : D-08, D-09 et 3 autres.` */
function others(v: Values, lang: Lang): string {
  if (v.othersCount === 0) return '';
  const unnamed = v.othersCount - v.others.length;
  const more = unnamed === 0 ? [] : [formatCount(unnamed, ...OTHER[lang], lang)];
  return `${lang === 'fr' ? ' Aussi :' : ' Also:'} ${formatList([...v.others, ...more], lang)}.`;
}

const OTHER: Record<Lang, [string, string]> = { fr: ['autre', 'autres'], en: ['other', 'others'] };

/** ` (sous-traitant Studio Rivage)`, where it speaks of one. */
function by(v: Values, lang: Lang): string {
  if (v.subcontractor === null) return '';
  return ` (${lang === 'fr' ? 'sous-traitant' : 'subcontractor'} ${v.subcontractor})`;
}

/** For the buyer: the declaration, and where the file says otherwise. */
function fileFinding({ deliverable, declaration, marks, marksCount }: FileValues, lang: Lang): string {
  const on = formatDate(declaration.signedAt, lang);
  const said = marksInWords(marks, marksCount, lang);
  return lang === 'fr'
    ? `Livrable ${deliverable} : la déclaration ${declaration.ref} du ${on} n'indique aucun usage d'IA, le fichier livré en indique un : ${said}.`
    : `Deliverable ${deliverable}: declaration ${declaration.ref} of ${on} states no AI use, the delivered file states some: ${said}.`;
}

/** For the contractor: its declaration and its file, and that a correction is welcome. */
function fileSupplier({ deliverable, declaration, marks, marksCount }: FileValues, lang: Lang): string {
  const on = formatDate(declaration.signedAt, lang);
  const said = marksInWords(marks, marksCount, lang);
  return lang === 'fr'
    ? `Votre déclaration ${declaration.ref} (${on}, aucun usage d'IA) et votre fichier livré, qui en indique un (${said}), portent sur le livrable ${deliverable}. Une correction qui remplace ${declaration.ref}, ou un mot sur la partie concernée, suffit.`
    : `Your declaration ${declaration.ref} (${on}, no AI use) and your delivered file, which states some (${said}), are about deliverable ${deliverable}. A correction that replaces ${declaration.ref}, or a word on the part concerned, is enough.`;
}

/** For the buyer: what each of the two declarations says, with its date. */
function finding(v: Values, lang: Lang): string {
  const [one, other] = v.pair;
  const at = (stated: Stated): string =>
    lang === 'fr'
      ? `la déclaration ${stated.declaration} du ${formatDate(stated.signedAt, lang)} ${stated.aiUse === 'none' ? "n'indique" : 'indique'} ${said(stated, v.difference, lang)}`
      : `declaration ${stated.declaration} of ${formatDate(stated.signedAt, lang)} states ${said(stated, v.difference, lang)}`;
  return lang === 'fr'
    ? `Livrable ${v.deliverable}${by(v, lang)} : ${at(one)}, ${at(other)} ; aucune ne remplace l'autre.${others(v, lang)}`
    : `Deliverable ${v.deliverable}${by(v, lang)}: ${at(one)}, ${at(other)}; neither replaces the other.${others(v, lang)}`;
}

/** For the contractor: its own two declarations, and that a correction is welcome. */
function supplier(v: Values, lang: Lang): string {
  const at = (stated: Stated): string =>
    `${stated.declaration} (${formatDate(stated.signedAt, lang)}, ${said(stated, v.difference, lang)})`;
  const pair = formatList(v.pair.map(at), lang);
  return lang === 'fr'
    ? `Vos déclarations ${pair} portent sur le livrable ${v.deliverable}${by(v, lang)} ; aucune ne remplace l'autre.${others(v, lang)} Une correction qui nomme la déclaration qu'elle remplace suffit.`
    : `Your declarations ${pair} are about deliverable ${v.deliverable}${by(v, lang)}; neither replaces the other.${others(v, lang)} A correction that names the declaration it replaces is enough.`;
}

export const messages: RuleMessages<Values | FileValues> = {
  title: {
    fr: "Deux déclarations d'IA du même travail diffèrent",
    en: 'Two AI declarations of one work differ',
  },
  finding: {
    fr: (v) => (v.difference === 'file' ? fileFinding(v, 'fr') : finding(v, 'fr')),
    en: (v) => (v.difference === 'file' ? fileFinding(v, 'en') : finding(v, 'en')),
  },
  supplier: {
    fr: (v) => (v.difference === 'file' ? fileSupplier(v, 'fr') : supplier(v, 'fr')),
    en: (v) => (v.difference === 'file' ? fileSupplier(v, 'en') : supplier(v, 'en')),
  },
  // Asked of whoever signed both: which one holds.
  question: {
    fr: ({ difference }) =>
      difference === 'file'
        ? "Un outil d'IA a-t-il servi à cette partie du livrable, ou la mention parle-t-elle d'autre chose ?"
        : 'Laquelle vaut pour ce livrable, ou portent-elles sur deux parties du travail ?',
    en: ({ difference }) =>
      difference === 'file'
        ? 'Was an AI tool used for this part of the deliverable, or is the sentence about something else?'
        : 'Which one holds for this deliverable, or are they about two parts of the work?',
  },
  method: {
    fr: 'même livrable et même auteur, aucune ne remplace l’autre : « aucun usage » sur tout le travail d’un usage déclaré, ou écart des parts > shareGap ; ou « aucun usage » et un usage que le fichier livré indique',
    en: 'same deliverable and author, neither replaces the other: “no use” over all the work of a declared use, or distance of shares > shareGap; or “no use” and a use that the delivered file states',
  },
  // Why it is worth asking; a replaced declaration is never in question.
  why: {
    fr: "Deux déclarations en vigueur ne peuvent pas dire deux choses du même travail ; tant qu'on ne sait pas laquelle vaut, aucune n'éclaire la facture.",
    en: 'Two declarations in force cannot say two things of the same work; until it is known which one holds, neither explains the invoice.',
  },
  innocent: [
    // The second was meant as a correction.
    {
      fr: 'La seconde corrige la première sans nommer celle qu’elle remplace.',
      en: 'The second corrects the first without naming the one it replaces.',
    },
    // Each part of the deliverable was declared apart.
    {
      fr: 'Chacune porte sur une partie du livrable, sans préciser laquelle.',
      en: 'Each is about a part of the deliverable, without saying which.',
    },
    // The sentence of the file is about another text.
    {
      fr: 'La mention du fichier parle d’un texte cité ou d’une partie fournie par un tiers.',
      en: 'What the file states is about a quoted text or a part supplied by a third party.',
    },
    // Two teams declared.
    {
      fr: 'Deux sous-traitants ont déclaré chacun leur travail, sans être nommés.',
      en: 'Two subcontractors each declared their own work, without being named.',
    },
  ],
};
