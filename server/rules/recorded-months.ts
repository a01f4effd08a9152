import { addDays, isoDay, type CivilDate } from '../domain/civil-date.js';
import type { FindingValues } from '../domain/finding.js';
import { formatMonth } from '../domain/format/date-format.js';
import { formatList } from '../domain/format/list-format.js';
import { formatCount } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';
import type { ContractFact } from './facts/contract.js';
import type { RecordedMonth } from './facts/recorded-month.js';

/** What rules on how timesheets are filled in share: one finding a person and contractor, with the months that it speaks of. */

/** A finding does not grow with the dossier: so many months are kept, the others counted. */
export const KEPT_MONTHS = 20;
/** So many months, or contracts, are named in a sentence. */
const NAMED = 3;

/** Months by contractor, in the order given: what one of them recorded is not told to another. */
export function bySupplier<T extends { contract: ContractFact }>(months: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const month of months) {
    const { supplierKey } = month.contract;
    groups.set(supplierKey, [...(groups.get(supplierKey) ?? []), month]);
  }
  return groups;
}

/** Last day of the month of a date. */
export function monthEnd(date: CivilDate): CivilDate {
  const nextMonth = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(`${nextMonth.slice(0, 7)}-01`, -1);
}

/** The day by which a timesheet holds a date: that date, the Sunday of its week, or the end of its month. */
export function dueOn(date: CivilDate, cadence: NonNullable<ContractFact['timesheetCadence']>): CivilDate {
  if (cadence === 'daily') return date;
  return cadence === 'weekly' ? addDays(date, 7 - isoDay(date)) : monthEnd(date);
}

/** A month of one contract as a sentence names it. */
export interface NamedMonth extends FindingValues {
  month: CivilDate;
  contract: string;
}

/** `avril 2026 (MV-2026-37)`. */
export const monthOf = ({ month, contract }: NamedMonth, lang: Lang): string =>
  `${formatMonth(month, lang)} (${contract})`;

/** The first months, each in the words of `say`, and how many more there are of `count`. */
export function namedMonths<M extends NamedMonth>(
  { months, count }: { months: readonly M[]; count: number },
  say: (month: M) => string,
  lang: Lang,
): string {
  const named = months.slice(0, NAMED).map(say);
  const more = count - named.length;
  if (more <= 0) return formatList(named, lang);
  const rest =
    lang === 'fr'
      ? formatCount(more, 'autre mois', 'autres mois', lang)
      : formatCount(more, 'other month', 'other months', lang);
  return formatList([...named, rest], lang);
}

/** The first entry of each month kept. */
export const sourcesOf = (months: readonly RecordedMonth[]) =>
  months.slice(0, KEPT_MONTHS).map(({ source }) => source);

/** The contracts of the months, once each. */
export const contractsOf = (months: readonly RecordedMonth[]): string[] => [
  ...new Set(months.map(({ contract }) => contract.ref)),
];

/** The first contracts, and how many more there are of `count`. */
export function namedContracts(contracts: readonly string[], count: number, lang: Lang): string {
  const named = contracts.slice(0, NAMED);
  const more = count - named.length;
  if (more <= 0) return formatList(named, lang);
  const rest =
    lang === 'fr'
      ? formatCount(more, 'autre marché', 'autres marchés', lang)
      : formatCount(more, 'other contract', 'other contracts', lang);
  return formatList([...named, rest], lang);
}
