import { exact, min, money, toDecimal, type Decimal } from '../domain/decimal.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Allocation, FindingValues, Subject } from '../domain/finding.js';
import type { PersonDay, PersonFact } from './facts/person.js';
import { unitWhere } from './line-scope.js';
import type { FindingDraft } from './rule.js';

/** What the sentences about one recorded day of one person say. */
export interface PersonDayValues extends FindingValues {
  personKey: string;
  /** Name; the key of somebody whose name nobody gives. */
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
function personDaySubject(person: PersonFact, day: PersonDay): Subject {
  return {
    personKey: person.personKey,
    date: day.date,
    contract: day.contract.ref,
    supplier: day.billed?.supplierKey ?? day.contract.supplierKey,
    ...(day.billed === null ? {} : { invoice: day.billed.invoice, line: day.billed.line }),
  };
}

/** The day, or a part of it, at the price of the line that bills it: never more than it bills; none when nothing bills it. */
function dayAllocations(day: PersonDay, asked: Decimal | null): Allocation[] {
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

/**
 * The finding about one recorded day of a person: `asked` of its days are in question, null when they cannot be counted.
 * `about` is what the rule's sentences say besides, `assumed` the defaults it rests on.
 */
export function personDayDraft<V extends FindingValues>(
  person: PersonFact,
  day: PersonDay,
  { asked, about, assumed }: { asked: Decimal | null; about: V; assumed: string[] },
): FindingDraft<PersonDayValues & V> {
  const allocations = dayAllocations(day, asked);
  return {
    subject: personDaySubject(person, day),
    values: {
      personKey: person.personKey,
      person: person.name ?? person.personKey,
      date: day.date,
      contract: day.contract.ref,
      days: day.days,
      hours: day.hours,
      amount: allocations[0]?.amount ?? null,
      currency: day.contract.currency,
      invoice: day.billed?.invoice ?? null,
      line: day.billed?.line ?? null,
      from: day.from,
      ...about,
    },
    allocations,
    ...(day.billed === null ? { daysUnsupported: asked, amountAtStake: null } : {}),
    evidence: day.sources,
    assumed: [...unitWhere(day.inWords), ...assumed],
    rung: 'calendar',
  };
}
