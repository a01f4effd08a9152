import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets } from '../wording.js';

export type State = 'rejected' | 'adjourned' | 'pending';

export interface Values extends FindingValues {
  deliverable: string;
  title: string;
  contract: string;
  line: string;
  invoice: string;
  state: State;
  decidedOn: CivilDate | null;
  deliveredOn: CivilDate | null;
  /** Day from which silence is acceptance, while it has not come. */
  tacitOn: CivilDate | null;
  days: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
}

const DECISION: Record<'rejected' | 'adjourned', Text> = {
  rejected: { fr: 'refusé', en: 'rejected' },
  adjourned: { fr: 'ajourné', en: 'sent back for correction' },
};

/** What the register says of acceptance, to follow the name of the deliverable. */
function acceptance(v: Values, lang: Lang): string {
  if (v.state !== 'pending') {
    const word = DECISION[v.state][lang];
    if (v.decidedOn === null) return lang === 'fr' ? `est ${word}` : `is ${word}`;
    const date = formatDate(v.decidedOn, lang);
    return lang === 'fr' ? `a été ${word} le ${date}` : `was ${word} on ${date}`;
  }
  const tacit = formatDate(v.tacitOn ?? '', lang);
  return lang === 'fr'
    ? `n'est pas encore admis ; sans décision, il le sera le ${tacit}`
    : `is not accepted yet; without a decision it will be on ${tacit}`;
}

function finding(v: Values, lang: Lang): string {
  const stake = inBrackets(v.days, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `Ligne ${v.line}${stake} : le livrable ${v.deliverable} ${acceptance(v, lang)}.`
    : `Line ${v.line}${stake}: deliverable ${v.deliverable} ${acceptance(v, lang)}.`;
}

function supplier(v: Values, lang: Lang): string {
  return lang === 'fr'
    ? `Votre ligne ${v.line} porte sur le livrable ${v.deliverable}, qui ${acceptance(v, lang)}.`
    : `Your line ${v.line} is for deliverable ${v.deliverable}, which ${acceptance(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Livrable facturé et non admis', en: 'Deliverable billed and not accepted' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'admission rejetée ou ajournée ; ou en attente, et date de livraison + délai d’admission > date de l’audit',
    en: 'acceptance rejected or adjourned; or pending, and delivery date + acceptance delay > date of the audit',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      v.state === 'pending'
        ? "La facture peut-elle attendre l'admission, ou une décision d'admission vous a-t-elle été notifiée ?"
        : 'Une nouvelle version a-t-elle été remise ou admise depuis cette décision ?',
    en: (v) =>
      v.state === 'pending'
        ? 'Can the invoice wait for acceptance, or were you notified of a decision to accept?'
        : 'Has a new version been handed over or accepted since that decision?',
  },
  why: {
    fr: "L'admission, expresse ou tacite, est ce qui permet de constater le service fait.",
    en: 'Acceptance, stated or tacit, is what allows service done to be recorded.',
  },
  innocent: [
    {
      fr: "L'admission a été prononcée et n'est pas encore au registre.",
      en: 'Acceptance was given and is not yet in the register.',
    },
    {
      fr: 'Le délai de décision est échu : le livrable est admis tacitement.',
      en: 'The time limit for deciding has passed: the deliverable is accepted tacitly.',
    },
    {
      fr: 'Une version corrigée a été remise après ajournement.',
      en: 'A corrected version was handed over after that decision.',
    },
  ],
};
