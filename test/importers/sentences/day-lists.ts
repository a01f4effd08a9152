import * as list from '../../../server/importers/cra-grid/cra-list-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

/** Timesheets with their days in rows, and what a grid of half-days may hold besides. */
export const DAY_LISTS: readonly ToldProblem[] = [
  told(
    list.columnsUnknown,
    'cra-columns-unknown',
    'error',
    { fr: 'jours ou demi-journées en lignes', en: 'days or half-days in rows' },
    'Ce CRA a des jours ici (jours ou demi-journées en lignes), mais aucun en-tête ne nomme ses colonnes ; il n’est pas lu.',
    'This timesheet has its days here (days or half-days in rows), but no header names its columns; it is not read.',
  ),
  told(
    list.listWithoutDays,
    'cra-list-without-days',
    'error',
    {},
    'Aucune cellule sous cet en-tête n’est un jour : la liste ne se lit pas comme un CRA.',
    'No cell below this header is a day: the list cannot be read as a timesheet.',
  ),
  told(
    list.daysOutOfOrder,
    'cra-days-out-of-order',
    'error',
    { day: 3 },
    'Le 3 suit un jour plus grand ou d’un autre mois, et les jours sont écrits sans année ; la liste n’est pas lue.',
    'Day 3 follows a later day or one of another month, and the days are written without a year; the list is not read.',
  ),
  told(
    list.rowWithoutDay,
    'cra-row-without-day',
    'error',
    {},
    'Cette ligne porte du temps sans jour lisible ; elle n’est pas reprise.',
    'This row holds time without a readable day; it is left out.',
  ),
  told(
    list.hoursDiffer,
    'cra-hours-differ',
    'warning',
    { clock: '8', stated: '8.5', kept: 'clock' },
    'Les horaires donnent 8 h, la colonne des heures 8,5 h ; les horaires sont retenus.',
    'The times give 8 h, the column of hours 8.5 h; the times count.',
  ),
  told(
    list.clockIncomplete,
    'cra-clock-incomplete',
    'error',
    {},
    'Une arrivée, un départ ou une borne de pause manque, ou les heures ne se suivent pas ; ce jour n’est pas repris.',
    'An arrival, a departure or one end of a break is missing, or the times do not follow each other; this day is left out.',
  ),
  told(
    list.rowWithoutHalf,
    'cra-row-without-half',
    'error',
    {},
    'Cette ligne n’est ni un matin ni un après-midi : rien ne dit combien de temps compte une marque ; elle n’est pas reprise.',
    'This row is neither a morning nor an afternoon: nothing says how much time a mark counts; it is left out.',
  ),
  told(
    list.sheetLeftOut,
    'cra-sheet-left-out',
    'warning',
    {},
    'Cette feuille énumère des activités à côté d’un CRA mensuel ; seul le CRA est repris, pour ne pas compter le même temps deux fois.',
    'This sheet lists activities beside a monthly timesheet; only the timesheet is read, so that no time counts twice.',
  ),
];
