import { area } from '../instance.js';

/** A question that a document asks of who brought it. */
export const questions = area('questions', {
  fr: {
    forWholeFile_one: 'Une réponse pour tout le fichier ({{count, figure}} endroit).',
    forWholeFile_many: 'Une réponse pour tout le fichier ({{count, figure}} endroits).',
    forWholeFile_other: 'Une réponse pour tout le fichier ({{count, figure}} endroits).',
    chooseOne: 'Choisissez une réponse.',
    writeOne: 'Écrivez une réponse.',
    answer: 'Répondre',
    undo: 'Annuler la réponse',
  },
  en: {
    forWholeFile_one: 'One answer for the whole file ({{count, figure}} place).',
    forWholeFile_many: 'One answer for the whole file ({{count, figure}} places).',
    forWholeFile_other: 'One answer for the whole file ({{count, figure}} places).',
    chooseOne: 'Choose an answer.',
    writeOne: 'Write an answer.',
    answer: 'Answer',
    undo: 'Undo the answer',
  },
});
