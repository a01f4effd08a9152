import { eachDay, type CivilDate } from '../../domain/civil-date.js';
import { exact, max, money, toDecimal, type Exact } from '../../domain/decimal.js';
import type { BilledLine, Headcount } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import {
  assumedOf,
  billsTime,
  dayPriceOf,
  guessed,
  isAuditedLine,
  lineSubject,
  missingDate,
} from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { workableDays } from '../workable-days.js';
import { messages, type Values } from './messages.js';

/** A number of people, and where it comes from: the contract's list, the persons named on the line, or its links. */
interface Team {
  people: number;
  from: 'approved' | 'named' | 'linked';
}

/** The counts to try, strictest document first. */
function teamsOf(line: BilledLine, headcount: Headcount): Team[] {
  const named = new Set(line.links.flatMap((link) => link.personKey ?? []));
  const allNamed = line.links.length > 0 && line.links.every((link) => link.personKey !== null);
  const teams: Team[] = [];
  if (headcount.approvedPeople !== null && headcount.approvedPeople > 0) {
    teams.push({ people: headcount.approvedPeople, from: 'approved' });
    if (allNamed) teams.push({ people: named.size, from: 'named' });
  } else if (headcount.linkedPeople > 0) {
    teams.push({ people: headcount.linkedPeople, from: 'linked' });
  }
  return teams;
}

interface Asked {
  line: BilledLine;
  contract: ContractFact;
  billedDays: Exact;
  from: CivilDate;
  to: CivilDate;
  workable: number;
}

function capacityOf({ contract, workable }: Asked, people: number): Exact {
  return max(contract.maxDaysPerPersonDay, '1').times(workable).times(people);
}

function finding(asked: Asked, team: Team): FindingDraft<Values> {
  const { line, contract, billedDays, from, to, workable } = asked;
  const excess = billedDays.minus(capacityOf(asked, team.people));
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(excess.times(price));
  const persons = [...new Set(line.links.flatMap((link) => link.personKey ?? []))];
  // Even with every day of the calendar allowed the count is exceeded: no default matters then.
  const always = billedDays.gt(exact(eachDay(from, to).length).times(team.people));
  return {
    subject: lineSubject(line, persons.length === 1 ? (persons[0] ?? null) : null),
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      periodStart: from,
      periodEnd: to,
      billedDays: toDecimal(billedDays),
      workingDays: workable,
      people: team.people,
      capacity: toDecimal(capacityOf(asked, team.people)),
      excessDays: toDecimal(excess),
      amount,
      currency: line.invoice.currency,
    },
    allocations: [
      {
        supplier: line.invoice.supplierKey,
        invoice: line.invoice.ref,
        line: line.line,
        days: toDecimal(excess),
        amount,
      },
    ],
    evidence: [line.source],
    // The persons named on a line may stand for a team: only they can say. A period of weekends and holidays alone is a
    // question about those dates, as long as it has as many dates as days billed.
    ...(team.from === 'named' || (workable === 0 && !always) ? { class: 'question' } : {}),
    assumed: [
      ...(always ? [] : assumedOf(contract, 'place', 'weekend_work_allowed', 'holiday_work_allowed')),
      ...(line.billedUnit === 'hour' ? assumedOf(contract, 'hours_per_day') : []),
      ...(team.from === 'linked' ? ['people'] : []),
      ...guessed(line.invoice.contractHow, 'contract_ref'),
    ],
    rung: 'calendar',
  };
}

/** C5: more days billed than the period has for the people of the contract. */
export const rule = defineRule({
  id: 'line-days-over-working-days',
  code: 'C5',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'headcount'],
  params: {},
  messages,
  check({ billedLine: line, headcount }) {
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    const { contract } = line.invoice;
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (line.billedDays === null) {
      return { outcome: 'incomplete', missing: [line.quantity === null ? 'quantity' : 'hours_per_day'] };
    }
    const { periodStart: from, periodEnd: to } = line;
    if (from === null || to === null) return { outcome: 'incomplete', missing: missingDate(line) };
    const teams = teamsOf(line, headcount);
    if (teams.length === 0) return { outcome: 'incomplete', missing: ['people'] };
    const workable = workableDays(contract, from, to);
    if (workable === null) return { outcome: 'incomplete', missing: ['place'] };
    const asked: Asked = { line, contract, billedDays: exact(line.billedDays), from, to, workable };
    const team = teams.find(({ people }) => asked.billedDays.gt(capacityOf(asked, people)));
    if (team === undefined) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [finding(asked, team)] };
  },
});
