import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import { askedOfUse, clauseInWords, openClause } from '../ai-clause.js';
import type { RuleMessages } from '../rule.js';

export type Policy = 'forbidden' | 'prior_approval' | 'unspecified';

export interface Values extends FindingValues {
  declaration: string;
  signedAt: CivilDate;
  deliverable: string | null;
  contract: string;
  policy: Policy;
  bindingRef: string | null;
  notifiedOn: CivilDate | null;
  priorApprovalRef: string | null;
  /** The rule was notified while the work was under way. */
  across: boolean;
  /** No clause binds: a note to the buyer. */
  note: boolean;
}

function use(v: Values, lang: Lang): string {
  const signed = formatDate(v.signedAt, lang);
  const about = v.deliverable ?? '';
  if (lang === 'fr') {
    return `la déclaration ${v.declaration} du ${signed} indique un usage d'IA${about === '' ? '' : ` pour ${about}`}`;
  }
  return `declaration ${v.declaration} of ${signed} states AI use${about === '' ? '' : ` for ${about}`}`;
}

function policy(v: Values, lang: Lang): string {
  const words = {
    forbidden: {
      fr: `le marché ${v.contract} ne l'admet pas`,
      en: `contract ${v.contract} does not allow it`,
    },
    prior_approval: {
      fr: `le marché ${v.contract} demande un accord préalable, que la déclaration ne cite pas`,
      en: `contract ${v.contract} asks for a prior approval, which the declaration does not quote`,
    },
    unspecified: {
      fr: `le marché ${v.contract} ne dit rien de l'IA`,
      en: `contract ${v.contract} says nothing of AI`,
    },
  }[v.policy][lang];
  return words + (v.policy === 'unspecified' ? '' : clauseInWords(v, lang));
}

/** What makes the case open: no clause, a rule notified during the work, an approval quoted against a ban. */
function detail(v: Values, lang: Lang): string {
  const approval = {
    fr: `l'accord ${v.priorApprovalRef ?? ''} est cité`,
    en: `approval ${v.priorApprovalRef ?? ''} is quoted`,
  };
  const details = [
    ...openClause({ isUnquoted: v.note && v.policy !== 'unspecified', across: v.across }, lang),
    ...(v.priorApprovalRef === null ? [] : [approval[lang]]),
  ];
  return details.map((text) => (lang === 'fr' ? ` ; ${text}` : `; ${text}`)).join('');
}

function finding(v: Values, lang: Lang): string {
  const text = `${use(v, lang)}${lang === 'fr' ? ' ;' : ';'} ${policy(v, lang)}${detail(v, lang)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function supplier(v: Values, lang: Lang): string {
  const own = lang === 'fr' ? use(v, lang).replace(/^la/, 'Votre') : use(v, lang).replace(/^d/, 'Your d');
  return `${own}${lang === 'fr' ? ' ;' : ';'} ${policy(v, lang)}${detail(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Usage d'IA que le marché n'admet pas", en: 'AI use that the contract does not allow' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'usage déclaré, et clause « interdit », ou « accord préalable » sans accord cité ; fin du travail ≥ notification de la clause',
    en: 'use declared, and the clause says “forbidden”, or “prior approval” with none quoted; end of the work ≥ notification of the clause',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: { fr: (v) => askedOfUse(v, 'fr'), en: (v) => askedOfUse(v, 'en') },
  why: {
    fr: "La règle qui compte est celle du jour du travail ; la déclaration est la parole du prestataire, et la dire n'est pas une faute.",
    en: "The rule that counts is that of the day of the work; the declaration is the contractor's word, and giving it is no fault.",
  },
  innocent: [
    { fr: 'Une exception a été accordée par écrit.', en: 'An exception was granted in writing.' },
    {
      fr: 'La règle a changé pendant le travail.',
      en: 'The rule changed while the work was under way.',
    },
    {
      fr: "L'outil déclaré n'est pas ce que la clause entend par IA.",
      en: 'The tool declared is not what the clause means by AI.',
    },
  ],
};
