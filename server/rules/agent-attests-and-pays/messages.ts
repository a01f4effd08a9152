import { formatList, formatQuoted } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

export type Act = 'service_done' | 'timesheet' | 'decision' | 'paid';

type Values = {
  invoice: string;
  /** Names as the registers write them, with the acts they stand for; the first ones at most. */
  agents: { name: string; acts: Act[] }[];
};

const ACTS: Readonly<Record<Act, { fr: string; en: string }>> = {
  service_done: { fr: "l'attestation du service fait", en: 'the attestation of the service' },
  timesheet: { fr: "l'approbation de la feuille de temps", en: 'the approval of the timesheet' },
  decision: { fr: 'la décision sur un constat', en: 'the decision on a finding' },
  paid: { fr: 'le paiement', en: 'the payment' },
};

function told(v: Values, lang: Lang): string {
  return v.agents
    .map(({ name, acts }) => {
      const list = formatList(
        acts.map((act) => ACTS[act][lang]),
        lang,
      );
      return lang === 'fr'
        ? `un seul nom, ${formatQuoted(name, lang)}, pour ${list}`
        : `one name, ${formatQuoted(name, lang)}, for ${list}`;
    })
    .join(lang === 'fr' ? ' ; ' : '; ');
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Un seul nom atteste et règle', en: 'One name attests and settles' },
  // Shown to the buyer alone: the name, and the acts it stands for.
  finding: {
    fr: (v) => `Facture ${v.invoice} : ${told(v, 'fr')}.`,
    en: (v) => `Invoice ${v.invoice}: ${told(v, 'en')}.`,
  },
  supplier: null,
  // Asked of the finance department.
  question: {
    fr: () => 'Deux personnes différentes ont-elles fait ces actes ?',
    en: () => 'Did two different people perform these acts?',
  },
  why: {
    fr: "Celui qui constate le travail et celui qui paie sont deux personnes : c'est ce qui protège l'un et l'autre (décret n° 2012-1246, article 9 : fonctions d'ordonnateur et de comptable incompatibles).",
    en: 'Whoever vouches for the work and whoever pays are two people: it protects both (French decree no. 2012-1246, article 9: the functions of authorising officer and accountant are incompatible).',
  },
  innocent: [
    {
      fr: "Le registre garde le nom de la personne qui a saisi l'événement, pas de celle qui a agi.",
      en: 'The register keeps the name of whoever entered the event, not of whoever acted.',
    },
    {
      fr: 'Deux agents portent le même nom.',
      en: 'Two agents bear the same name.',
    },
  ],
  method: {
    fr: "{service fait, feuille de temps approuvée} et {décision, paiement} portent un même nom, comparé sans casse, accents ni ordre des mots ; le nom d'un service ne dit rien",
    en: '{service done, timesheet approved} and {decision, payment} bear one same name, compared without case, accents or word order; the name of a department says nothing',
  },
};
