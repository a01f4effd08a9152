import { exact, min, money, toDecimal, type Decimal } from '../domain/decimal.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Allocation, FindingValues, Subject } from '../domain/finding.js';
import type { PersonDay, PersonFact } from './facts/person.js';

/** What the sentences about one recorded day of one person say. */
export interface PersonDayValues extends FindingValues {
  personKey: string;
  /** What the buyer reads: the key, or the name of a person without one. */
  who: string;
  person: string;
  date: CivilDate;
  contract: string;
  days: Decimal | null;
  hours: Decimal | null;
  amount: Decimal | null;
  currency: string;
  invoice: string | null;
  line: string | null;
  from: 'timesheet' | 'invoice';
}

export function hasTime(day: PersonDay): boolean {
  return exact(day.days ?? day.hours ?? 0).gt(0);
}

/** Keys of one person's day on one contract, with the billed line when there is one. */
export function personDaySubject(person: PersonFact, day: PersonDay): Subject {
  return {
    personKey: person.personKey,
    date: day.date,
    contract: day.contract.ref,
    supplier: day.billed?.supplierKey ?? day.contract.supplierKey,
    ...(day.billed === null ? {} : { invoice: day.billed.invoice, line: day.billed.line }),
  };
}

/** The day, or a part of it, at the price of the line that bills it: never more than it bills; none when nothing bills it. */
export function dayAllocations(day: PersonDay, asked: Decimal | null): Allocation[] {
  const { billed } = day;
  if (billed === null) return [];
  const days = asked === null || billed.days === null ? asked : toDecimal(min(asked, billed.days));
  return [
    {
      supplier: billed.supplierKey,
      invoice: billed.invoice,
      line: billed.line,
      days,
      amount: days === null || billed.dayPrice === null ? null : money(exact(days).times(billed.dayPrice)),
    },
  ];
}

/** The key of the register; a person who has none is called by the name on the papers. */
export function whoIs(person: PersonFact): string {
  return person.registered ? person.personKey : (person.name ?? person.personKey);
}

export function personDayValues(person: PersonFact, day: PersonDay): PersonDayValues {
  return {
    personKey: person.personKey,
    who: whoIs(person),
    person: person.name ?? person.personKey,
    date: day.date,
    contract: day.contract.ref,
    days: day.days,
    hours: day.hours,
    amount: dayAllocations(day, day.days)[0]?.amount ?? null,
    currency: day.contract.currency,
    invoice: day.billed?.invoice ?? null,
    line: day.billed?.line ?? null,
    from: day.from,
  };
}
