import { isWeekend } from '../../domain/civil-date.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import { assumedOf } from '../line-scope.js';
import { hasTime, personDayDraft } from '../person-day.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

function asks(day: PersonDay): boolean {
  const { calendar, weekendWorkAllowed } = day.contract;
  return hasTime(day) && isWeekend(day.date) && !weekendWorkAllowed && calendar(day.date).kind !== 'worked';
}

function finding(person: PersonFact, day: PersonDay): FindingDraft<Values> {
  return personDayDraft(person, day, {
    asked: day.days,
    about: {},
    assumed: assumedOf(day.contract, 'weekend_work_allowed'),
  });
}

/** C1: work recorded on a Saturday or Sunday that neither the contract nor the organisation's calendar provides for. */
export const rule = defineRule({
  id: 'timesheet-weekend-work',
  code: 'C1',
  version: 2,
  since: '0.1.0',
  class: 'question',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'date', 'contract', 'invoice', 'line'],
  needs: ['personFact', 'personDays'],
  params: {},
  messages,
  check({ personFact, personDays }) {
    if (personDays.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const findings = personDays.filter(asks).map((day) => finding(personFact, day));
    return findings.length > 0 ? { outcome: 'flagged', findings } : { outcome: 'clean' };
  },
});
