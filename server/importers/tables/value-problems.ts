import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';
import { mayStartWithYear } from './date-text.js';
import { effectEn, effectFr, type InColumn } from './native-value-problems.js';
import type { AmbiguousNumber } from './number-text.js';

/** Cells of one column that wait for the same answer. */
interface Waiting {
  seen: string;
  /** Other cells of the column with the same question. */
  others: number;
}

const othersFr = (count: number) =>
  count === 0
    ? ''
    : ` (et ${count} ${plural(count, 'autre cellule', 'autres cellules', 'fr')} de la colonne)`;
const othersEn = (count: number) =>
  count === 0 ? '' : ` (and ${count} other ${plural(count, 'cell', 'cells', 'en')} of the column)`;

/** An ambiguous number has three digits behind its mark: `1.200` is shown 1,200 and not 1,2. */
const THREE = 3;

/** Answers: `decimal-point`, `decimal-comma`. */
export const ambiguousNumber = defineProblem<Waiting & AmbiguousNumber>(
  'ambiguous-number',
  'error',
  ({ seen, others, decimal, thousands }) => ({
    fr: `« ${seen} »${othersFr(others)} peut se lire ${formatNumber(decimal, 'fr', THREE)} ou ${formatNumber(thousands, 'fr')}. Lequel ?`,
    en: `“${seen}”${othersEn(others)} can be read ${formatNumber(decimal, 'en', THREE)} or ${formatNumber(thousands, 'en')}. Which one?`,
  }),
  { asks: true },
);

/** Answers: `day-first`, `month-first`. A file that writes the year first, in two digits, is better corrected. */
export const ambiguousDate = defineProblem<Waiting>(
  'ambiguous-date-order',
  'error',
  ({ seen, others }) => {
    const year = mayStartWithYear(seen);
    return {
      fr: `Rien dans le fichier ne dit si « ${seen} »${othersFr(others)} commence par le jour${year ? ',' : ' ou'} par le mois${year ? ' ou par l’année' : ''}. Répondez day-first (jour d’abord) ou month-first (mois d’abord)${year ? ' ; si c’est l’année, écrivez-la avec quatre chiffres dans le fichier et envoyez-le de nouveau' : ''}.`,
      en: `Nothing in the file says whether “${seen}”${othersEn(others)} starts with the day${year ? ',' : ' or'} with the month${year ? ' or with the year' : ''}. Answer day-first or month-first${year ? '; if it is the year, write it with four digits in the file and send it again' : ''}.`,
    };
  },
  { asks: true },
);

export const badNumber = defineProblem<{ column: string }>('bad-number', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » ne contient pas un nombre lisible ; la valeur reste inconnue.`,
  en: `Column “${column}” does not hold a readable number; the value stays unknown.`,
}));

/** `otherWeekday`: the date whose day of the week is not the one written before it. */
export const badDate = defineProblem<InColumn & { otherWeekday?: CivilDate | null }>(
  'bad-date',
  'error',
  ({ column, required, otherWeekday }) =>
    otherWeekday == null
      ? {
          fr: `La colonne « ${column} » ne contient pas une date lisible ; ${effectFr(required)}.`,
          en: `Column “${column}” does not hold a readable date; ${effectEn(required)}.`,
        }
      : {
          fr: `La colonne « ${column} » donne un jour de la semaine qui n’est pas celui du ${formatDate(otherWeekday, 'fr')} : corrigez l’un ou l’autre ; ${effectFr(required)}.`,
          en: `Column “${column}” gives a day of the week that is not that of ${formatDate(otherWeekday, 'en')}: correct one or the other; ${effectEn(required)}.`,
        },
);

export const lostFormula = defineProblem<{ column: string }>(
  'formula-without-value',
  'error',
  ({ column }) => ({
    fr: `La formule de la colonne « ${column} » a été enregistrée sans son résultat. Ouvrez le classeur dans un tableur et enregistrez-le de nouveau.`,
    en: `The formula in column “${column}” was saved without its result. Open the workbook in a spreadsheet program and save it again.`,
  }),
);

export const cellError = defineProblem<{ column: string }>('cell-error', 'error', ({ column }) => ({
  fr: `La cellule de la colonne « ${column} » contient une erreur du tableur ; la valeur reste inconnue.`,
  en: `The cell in column “${column}” holds a spreadsheet error; the value stays unknown.`,
}));
