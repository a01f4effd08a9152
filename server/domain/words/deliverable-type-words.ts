import { DELIVERABLE_TYPES } from '../register-tables.js';
import type { Lang, Text } from '../text.js';

/** Types of deliverables of the published format, as people say them. */
const TYPE_WORDS: Readonly<Record<(typeof DELIVERABLE_TYPES)[number], Text>> = {
  translation: { fr: 'traduction', en: 'translation' },
  translation_pe: { fr: 'traduction automatique révisée', en: 'post-edited machine translation' },
  revision: { fr: 'révision', en: 'revision' },
  editing: { fr: 'mise au point de textes', en: 'editing' },
  report: { fr: 'rapport', en: 'report' },
  documentation: { fr: 'documentation', en: 'documentation' },
  minutes: { fr: 'compte rendu', en: 'minutes' },
  transcription: { fr: 'transcription', en: 'transcription' },
  data_entry: { fr: 'saisie', en: 'data entry' },
  slides: { fr: 'présentation', en: 'slides' },
  training_classroom: { fr: 'formation en salle', en: 'classroom training' },
  training_virtual: { fr: 'formation à distance', en: 'virtual training' },
  elearning: { fr: 'formation en ligne', en: 'e-learning' },
  software: { fr: 'logiciel', en: 'software' },
  software_task: { fr: 'tâche de développement', en: 'software task' },
  test_cases: { fr: 'cas de test', en: 'test cases' },
  study: { fr: 'étude', en: 'study' },
  web_page: { fr: 'page web', en: 'web page' },
  design: { fr: 'conception graphique', en: 'design' },
  support: { fr: 'assistance', en: 'support' },
  other: { fr: 'autre', en: 'other' },
};

/** A type in words; one outside the list as it was written. */
export function deliverableTypeWords(type: string, lang: Lang): string {
  const known = DELIVERABLE_TYPES.find((one) => one === type);
  return known === undefined ? type : TYPE_WORDS[known][lang];
}
