import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';
import { monthName, monthNames, PLACE, type MonthPlace } from './month-places.js';
import type { YearMonth } from './month-text.js';

export const noDayAxis = defineProblem('cra-no-day-axis', 'error', () => ({
  fr: 'Aucune suite de jours (1 à 28, 29, 30 ou 31) n’a été trouvée dans ce classeur : il ne se lit pas comme un CRA mensuel.',
  en: 'No run of days (1 to 28, 29, 30 or 31) was found in this workbook: it cannot be read as a monthly timesheet grid.',
}));

export const placeholderFound = defineProblem('cra-placeholder', 'error', () => ({
  fr: 'Cette cellule contient encore un repère de modèle : le CRA n’a pas été rempli.',
  en: 'This cell still holds a template placeholder: the timesheet was not filled in.',
}));

/** A person settles it: answer `cra-month-unknown` with the month, `2026-09`, or `Sheet=2026-09|Other=2026-10`. */
export const monthUnknown = defineProblem(
  'cra-month-unknown',
  'error',
  () => ({
    fr: 'Ni la grille, ni une cellule « Mois », ni le nom de la feuille ou du fichier ne disent le mois. Répondez par le mois, par exemple 2026-09.',
    en: 'Neither the grid, a “Month” cell, the sheet name nor the file name gives the month. Answer with the month, such as 2026-09.',
  }),
  { asks: true },
);

export const headerMonthMismatch = defineProblem<{
  used: readonly YearMonth[];
  other: YearMonth;
  where: MonthPlace;
}>('header-month-mismatch', 'warning', ({ used, other, where }) => ({
  fr: `${PLACE[where].fr} donne ${monthName(other, 'fr')}, la grille est lue pour ${monthNames(used, 'fr')}.`,
  en: `${PLACE[where].en} gives ${monthName(other, 'en')}, the grid is read for ${monthNames(used, 'en')}.`,
}));

export const weekdayMismatch = defineProblem<{ month: YearMonth; day: number }>(
  'cra-weekday-mismatch',
  'error',
  ({ month, day }) => ({
    fr: `Le jour de la semaine inscrit pour le ${day} n’est pas celui du calendrier (${monthName(month, 'fr')}) ; la grille n’est pas lue.`,
    en: `The weekday written for day ${day} is not that of the calendar (${monthName(month, 'en')}); the grid is not read.`,
  }),
);

/** A person settles it: answer `cra-person-unknown` with the name. */
export const personUnknown = defineProblem(
  'cra-person-unknown',
  'error',
  () => ({
    fr: 'Aucune cellule (Nom, Prénom, Consultant, Intervenant) ne dit de qui est ce CRA. Répondez par le nom de la personne.',
    en: 'No cell (Name, Consultant, Nom, Prénom, Intervenant) says whose timesheet this is. Answer with the name of the person.',
  }),
  { asks: true },
);

/** A person settles it: answer `cra-unit-unclear` with `day`, `half-day` or `hour`. */
export const unitUnclear = defineProblem(
  'cra-unit-unclear',
  'error',
  () => ({
    fr: 'Les valeurs de la grille ne disent pas si elles comptent des jours, des demi-journées ou des heures. Répondez day (jours), half-day (demi-journées) ou hour (heures).',
    en: 'The values of the grid do not say whether they count days, half-days or hours. Answer day, half-day or hour.',
  }),
  { asks: true },
);

export const gridCellUnread = defineProblem<{ reason: 'word' | 'formula' | 'negative' | 'error' }>(
  'cra-cell-unread',
  'error',
  ({ reason }) => ({ fr: CELL_REASON.fr[reason], en: CELL_REASON.en[reason] }),
);

const CELL_REASON = {
  fr: {
    word: 'Cette cellule n’est ni une quantité, ni un code d’absence connu ; elle n’est pas reprise.',
    formula: 'Cette cellule est une formule sans résultat enregistré ; elle n’est pas reprise.',
    negative: 'Cette cellule contient une quantité négative ; elle n’est pas reprise.',
    error: 'Cette cellule contient une erreur de calcul ; elle n’est pas reprise.',
  },
  en: {
    word: 'This cell is neither a quantity nor a known absence code; it is left out.',
    formula: 'This cell is a formula without a stored result; it is left out.',
    negative: 'This cell holds a negative quantity; it is left out.',
    error: 'This cell holds a calculation error; it is left out.',
  },
};

export const dayNotInMonth = defineProblem<{ day: number; month: YearMonth }>(
  'cra-day-not-in-month',
  'error',
  ({ day, month }) => ({
    fr: `Le ${day} n’existe pas en ${monthName(month, 'fr')} ; cette quantité n’est pas reprise.`,
    en: `Day ${day} does not exist in ${monthName(month, 'en')}; this quantity is left out.`,
  }),
);

export const mergedQuantity = defineProblem<{ date: CivilDate }>(
  'cra-merged-quantity',
  'warning',
  ({ date }) => ({
    fr: `Cette quantité couvre plusieurs jours fusionnés ; elle est comptée une fois, le ${formatDate(date, 'fr')}.`,
    en: `This quantity spans several merged days; it is counted once, on ${formatDate(date, 'en')}.`,
  }),
);

export const rowWithoutName = defineProblem('cra-row-without-name', 'error', () => ({
  fr: 'Cette ligne porte des quantités sans nom de mission ; elle n’est pas reprise.',
  en: 'This row holds quantities without the name of a mission; it is left out.',
}));

export const totalDiffers = defineProblem<{ stated: Decimal; computed: Decimal }>(
  'cra-total-differs',
  'warning',
  ({ stated, computed }) => ({
    fr: `Le total inscrit est ${formatNumber(stated, 'fr')}, la somme des cellules est ${formatNumber(computed, 'fr')}.`,
    en: `The total stated is ${formatNumber(stated, 'en')}, the sum of the cells is ${formatNumber(computed, 'en')}.`,
  }),
);

export const hiddenLeftOut = defineProblem<{ what: 'row' | 'column' | 'sheet'; name: string }>(
  'cra-hidden-left-out',
  'warning',
  ({ what, name }) => ({
    fr: `${{ row: 'La ligne', column: 'La colonne', sheet: 'La feuille' }[what]} masquée ${name} contient des quantités ; elles ne sont pas reprises.`,
    en: `The hidden ${what} ${name} holds quantities; they are left out.`,
  }),
);

export const emptyGrid = defineProblem('cra-empty-grid', 'warning', () => ({
  fr: 'Cette grille ne contient aucune quantité.',
  en: 'This grid holds no quantity.',
}));
