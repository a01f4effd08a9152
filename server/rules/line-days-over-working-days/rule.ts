import { daysBetween, type CivilDate } from '../../domain/civil-date.js';
import { exact, max, money, toDecimal, type Exact } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import {
  assumedOf,
  billsTime,
  dayPriceOf,
  guessed,
  isAuditedLine,
  lineSubject,
  missingDate,
  unitInWords,
} from '../line-scope.js';
import { teamsOf, type Team } from '../line-teams.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { workableDays, type WorkableDays } from '../workable-days.js';
import { messages, type Values } from './messages.js';

interface Asked {
  line: BilledLine;
  contract: ContractFact;
  billedDays: Exact;
  from: CivilDate;
  to: CivilDate;
  workable: WorkableDays;
}

function capacityOf({ contract, workable }: Asked, people: number): Exact {
  return max(contract.maxDaysPerPersonDay, '1').times(workable.count * people);
}

/** The same, had the organisation never closed. */
function withoutClosures({ workable, ...asked }: Asked): Asked {
  return { ...asked, workable: { count: workable.count + workable.closed.length, closed: [] } };
}

/** Without the closures the period would have room for what is billed: they alone are no contradiction. */
function restsOnClosures(asked: Asked, people: number): boolean {
  return asked.billedDays.lte(capacityOf(withoutClosures(asked), people));
}

/**
 * The persons named on a line may stand for a team: only they can say. A period of weekends and holidays alone is a question
 * about those dates, as long as it has as many dates as days billed. Work may go on elsewhere while the organisation is closed.
 */
function isQuestion(asked: Asked, team: Team): boolean {
  if (team.from === 'named' || restsOnClosures(asked, team.people)) return true;
  return asked.workable.count === 0 && !isOverAnyCalendar(asked, team);
}

/** Even with every day of the calendar allowed the count is exceeded: no default matters then. */
function isOverAnyCalendar({ billedDays, from, to }: Asked, { people }: Team): boolean {
  return billedDays.gt((daysBetween(from, to) + 1) * people);
}

/** What is asked counts the closures; what is told as a fact holds with or without them. */
function finding(whole: Asked, team: Team): FindingDraft<Values> {
  const asks = isQuestion(whole, team);
  const asked = asks ? whole : withoutClosures(whole);
  const { line, contract, billedDays, from, to, workable } = asked;
  const excess = billedDays.minus(capacityOf(asked, team.people));
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(excess.times(price));
  const persons = [...new Set(line.links.flatMap((link) => link.personKey ?? []))];
  const always = isOverAnyCalendar(asked, team);
  return {
    subject: lineSubject(line, persons.length === 1 ? (persons[0] ?? null) : null),
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      periodStart: from,
      periodEnd: to,
      billedDays: toDecimal(billedDays),
      workingDays: workable.count,
      people: team.people,
      closed: workable.closed.map(({ date, days: { label } }) => ({ date, label })),
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
    evidence: [line.source, ...workable.closed.flatMap(({ days }) => days.source ?? [])],
    supplierEvidence: [line.source],
    ...(asks ? { class: 'question' } : {}),
    assumed: [
      ...(always ? [] : assumedOf(contract, 'place', 'weekend_work_allowed', 'holiday_work_allowed')),
      ...(line.billedUnit === 'hour' ? assumedOf(contract, 'hours_per_day') : []),
      ...unitInWords(line),
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
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'headcount'],
  groundsInterruption: INTERRUPTION.inconsistent,
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
