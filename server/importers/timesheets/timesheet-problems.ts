import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';

export const badDuration = defineProblem<{ column: string }>('bad-duration', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » ne contient pas une durée lisible ; cette saisie n’est pas reprise.`,
  en: `Column “${column}” does not hold a readable duration; this entry is left out.`,
}));

export const missingDuration = defineProblem('missing-duration', 'error', () => ({
  fr: 'Ni durée, ni heures de début et de fin lisibles ; cette saisie n’est pas reprise.',
  en: 'Neither a duration nor readable start and end times; this entry is left out.',
}));

export const negativeDuration = defineProblem('negative-duration', 'error', () => ({
  fr: 'La durée est négative ; cette saisie n’est pas reprise.',
  en: 'The duration is negative; this entry is left out.',
}));

export const endBeforeStart = defineProblem('end-before-start', 'warning', () => ({
  fr: 'La fin précède le début ; seule une durée inscrite à côté est reprise.',
  en: 'The end comes before the start; only a duration written beside it is kept.',
}));

export const durationsDisagree = defineProblem<{ clock: Decimal; decimal: Decimal }>(
  'duration-columns-disagree',
  'warning',
  ({ clock, decimal }) => ({
    fr: `La durée en heures et minutes (${formatNumber(clock, 'fr')} h) et la durée décimale (${formatNumber(decimal, 'fr')} h) diffèrent ; la première est retenue.`,
    en: `The duration in hours and minutes (${formatNumber(clock, 'en')} h) and the decimal one (${formatNumber(decimal, 'en')} h) differ; the first one counts.`,
  }),
);

export const moreThanOneDayOfHours = defineProblem<{ person: string; date: CivilDate; hours: Decimal }>(
  'more-than-24-hours',
  'warning',
  ({ person, date, hours }) => ({
    fr: `Les saisies de ${person} le ${formatDate(date, 'fr')} dépassent 24 heures (${formatNumber(hours, 'fr')} h à cette ligne).`,
    en: `The entries of ${person} on ${formatDate(date, 'en')} exceed 24 hours (${formatNumber(hours, 'en')} h at this row).`,
  }),
);

export const missingPerson = defineProblem('missing-person', 'warning', () => ({
  fr: 'Aucune personne n’est nommée sur cette ligne.',
  en: 'No person is named on this row.',
}));

export const rowNotAnEntry = defineProblem('row-not-an-entry', 'warning', () => ({
  fr: 'Cette ligne n’a ni date ni personne et n’égale pas le total des saisies ; elle n’est pas reprise.',
  en: 'This row has neither a date nor a person and is not the total of the entries; it is left out.',
}));

export const hiddenRowsLeftOut = defineProblem<{ count: number }>(
  'hidden-rows-left-out',
  'warning',
  ({ count }) => ({
    fr: `${count} ${plural(count, 'ligne masquée n’est pas reprise', 'lignes masquées ne sont pas reprises', 'fr')}.`,
    en: `${count} hidden ${plural(count, 'row is', 'rows are', 'en')} left out.`,
  }),
);

export const unknownYesNo = defineProblem<{ column: string }>('unknown-yes-no', 'warning', ({ column }) => ({
  fr: `La colonne « ${column} » contient un mot qui n’est ni oui ni non ; la valeur reste inconnue.`,
  en: `Column “${column}” holds a word that is neither yes nor no; the value stays unknown.`,
}));
