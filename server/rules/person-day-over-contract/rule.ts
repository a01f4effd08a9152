import { exact, toDecimal, type Exact } from '../../domain/decimal.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import { assumedOf, guessed } from '../line-scope.js';
import { personDayDraft } from '../person-day.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** Days above what the contract allows a person on a date; 0 or less when within. */
function excessOf(day: PersonDay): Exact {
  return exact(day.days ?? 0)
    .round(2)
    .minus(day.contract.maxDaysPerPersonDay);
}

function finding(person: PersonFact, day: PersonDay): FindingDraft<Values> {
  const { contract } = day;
  const excess = toDecimal(excessOf(day));
  return personDayDraft(person, day, {
    asked: excess,
    about: {
      days: toDecimal(exact(day.days ?? 0)),
      allowed: contract.maxDaysPerPersonDay,
      excessDays: excess,
    },
    assumed: [
      ...assumedOf(contract, 'max_days_per_person_day', ...(day.hours === null ? [] : ['hours_per_day'])),
      ...guessed(day.billed?.how ?? 'given', 'person_key'),
    ],
  });
}

/** C3: more time on one date, one person and one contract than the contract allows in a day. */
export const rule = defineRule({
  id: 'person-day-over-contract',
  code: 'C3',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'date', 'contract', 'invoice', 'line'],
  needs: ['personFact', 'personDays'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ personFact, personDays }) {
    if (personDays.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const findings = personDays.filter((day) => excessOf(day).gt(0)).map((day) => finding(personFact, day));
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const unconverted = personDays.some((day) => day.days === null && exact(day.hours ?? 0).gt(0));
    return unconverted ? { outcome: 'incomplete', missing: ['hours_per_day'] } : { outcome: 'clean' };
  },
});
