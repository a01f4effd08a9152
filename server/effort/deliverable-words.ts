import type { Decimal } from '../domain/decimal.js';
import { formatNumber, NO_BREAK_SPACE, plural } from '../domain/format/number-format.js';
import { formatQuoted } from '../domain/format/list-format.js';
import type { Lang, Text } from '../domain/text.js';

/** Deliverable types as a person names them, inside a sentence. */
const TYPES: Record<string, Text> = {
  translation: { fr: 'traduction', en: 'translation' },
  translation_pe: { fr: 'post-édition de traduction', en: 'post-edited translation' },
  revision: { fr: 'révision', en: 'revision' },
  editing: { fr: 'correction de texte', en: 'copy-editing' },
  report: { fr: 'rapport', en: 'report' },
  documentation: { fr: 'documentation', en: 'documentation' },
  minutes: { fr: 'compte rendu', en: 'minutes' },
  transcription: { fr: 'transcription', en: 'transcription' },
  data_entry: { fr: 'saisie de données', en: 'data entry' },
  slides: { fr: 'présentation', en: 'slide deck' },
  training_classroom: { fr: 'formation en salle', en: 'classroom training' },
  training_virtual: { fr: 'formation à distance', en: 'live online training' },
  elearning: { fr: 'formation en ligne', en: 'e-learning' },
  software: { fr: 'logiciel', en: 'software' },
  software_task: { fr: 'tâche logicielle', en: 'software task' },
  test_cases: { fr: 'jeu de tests', en: 'test set' },
  study: { fr: 'étude', en: 'study' },
  web_page: { fr: 'page web', en: 'web page' },
  design: { fr: 'création graphique', en: 'design' },
  support: { fr: 'assistance', en: 'support' },
  other: { fr: 'livrable', en: 'deliverable' },
};

interface UnitWords {
  fr: [one: string, many: string];
  en: [one: string, many: string];
}

const UNITS: Record<string, UnitWords> = {
  word: { fr: ['mot', 'mots'], en: ['word', 'words'] },
  page: { fr: ['page', 'pages'], en: ['page', 'pages'] },
  meeting_hour: {
    fr: ['heure de réunion', 'heures de réunion'],
    en: ['hour of meeting', 'hours of meeting'],
  },
  audio_hour: {
    fr: ["heure d'enregistrement", "heures d'enregistrement"],
    en: ['hour of audio', 'hours of audio'],
  },
  keystroke: { fr: ['frappe', 'frappes'], en: ['keystroke', 'keystrokes'] },
  slide: { fr: ['diapositive', 'diapositives'], en: ['slide', 'slides'] },
  taught_hour: {
    fr: ["heure d'enseignement", "heures d'enseignement"],
    en: ['taught hour', 'taught hours'],
  },
  function_point: {
    fr: ['point de fonction', 'points de fonction'],
    en: ['function point', 'function points'],
  },
  cosmic_function_point: {
    fr: ['point de fonction COSMIC', 'points de fonction COSMIC'],
    en: ['COSMIC function point', 'COSMIC function points'],
  },
  use_case_point: {
    fr: ["point de cas d'utilisation", "points de cas d'utilisation"],
    en: ['use-case point', 'use-case points'],
  },
  kloc: {
    fr: ['millier de lignes de code', 'milliers de lignes de code'],
    en: ['thousand lines of code', 'thousand lines of code'],
  },
  task: { fr: ['tâche', 'tâches'], en: ['task', 'tasks'] },
  test_case: { fr: ['cas de test', 'cas de test'], en: ['test case', 'test cases'] },
};

/** A type in words; a name outside the vocabulary is quoted as it was given. */
function typeWords(type: string, lang: Lang): string {
  const words = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  return words ? words[lang] : `${lang === 'fr' ? 'livrable' : 'deliverable'} ${formatQuoted(type, lang)}`;
}

/** A type with its size: `rapport de 30 pages` · `report of 30 pages`; without a size, the type alone. */
export function deliverableWords(
  type: string,
  size: Decimal | null,
  sizeUnit: string | null,
  lang: Lang,
): string {
  const name = typeWords(type, lang);
  if (size === null || sizeUnit === null) return name;
  const words = Object.hasOwn(UNITS, sizeUnit) ? UNITS[sizeUnit]?.[lang] : undefined;
  const unit = words ? plural(size, words[0], words[1], lang) : formatQuoted(sizeUnit, lang);
  return `${name} ${lang === 'fr' ? 'de' : 'of'} ${formatNumber(size, lang)}${NO_BREAK_SPACE}${unit}`;
}
