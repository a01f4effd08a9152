import type { Lang } from './visitor.js';

/** What a journey looks for on the pages, in one language. */
export interface JourneyWords {
  invite: RegExp;
  needsAnswer: RegExp;
  annotated: string;
  audited: RegExp;
  answer: string;
  toFill: RegExp;
  columns: string;
  meaning: RegExp;
  forgotten: RegExp;
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
    annotated: 'Renvoyer annoté',
    audited: /Lu et contrôlé/,
    answer: 'Répondre',
    toFill: /«\sCe tableau contient\s» doit être rempli/,
    columns: 'Correspondances de colonnes',
    meaning: /Temps passé : Durée en heures/,
    forgotten: /Réponse oubliée/,
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
    annotated: 'Get annotated copy',
    audited: /Read and audited/,
    answer: 'Answer',
    toFill: /“This table holds” must be filled in/,
    columns: 'Column mappings',
    meaning: /Temps passé: Duration in hours/,
    forgotten: /Answer forgotten/,
    humanHours: /40\sh.*6\sh of human work/,
    declared: 'Yes, by us',
    review: 'Review and sign',
    sign: 'Sign',
    noLine: 'No such line.',
    notOpen: /does not exist or is not open to you/,
  },
};
