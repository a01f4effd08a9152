import { exact, sum, toDecimal } from '../../domain/decimal.js';
import type { ContractInvoices } from '../facts/contract.js';
import type { ContractMeetings } from '../facts/narrative.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

const NAMED = 20;
type Meetings = ContractMeetings['meetings'];

function finding({ contract }: ContractInvoices, meetings: Meetings): FindingDraft<Values> {
  const dates = [...new Set(meetings.flatMap((one) => one.dates))].sort();
  const days = meetings.flatMap((one) => one.days ?? []);
  const persons = [...new Set(meetings.flatMap((one) => one.personKeys))].sort().slice(0, NAMED);
  const largest = meetings.reduce((a, b) => (b.people > a.people ? b : a));
  return {
    subject: { contract: contract.ref, supplier: contract.supplierKey },
    values: {
      contract: contract.ref,
      meetings: meetings.reduce((count, one) => count + one.count, 0),
      fewest: meetings.reduce((least, one) => Math.min(least, one.people), largest.people),
      people: largest.people,
      days: days.length < meetings.length ? null : toDecimal(sum(days)),
      dates: dates.slice(0, NAMED),
      firstDate: dates[0] ?? '',
      lastDate:
        meetings
          .map((one) => one.lastDate)
          .sort()
          .at(-1) ?? '',
      persons,
      quote: largest.quote,
    },
    allocations: [],
    amountAtStake: null,
    daysUnsupported: null,
    evidence: meetings.flatMap((one) => one.sources).slice(0, NAMED),
    related: persons.map((personKey) => ({
      personKey,
      contract: contract.ref,
      supplier: contract.supplierKey,
    })),
    rung: 'timesheet',
  };
}

/**
 * R7: meetings that several people of one contract record on the same date in the same words, one of which at least names
 * something: « Réunion » may be as many meetings as people. Workshops, trainings, kick-offs
 * and the rites of agile teams gather them by nature.
 */
export const rule = defineRule({
  id: 'meeting-of-many',
  code: 'R7',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'narrative',
  audience: ['buyer', 'supplier'],
  per: 'contract',
  identifiedBy: ['contract', 'supplier'],
  needs: ['contractInvoices', 'contractMeetings'],
  params: {
    people: {
      type: 'count',
      default: '3',
      origin: {
        fr: 'proposée : au-delà de qui rend compte et de qui répond ; 2 au moins',
        en: 'proposed: beyond who reports and who answers; 2 at least',
      },
      describe: {
        fr: 'Personnes à une même réunion à partir desquelles la question est posée',
        en: 'People at one meeting from which the question is asked',
      },
    },
  },
  messages,
  check({ contractInvoices, contractMeetings }, params) {
    const { people, entries, told, vaguePeople, meetings } = contractMeetings;
    const least = limitOf(params, 'people');
    const asked = meetings.filter((one) => exact(one.people).gte(least));
    if (asked.length > 0) return { outcome: 'flagged', findings: [finding(contractInvoices, asked)] };
    if (entries === 0) {
      return contractInvoices.contract.timesheetRequired
        ? { outcome: 'incomplete', missing: ['timesheet'] }
        : { outcome: 'notApplicable' };
    }
    if (exact(people).lt(least)) return { outcome: 'notApplicable' };
    const isVague = exact(vaguePeople).gte(least);
    return told < entries || isVague ? { outcome: 'incomplete', missing: ['note'] } : { outcome: 'clean' };
  },
});
