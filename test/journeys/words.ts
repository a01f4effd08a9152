import type { Lang } from './visitor.js';

/** What a journey looks for on the pages, in one language. */
export interface JourneyWords {
  invite: RegExp;
  needsAnswer: RegExp;
  audited: RegExp;
  answer: string;
  humanHours: RegExp;
  declared: string;
  review: string;
  sign: string;
  noLine: string;
  notOpen: RegExp;
}

export const WORDS: Readonly<Record<Lang, JourneyWords>> = {
  fr: {
    invite: /Créer l’invitation/,
    needsAnswer: /1 fichier attend une réponse/,
    audited: /Lu et contrôlé/,
    answer: 'Répondre',
    humanHours: /40\sh.*6\sh de travail humain/,
    declared: 'Oui, par nous',
    review: 'Relire et signer',
    sign: 'Signer',
    noLine: 'Aucune ligne de ce genre.',
    notOpen: /n’existe pas, ou ne vous est pas ouverte/,
  },
  en: {
    invite: /Make the invitation/,
    needsAnswer: /1 file needs an answer/,
    audited: /Read and audited/,
    answer: 'Answer',
    humanHours: /40\sh.*6\sh of human work/,
    declared: 'Yes, by us',
    review: 'Review and sign',
    sign: 'Sign',
    noLine: 'No such line.',
    notOpen: /does not exist or is not open to you/,
  },
};
