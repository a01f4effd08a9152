import type { Decimal } from '../../domain/decimal.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';

export const columnsUnknown = defineProblem<{ fr: string; en: string }>(
  'cra-columns-unknown',
  'error',
  ({ fr, en }) => ({
    fr: `Ce CRA a des jours ici (${fr}), mais aucun en-tête ne nomme ses colonnes ; il n’est pas lu.`,
    en: `This timesheet has its days here (${en}), but no header names its columns; it is not read.`,
  }),
);

export const listWithoutDays = defineProblem('cra-list-without-days', 'error', () => ({
  fr: 'Aucune cellule sous cet en-tête n’est un jour : la liste ne se lit pas comme un CRA.',
  en: 'No cell below this header is a day: the list cannot be read as a timesheet.',
}));

export const daysOutOfOrder = defineProblem<{ day: number }>('cra-days-out-of-order', 'error', ({ day }) => ({
  fr: `Le ${day} suit un jour plus grand ou d’un autre mois, et les jours sont écrits sans année ; la liste n’est pas lue.`,
  en: `Day ${day} follows a later day or one of another month, and the days are written without a year; the list is not read.`,
}));

export const rowWithoutDay = defineProblem('cra-row-without-day', 'error', () => ({
  fr: 'Cette ligne porte du temps sans jour lisible ; elle n’est pas reprise.',
  en: 'This row holds time without a readable day; it is left out.',
}));

export const hoursDiffer = defineProblem<{ clock: Decimal; stated: Decimal; kept: 'clock' | 'stated' }>(
  'cra-hours-differ',
  'warning',
  ({ clock, stated, kept }) => ({
    fr: `Les horaires donnent ${formatNumber(clock, 'fr')} h, la colonne des heures ${formatNumber(stated, 'fr')} h ; ${kept === 'clock' ? 'les horaires sont retenus' : 'aucune pause n’est inscrite, la colonne est retenue'}.`,
    en: `The times give ${formatNumber(clock, 'en')} h, the column of hours ${formatNumber(stated, 'en')} h; ${kept === 'clock' ? 'the times count' : 'no break is written, so the column counts'}.`,
  }),
);

export const clockIncomplete = defineProblem('cra-clock-incomplete', 'error', () => ({
  fr: 'Une arrivée, un départ ou une borne de pause manque, ou les heures ne se suivent pas ; ce jour n’est pas repris.',
  en: 'An arrival, a departure or one end of a break is missing, or the times do not follow each other; this day is left out.',
}));

export const rowWithoutHalf = defineProblem('cra-row-without-half', 'error', () => ({
  fr: 'Cette ligne n’est ni un matin ni un après-midi : rien ne dit combien de temps compte une marque ; elle n’est pas reprise.',
  en: 'This row is neither a morning nor an afternoon: nothing says how much time a mark counts; it is left out.',
}));

export const sheetLeftOut = defineProblem('cra-sheet-left-out', 'warning', () => ({
  fr: 'Cette feuille énumère des activités à côté d’un CRA mensuel ; seul le CRA est repris, pour ne pas compter le même temps deux fois.',
  en: 'This sheet lists activities beside a monthly timesheet; only the timesheet is read, so that no time counts twice.',
}));
