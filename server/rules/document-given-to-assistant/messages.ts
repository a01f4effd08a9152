import type { FindingValues } from '../../domain/finding.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { marksInWords, type Mark } from '../trace-wording.js';

export interface Values extends FindingValues {
  deliverable: string;
  contract: string;
  /** Marks of a document handed over, three at most, and how many there are. */
  marks: Mark[];
  marksCount: number;
}

/** For the data-protection officer: where the marks are, and that they name no document for sure. */
function finding(v: Values, lang: Lang): string {
  const marks = marksInWords(v.marks, v.marksCount, lang);
  return lang === 'fr'
    ? `Livrable ${v.deliverable} : ${marks}. Une telle marque apparaît quand un document est remis à l'assistant ; elle ne dit pas toujours lequel.`
    : `Deliverable ${v.deliverable}: ${marks}. Such a mark appears when a document is handed to the assistant; it does not always say which.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Document remis à un assistant en ligne',
    en: 'Document handed to an online assistant',
  },
  method: {
    fr: 'une marque d’un fichier livré, employée et non citée, que seul un document remis à un assistant laisse : adresse de dépôt, numéro de fichier dans une référence, conversation partagée',
    en: 'a mark in a delivered file, used and not quoted, that only a document handed to an assistant leaves: address of an upload, number of a file in a reference, shared conversation',
  },
  // For the data-protection officer only; neither price nor declaration is in question.
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: null,
  question: {
    fr: () => 'Quel document a été remis, à quel service, et contenait-il des données à protéger ?',
    en: () => 'Which document was handed over, to which service, and did it hold data to protect?',
  },
  why: {
    fr: "Un document de l'organisation remis à un service tiers sort de son cadre ; ce qu'il contenait reste à préciser.",
    en: 'A document of the organisation handed to a third-party service leaves its framework; what it held is still to be told.',
  },
  innocent: [
    {
      fr: 'Le document remis était public, ou du prestataire lui-même.',
      en: 'The document handed over was public, or the contractor’s own.',
    },
    {
      fr: 'Le service est hébergé par le prestataire ou admis par la règle.',
      en: 'The service is hosted by the contractor or allowed by the policy.',
    },
    {
      fr: 'La marque a été reprise d’une source de tiers avec le passage.',
      en: 'The mark was taken over from a third-party source with the passage.',
    },
  ],
};
