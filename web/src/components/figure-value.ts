import { formatDate } from '../../../server/domain/format/date-format.js';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import type { Lang } from '../../../server/domain/text.js';

/** A figure of a measure as it is read: numbers and dates as the language writes them, other texts as they are. */
export function figureValue(
  value: string | number | boolean,
  words: { lang: Lang; yes: string; no: string },
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, words.lang);
  return /^\d{1,15}(\.\d{1,15})?$/.test(text) ? formatNumber(text, words.lang) : text;
}
