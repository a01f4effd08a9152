import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets } from '../wording.js';

interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  billedDays: Decimal;
  /** Those tied to no deliverable. */
  days: Decimal;
  amount: Decimal | null;
  currency: string | null;
}

/** `20,00 j facturés` when none is tied, `8,00 j sur 20,00 j facturés` when some are. */
function share(v: Values, lang: Lang): string {
  const billed = formatDays(v.billedDays, lang);
  const word = lang === 'fr' ? 'facturés' : 'billed';
  if (exact(v.days).eq(v.billedDays)) return `${billed} ${word}`;
  return `${formatDays(v.days, lang)} ${lang === 'fr' ? 'sur' : 'of'} ${billed} ${word}`;
}

function finding(v: Values, lang: Lang): string {
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `Ligne ${v.line} : ${share(v, lang)} ne se rattachent à aucun livrable${stake} ; le marché ${v.contract} en attend.`
    : `Line ${v.line}: ${share(v, lang)} are tied to no deliverable${stake}; contract ${v.contract} expects some.`;
}

function supplier(v: Values, lang: Lang): string {
  return lang === 'fr'
    ? `Votre ligne ${v.line} : ${share(v, lang)} sans livrable nommé.`
    : `Your line ${v.line}: ${share(v, lang)} without a named deliverable.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Jours sans livrable', en: 'Days without a deliverable' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours facturés − jours rattachés à un livrable ≥ unlinkedDays, où le marché attend des livrables',
    en: 'billed days − days tied to a deliverable ≥ unlinkedDays, where the contract expects deliverables',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'À quel livrable, ticket ou compte rendu ces jours se rattachent-ils ?',
    en: () => 'To which deliverable, ticket or minutes do these days belong?',
  },
  why: {
    fr: "Des jours sans livrable ne peuvent être rapprochés ni d'une admission ni d'une fourchette d'effort.",
    en: 'Days without a deliverable can be matched neither with an acceptance nor with an effort range.',
  },
  innocent: [
    {
      fr: "Ces jours sont de l'assistance : des comptes rendus ou des tickets les décrivent.",
      en: 'These days are assistance: minutes or tickets describe them.',
    },
    {
      fr: 'Le livrable existe et la ligne ne cite pas sa référence.',
      en: 'The deliverable exists and the line does not quote its reference.',
    },
    {
      fr: "Il s'agit de pilotage, commun à plusieurs livrables.",
      en: 'It is project management, common to several deliverables.',
    },
  ],
};
