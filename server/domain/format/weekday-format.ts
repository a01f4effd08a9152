import { isoDay, type CivilDate } from '../civil-date.js';
import type { Lang } from '../text.js';
import { formatDate } from './date-format.js';

const WEEKDAYS: Record<Lang, readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `samedi 5 sept. 2026` · `Saturday 5 Sept 2026`. */
export function weekdayDate(date: CivilDate, lang: Lang): string {
  return `${WEEKDAYS[lang][isoDay(date) - 1] ?? ''} ${formatDate(date, lang)}`;
}
