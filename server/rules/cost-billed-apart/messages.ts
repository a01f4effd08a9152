import type { CostKind } from '../../domain/billed-cost.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

type Values = {
  line: string;
  contract: string;
  kind: CostKind;
  /** As written, at most 120 characters. */
  label: string;
  /** Days that the line bills it as; null where it bills no time, or its days are not known. */
  days: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
};

const KINDS: Record<CostKind, Record<Lang, string>> = {
  subscription: { fr: 'cet abonnement ou cette licence', en: 'this subscription or licence' },
  expense: { fr: 'des frais', en: 'expenses' },
};

/** `« Abonnement ChatGPT », 0,50 j, 290,00 € HT ; aucun prix enregistré du marché M-1 n’est pour cet abonnement ou cette licence`. */
function cost(v: Values, lang: Lang): string {
  const billed = [
    formatQuoted(v.label, lang),
    ...(v.days === null ? [] : [formatDays(v.days, lang)]),
    ...(v.amount === null ? [] : [beforeTax(v.amount, v.currency, lang)]),
  ].join(', ');
  return lang === 'fr'
    ? `${billed} ; aucun prix enregistré du marché ${v.contract} n’est pour ${KINDS[v.kind].fr}`
    : `${billed}; no recorded price of contract ${v.contract} is for ${KINDS[v.kind].en}`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Outil, abonnement ou frais facturé à part',
    en: 'Tool, subscription or expense billed apart',
  },
  // Shown on the line: its label, what it bills, and that no price of the contract is for it.
  finding: {
    fr: (v) => `Ligne ${v.line} : ${cost(v, 'fr')}.`,
    en: (v) => `Line ${v.line}: ${cost(v, 'en')}.`,
  },
  supplier: {
    fr: (v) => `Votre ligne ${v.line} : ${cost(v, 'fr')}.`,
    en: (v) => `Your line ${v.line}: ${cost(v, 'en')}.`,
  },
  // A clause may admit it: nothing says that it does not.
  question: {
    fr: () =>
      'Quelle clause du marché prévoit ce coût, et pouvez-vous joindre le justificatif de la dépense ?',
    en: () => 'Which clause of the contract provides for this cost, and can you attach the receipt?',
  },
  why: {
    fr: 'Le prix d’une journée comprend en général les outils et les frais, sauf clause contraire. Ce qui s’y ajoute se paie au coût réel.',
    en: 'The price of a day usually includes tools and expenses unless a clause says otherwise. What comes on top is paid at its actual cost.',
  },
  innocent: [
    {
      fr: 'Une clause du marché prévoit le remboursement des frais ou de cet outil.',
      en: 'A clause of the contract provides for the reimbursement of expenses or of this tool.',
    },
    {
      fr: 'L’acheteur a commandé cet outil, ou en est l’utilisateur.',
      en: 'The buyer ordered this tool, or is the one who uses it.',
    },
    {
      fr: 'La ligne facture un travail dont le libellé commence par le nom de l’outil.',
      en: 'The line bills work whose label begins with the name of the tool.',
    },
  ],
  method: {
    fr: 'libellé de la ligne = outil, abonnement ou frais ∧ aucun prix du marché de même nature',
    en: 'label of the line = tool, subscription or expense ∧ no price of the contract of that kind',
  },
};
