import { exact, sum, toDecimal, type Exact } from '../../domain/decimal.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import { assumedOf, guessed } from '../line-scope.js';
import { dayAllocations, personDaySubject, personDayValues } from '../person-day.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** One contract's records of each date, together. */
function byDateAndContract(personDays: PersonDay[]): PersonDay[][] {
  const groups = new Map<string, PersonDay[]>();
  for (const day of personDays) {
    const key = `${day.date} ${day.contract.ref}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()];
}

/** Days of the date above what the contract allows a person; 0 or less when within. */
function excessOf(group: PersonDay[], limit: string): Exact {
  return sum(group.flatMap((day) => day.days ?? []))
    .round(2)
    .minus(limit);
}

function finding(person: PersonFact, group: PersonDay[], first: PersonDay): FindingDraft<Values> {
  const { contract } = first;
  const excess = excessOf(group, contract.maxDaysPerPersonDay);
  const billed = group.find((day) => day.billed !== null) ?? first;
  const allocations = dayAllocations(billed, toDecimal(excess));
  return {
    subject: personDaySubject(person, billed),
    values: {
      ...personDayValues(person, billed),
      days: toDecimal(sum(group.flatMap((day) => day.days ?? []))),
      allowed: contract.maxDaysPerPersonDay,
      excessDays: toDecimal(excess),
      amount: allocations[0]?.amount ?? null,
    },
    allocations,
    ...(billed.billed === null ? { daysUnsupported: toDecimal(excess), amountAtStake: null } : {}),
    evidence: group.map((day) => day.source),
    assumed: [
      ...assumedOf(contract, 'max_days_per_person_day', ...(first.hours === null ? [] : ['hours_per_day'])),
      ...guessed(billed.billed?.how ?? 'given', 'person_key'),
    ],
    rung: 'calendar',
  };
}

/** C3: more time on one date, one person and one contract than the contract allows in a day. */
export const rule = defineRule({
  id: 'person-day-over-contract',
  code: 'C3',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'date', 'contract', 'invoice', 'line'],
  needs: ['personFact', 'personDays'],
  params: {},
  messages,
  check({ personFact, personDays }) {
    if (personDays.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const findings = byDateAndContract(personDays).flatMap((group) => {
      const first = group[0];
      if (first === undefined || excessOf(group, first.contract.maxDaysPerPersonDay).lte(0)) return [];
      return [finding(personFact, group, first)];
    });
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const unconverted = personDays.some((day) => day.days === null && exact(day.hours ?? 0).gt(0));
    return unconverted ? { outcome: 'incomplete', missing: ['hours_per_day'] } : { outcome: 'clean' };
  },
});
