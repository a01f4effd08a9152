import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate, formatDates } from '../../domain/format/date-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { formatCount, formatRecordedTime } from '../../domain/format/quantity-format.js';
import { typeset } from '../../domain/format/typeset.js';
import { defineProblem } from '../../domain/problem.js';
import { describePlace, type SourceRef } from '../../domain/source-ref.js';
import type { Lang } from '../../domain/text.js';

export const headerNotFound = defineProblem<{ format: string }>(
  'header-not-found',
  'error',
  ({ format }) => ({
    fr: `Les colonnes d’un export ${format} ne se trouvent pas dans ce fichier.`,
    en: `The columns of a ${format} export are not found in this file.`,
  }),
);

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

/** What a timesheet says of one person, contract and date. */
export interface DayRecord {
  days: Decimal | null;
  hours: Decimal | null;
  /** Its orders, when the two timesheets differ by them. */
  orders: string | null;
}

export interface DifferingTimesheets {
  /** As the buyer reads it: name and key. */
  person: string;
  contract: string;
  /** Dates on which the two differ, in order; the problem stands at the first. */
  dates: CivilDate[];
  here: DayRecord;
  /** What the timesheet that counts says of the first date, and where. */
  counted: DayRecord & { at: SourceRef };
  /** Differences of this document beyond those that are listed. */
  unlisted: number;
}

export const timesheetsDiffer = defineProblem<DifferingTimesheets>(
  'timesheets-differ',
  'warning',
  (values) => ({
    fr: typeset(differenceInFrench(values), 'fr'),
    en: differenceInEnglish(values),
  }),
);

function differenceInFrench({
  person,
  contract,
  dates,
  here,
  counted,
  unlisted,
}: DifferingTimesheets): string {
  const first = formatDate(dates[0] ?? '', 'fr');
  const all = `Les deux feuilles diffèrent sur ${dates.length} dates (${formatDates(dates, 'fr')}). `;
  const question = here.orders === null ? 'laquelle est exacte' : 'les deux se complètent-elles';
  const more = formatCount(unlisted, 'autre écart n’est pas listé', 'autres écarts ne sont pas listés', 'fr');
  return `${person}, marché ${contract} : ${record(here, 'fr')} ici et ${record(counted, 'fr')} dans ${describePlace(counted.at, 'fr')}, le ${first}. ${dates.length > 1 ? all : ''}C’est l’autre qui compte ; ${question} ?${unlisted > 0 ? ` ${more}.` : ''}`;
}

function differenceInEnglish({
  person,
  contract,
  dates,
  here,
  counted,
  unlisted,
}: DifferingTimesheets): string {
  const first = formatDate(dates[0] ?? '', 'en');
  const all = `The two timesheets differ on ${dates.length} dates (${formatDates(dates, 'en')}). `;
  const question = here.orders === null ? 'which is right' : 'do they complete each other';
  const more = formatCount(
    unlisted,
    'more difference is not listed',
    'more differences are not listed',
    'en',
  );
  return `${person}, contract ${contract}: ${record(here, 'en')} here and ${record(counted, 'en')} in ${describePlace(counted.at, 'en')}, on ${first}. ${dates.length > 1 ? all : ''}The other one counts; ${question}?${unlisted > 0 ? ` ${more}.` : ''}`;
}

function record({ days, hours, orders }: DayRecord, lang: Lang): string {
  const time = formatRecordedTime(days, hours, lang);
  return orders === null ? time : `${time} (${lang === 'fr' ? 'commande' : 'order'} ${orders})`;
}
