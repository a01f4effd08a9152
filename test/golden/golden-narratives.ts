import type { ResultRule } from '../../server/domain/audit-result.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { register, type DossierFiles } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { weekdays } from './golden-days.js';

/** Dossiers whose timesheets tell what was done. */

export const NARRATIVE_CODES = ['T9', 'T10', 'T11', 'T12', 'R6', 'R7'];

/** One entry of a sheet: a whole day, approved, unless it says otherwise. */
export interface Told {
  person: string;
  date: CivilDate;
  note: string;
  over?: Record<string, string>;
}

/** These texts, one a weekday from a date on. */
export const told = (
  person: string,
  from: CivilDate,
  notes: readonly string[],
  over: Record<string, string> = {},
): Told[] =>
  weekdays(from, notes.length).map((date, index) => ({ person, date, note: notes[index] ?? '', over }));

export const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

/** A native timesheet. */
export const toldSheet = (entries: readonly Told[], contract: string = CONTRACT.contract_ref): string =>
  register(
    ...entries.map(({ person, date, note, over }) => ({
      person_key: person,
      contract_ref: contract,
      date,
      quantity: '1',
      unit: 'day',
      note,
      approval_state: 'approved',
      approved_by: 'Service acheteur',
      approved_on: '2026-10-31',
      ...over,
    })),
  );

export const person = (key: string, profile: string, contract: string = CONTRACT.contract_ref) => ({
  contract_ref: contract,
  person_key: key,
  name: `${profile} ${key}`,
  profile,
});

export const dayRate = (profile: string, rate: string, contract: string = CONTRACT.contract_ref) => ({
  contract_ref: contract,
  profile,
  unit: 'day',
  rate,
});

const OUTCOMES = ['flagged', 'clean', 'notApplicable', 'incomplete', 'error'] as const;

/** What a rule answered in a dossier, each outcome once, and what was missing. */
export function answersOf(code: string, rules: readonly ResultRule[]): string[] {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new RangeError(`${code} was not asked`);
  return [...OUTCOMES.filter((outcome) => rule[outcome] > 0), ...rule.missing];
}

/** A contract with its people, its prices, an invoice of one day, and these sheets. */
export const toldDossier = (
  entries: readonly Told[],
  over: DossierFiles = {},
  contract: Record<string, string> = {},
): DossierFiles => {
  const keys = [...new Set(entries.map((entry) => entry.person))];
  return {
    'register/contracts.csv': register({ ...CONTRACT, ...contract }),
    'register/people.csv': register(...keys.map((key) => person(key, 'Analyste'))),
    'register/rate_card.csv': register(dayRate('Analyste', '500')),
    'invoices/F-1.csv': register(
      invoiceLine({
        description: 'Analyse',
        quantity: '1',
        unit_price: '500',
        net: '500',
        person: `Analyste ${keys[0] ?? ''}`,
      }),
    ),
    'timesheets/feuille.csv': toldSheet(entries),
    ...over,
  };
};
