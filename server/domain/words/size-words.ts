import { formatCount } from '../format/quantity-format.js';
import type { Decimal } from '../decimal.js';
import type { Lang } from '../text.js';

/** One and many, in French and English, of the size units of the estimator's vocabulary. */
const WORDS: Readonly<Record<string, Record<Lang, readonly [string, string]>>> = {
  word: { fr: ['mot', 'mots'], en: ['word', 'words'] },
  page: { fr: ['page', 'pages'], en: ['page', 'pages'] },
  meeting_hour: { fr: ['heure de réunion', 'heures de réunion'], en: ['meeting hour', 'meeting hours'] },
  audio_hour: {
    fr: ['heure d’enregistrement', 'heures d’enregistrement'],
    en: ['audio hour', 'audio hours'],
  },
  keystroke: { fr: ['frappe', 'frappes'], en: ['keystroke', 'keystrokes'] },
  slide: { fr: ['diapositive', 'diapositives'], en: ['slide', 'slides'] },
  taught_hour: { fr: ['heure d’enseignement', 'heures d’enseignement'], en: ['taught hour', 'taught hours'] },
  function_point: {
    fr: ['point de fonction', 'points de fonction'],
    en: ['function point', 'function points'],
  },
  cosmic_function_point: {
    fr: ['point de fonction COSMIC', 'points de fonction COSMIC'],
    en: ['COSMIC function point', 'COSMIC function points'],
  },
  use_case_point: {
    fr: ['point de cas d’utilisation', 'points de cas d’utilisation'],
    en: ['use case point', 'use case points'],
  },
  kloc: {
    fr: ['millier de lignes de code', 'milliers de lignes de code'],
    en: ['thousand lines of code', 'thousand lines of code'],
  },
  task: { fr: ['tâche', 'tâches'], en: ['task', 'tasks'] },
  test_case: { fr: ['cas de test', 'cas de test'], en: ['test case', 'test cases'] },
};

/** `30 pages`; a unit outside the vocabulary is written as it was given. */
export function formatSize(size: Decimal, unit: string | null, lang: Lang): string {
  const words = unit === null ? undefined : WORDS[unit]?.[lang];
  const [one, many] = words ?? [unit ?? '', unit ?? ''];
  return formatCount(size, one, many, lang).trim();
}

/** Many of a unit: `pages`, `points de fonction`; a unit outside the vocabulary as it is written. */
export function sizeUnitWords(unit: string, lang: Lang): string {
  return WORDS[unit]?.[lang][1] ?? unit;
}
