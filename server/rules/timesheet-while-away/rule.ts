import { exact } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import type { Presence } from '../facts/presence.js';
import { assumedOf, guessed } from '../line-scope.js';
import { hasTime, personDayDraft } from '../person-day.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Reason, type Values } from './messages.js';

/** Why a recorded day is asked about, and what says so. */
interface Away {
  reason: Reason;
  /** Label of a closure. */
  label: string | null;
  /** The last approved day. */
  until: string | null;
  source: SourceRef | null;
}

/** An absence is the person's own, so it comes first; a closure says nothing of somebody who works elsewhere, so it comes last. */
function awayOn(day: PersonDay, { absences, departures }: Presence): Away | null {
  const absence = absences.find(({ from, to }) => from <= day.date && day.date <= to);
  if (absence !== undefined) return { reason: 'absence', label: null, until: null, source: absence.source };
  const departure = departures.find(
    ({ contract, supplierKey }) => contract === day.contract.ref && supplierKey === day.contract.supplierKey,
  );
  if (departure?.on != null && day.date > departure.on) {
    return { reason: 'departure', label: null, until: departure.on, source: departure.source };
  }
  const is = day.contract.calendar(day.date);
  // A contract that provides for work on public holidays also provides for it while the organisation is closed.
  if (is.kind !== 'closed' || day.contract.holidayWorkAllowed) return null;
  return { reason: 'closure', label: is.days.label, until: null, source: is.days.source };
}

/** The register counts whole days: half a day may stand beside half a day off. Work at a closed site may be done elsewhere. */
function classOf(day: PersonDay, { reason }: Away): 'fact' | 'question' {
  if (reason === 'closure') return 'question';
  return reason === 'absence' && (day.days === null || exact(day.days).lt(1)) ? 'question' : 'fact';
}

function finding(person: PersonFact, day: PersonDay, away: Away): FindingDraft<Values> {
  const { reason, label, until, source } = away;
  const draft = personDayDraft(person, day, {
    asked: day.days,
    about: { reason, label, until },
    assumed: [
      ...(day.hours === null ? [] : assumedOf(day.contract, 'hours_per_day')),
      ...(day.from === 'invoice' ? guessed(day.billed?.how ?? 'none', 'person_key') : []),
    ],
  });
  return {
    ...draft,
    class: classOf(day, away),
    evidence: source === null ? day.sources : [...day.sources, source],
    supplierEvidence: day.sources,
  };
}

/** C6: work recorded while the person is noted as absent, after the end of their approval, or on a day when the buyer's site is closed. */
export const rule = defineRule({
  id: 'timesheet-while-away',
  code: 'C6',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'date', 'contract', 'invoice', 'line'],
  needs: ['personFact', 'personDays', 'presence'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ personFact, personDays, presence }) {
    if (personDays.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const findings = personDays.filter(hasTime).flatMap((day) => {
      const away = awayOn(day, presence);
      return away === null ? [] : [finding(personFact, day, away)];
    });
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = lacking(personFact, personDays, presence);
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});

/** Nobody noted as absent is not everybody present; an end that cannot be read is not an open end. */
function lacking(person: PersonFact, personDays: readonly PersonDay[], presence: Presence): string[] {
  const contracts = new Set(personDays.map(({ contract }) => contract.ref));
  const unread = presence.departures.some(({ contract, on }) => on === null && contracts.has(contract));
  return [
    ...(presence.absencesKnown ? [] : ['absences']),
    // Absences name people by their key alone.
    ...(presence.absencesKnown && !person.registered ? ['person_key'] : []),
    ...(unread ? ['approved_to'] : []),
  ];
}
