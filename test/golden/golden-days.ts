import { addDays, isWeekend, type CivilDate } from '../../server/domain/civil-date.js';
import { register } from '../support/audit-dossier.js';
import { CONTRACT } from './golden-contract.js';

/** The first `count` weekdays from a date on. */
export function weekdays(from: CivilDate, count: number): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; dates.length < count; date = addDays(date, 1)) if (!isWeekend(date)) dates.push(date);
  return dates;
}

/** A native timesheet of one person: one approved entry a date, of `over` unless it says otherwise. */
export const timesheet = (
  person: string,
  dates: readonly CivilDate[],
  over: Record<string, string> = {},
): string =>
  register(
    ...dates.map((date) => ({
      person_key: person,
      contract_ref: CONTRACT.contract_ref,
      date,
      quantity: '1',
      unit: 'day',
      approval_state: 'approved',
      ...over,
    })),
  );

/** Camille and Dominique, both developers of the contract. */
export const TEAM = register(
  ...[
    ['P-0412', 'Camille Exemple'],
    ['P-0413', 'Dominique Exemple'],
  ].map(([person_key = '', name = '']) => ({
    contract_ref: CONTRACT.contract_ref,
    person_key,
    name,
    profile: 'Développeur',
  })),
);

/** A sentence with ordinary spaces. */
export const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
