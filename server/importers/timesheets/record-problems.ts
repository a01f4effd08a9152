import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import { defineProblem } from '../../domain/problem.js';

/** Answers: the name of a time zone of the IANA database, those of French territories being proposed. */
export const timeZoneUnknown = defineProblem<{ seen: string }>(
  'time-zone-unknown',
  'error',
  ({ seen }) => ({
    fr: `« ${seen} » est en temps universel, et son jour dépend du fuseau horaire. Répondez par le fuseau de la personne, par exemple Europe/Paris.`,
    en: `“${seen}” is in universal time, and its day depends on the time zone. Answer with the zone of the person, such as Europe/Paris.`,
  }),
  { asks: true },
);

/** A person settles it: answer `timesheet-person-unknown` with the name. The entries are read meanwhile, of nobody. */
export const personNotNamed = defineProblem(
  'timesheet-person-unknown',
  'error',
  () => ({
    fr: 'Ce fichier ne nomme personne. Répondez par le nom de la personne dont il donne les temps.',
    en: 'This file names nobody. Answer with the name of the person whose time it holds.',
  }),
  { asks: true },
);

/** Rows of one file that give hours for several days at once. */
interface Periods {
  rows: number;
  hours: Decimal;
  from: CivilDate;
  to: CivilDate;
}

export const periodWithoutDays = defineProblem<Periods>(
  'period-without-days',
  'error',
  ({ rows, hours, from, to }) => ({
    fr: `${formatCount(rows, 'ligne donne', 'lignes donnent', 'fr')} des heures pour plusieurs jours à la fois (${formatNumber(hours, 'fr')} h, du ${formatDate(from, 'fr')} au ${formatDate(to, 'fr')}) ; rien ne dit quel jour. ${plural(rows, 'Elle n’est pas reprise', 'Elles ne sont pas reprises', 'fr')} : demandez le détail par jour.`,
    en: `${formatCount(rows, 'row gives', 'rows give', 'en')} hours for several days at once (${formatNumber(hours, 'en')} h, from ${formatDate(from, 'en')} to ${formatDate(to, 'en')}); nothing says which day. ${plural(rows, 'It is', 'They are', 'en')} left out: ask for the time of each day.`,
  }),
);

/** Two columns of hours in one row, such as those worked and those billed. */
interface TwoHours {
  column: string;
  hours: Decimal;
  otherColumn: string;
  other: Decimal;
}

export const otherHoursDiffer = defineProblem<TwoHours>(
  'other-hours-differ',
  'warning',
  ({ column, hours, otherColumn, other }) => ({
    fr: `La colonne « ${otherColumn} » donne ${formatNumber(other, 'fr')} h, « ${column} » ${formatNumber(hours, 'fr')} h ; c’est « ${column} » qui compte.`,
    en: `Column “${otherColumn}” gives ${formatNumber(other, 'en')} h, “${column}” ${formatNumber(hours, 'en')} h; “${column}” counts.`,
  }),
);

export const intervalNotEnded = defineProblem('interval-not-ended', 'error', () => ({
  fr: 'Cet intervalle n’a pas de fin ; cette saisie n’est pas reprise.',
  en: 'This interval has no end; this entry is left out.',
}));

export const durationInDays = defineProblem('duration-in-unknown-days', 'error', () => ({
  fr: 'Cette durée compte des jours, des semaines ou des mois dont le fichier ne dit pas la longueur ; cette saisie n’est pas reprise.',
  en: 'This duration counts days, weeks or months whose length the file does not say; this entry is left out.',
}));

export const breakdownWithoutTotal = defineProblem('breakdown-without-total', 'error', () => ({
  fr: 'Cette ligne détaille par étiquette un total qui manque au-dessus d’elle ; elle n’est pas reprise.',
  en: 'This row details by tag a total that is missing above it; it is left out.',
}));

export const exceptionalTimeLeftOut = defineProblem<{ count: number }>(
  'exceptional-time-left-out',
  'error',
  ({ count }) => ({
    fr: `${formatCount(count, 'temps exceptionnel (heures supplémentaires, astreinte) n’est pas repris', 'temps exceptionnels (heures supplémentaires, astreintes) ne sont pas repris', 'fr')} : le fichier n’en dit pas l’unité.`,
    en: `${formatCount(count, 'exceptional time (overtime, on call) is', 'exceptional times (overtime, on call) are', 'en')} left out: the file does not say in which unit.`,
  }),
);

export const timedotLineNotRead = defineProblem('timedot-line-not-read', 'error', () => ({
  fr: 'Cette ligne n’est ni une date complète, ni un compte suivi de deux espaces et d’une durée lisible ; elle n’est pas reprise.',
  en: 'This line is neither a complete date nor an account followed by two spaces and a readable duration; it is left out.',
}));
