import type { Text } from '../../domain/text.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import { assumedOf } from '../line-scope.js';
import { hasTime, personDayDraft } from '../person-day.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

function finding(person: PersonFact, day: PersonDay, name: Text): FindingDraft<Values> {
  const { place } = day.contract;
  return personDayDraft(person, day, {
    asked: day.days,
    about: { holidayFr: name.fr, holidayEn: name.en, place },
    assumed: assumedOf(day.contract, 'holiday_work_allowed', 'place'),
  });
}

/** C2: work recorded on a public holiday of the place of work that neither the contract nor the organisation's calendar provides for. */
export const rule = defineRule({
  id: 'timesheet-public-holiday',
  code: 'C2',
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
    const asked = personDays
      .filter((day) => hasTime(day) && !day.contract.holidayWorkAllowed)
      .map((day) => ({ day, is: day.contract.calendar(day.date) }));
    const findings = asked.flatMap(({ day, is }) =>
      is.kind === 'holiday' ? [finding(personFact, day, is.name)] : [],
    );
    if (findings.length > 0) return { outcome: 'flagged', findings };
    // A place without a table of holidays is not a place without holidays.
    const unknown = asked.some(({ is }) => is.kind === 'unknown');
    return unknown ? { outcome: 'incomplete', missing: ['place'] } : { outcome: 'clean' };
  },
});
