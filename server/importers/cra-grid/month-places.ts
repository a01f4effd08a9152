import { formatMonth } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import type { Lang, Text } from '../../domain/text.js';
import type { YearMonth } from './month-text.js';

/** A month as people read it: `septembre 2026`. */
export const monthName = (month: YearMonth, lang: Lang): string => formatMonth(`${month}-01`, lang);
/** Several months, as a list. */
export const monthNames = (months: readonly YearMonth[], lang: Lang): string =>
  formatList(
    months.map((month) => monthName(month, lang)),
    lang,
  );

/** What may give the month of a grid. */
export type MonthPlace = 'axis' | 'label' | 'title' | 'sheet' | 'file';
/** The words for each, at the start of a sentence. */
export const PLACE: Readonly<Record<MonthPlace, Text>> = {
  axis: { fr: 'La ligne des jours', en: 'The row of days' },
  label: { fr: 'L’en-tête', en: 'The header' },
  title: { fr: 'Le titre', en: 'The title' },
  sheet: { fr: 'Le nom de la feuille', en: 'The sheet name' },
  file: { fr: 'Le nom du fichier', en: 'The file name' },
};
