import type { CivilDate } from '../../domain/civil-date.js';
import { exact, min, money, sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { BilledLine, WorkedDate } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import { dayPriceOf, isAuditedLine, lineSubject, missingDate } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft, type RuleAnswer } from '../rule.js';
import { boundOf, fitsInside, outsideReason, restsOn, unlessUnread, type Reason } from './contract-term.js';
import { messages, type Values } from './messages.js';

interface Outside {
  reason: Reason;
  personKey: string | null;
  dates: CivilDate[];
  days: Decimal | null;
  amount: Decimal | null;
  partly: boolean;
}

function draft(
  line: BilledLine,
  contract: ContractFact,
  outside: Outside,
  worked: WorkedDate[],
): FindingDraft<Values> {
  const { reason, personKey, dates, days, amount, partly } = outside;
  return {
    subject: lineSubject(line, personKey),
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      personKey,
      person: line.links.find((link) => link.personKey === personKey)?.personName ?? personKey,
      dates,
      reason,
      bound: boundOf(contract, reason),
      periodStart: line.periodStart,
      periodEnd: line.periodEnd,
      partly,
      days,
      amount,
      currency: line.invoice.currency,
    },
    allocations: [
      { supplier: line.invoice.supplierKey, invoice: line.invoice.ref, line: line.line, days, amount },
    ],
    evidence: [line.source, ...worked.map((date) => date.source), contract.source],
    supplierEvidence: [line.source, ...worked.map((date) => date.source)],
    assumed: restsOn(line, contract, reason, worked.length > 0),
    rung: 'contract',
  };
}

/** The days of these dates, never more than the line bills; null where one of them is in hours that nothing converts. */
function daysOf(line: BilledLine, dates: WorkedDate[]): Decimal | null {
  const known = dates.flatMap((date) => date.days ?? []);
  if (known.length < dates.length) return null;
  return toDecimal(line.billedDays === null ? sum(known) : min(sum(known), line.billedDays));
}

const isNothing = ({ days }: WorkedDate): boolean => days !== null && !exact(days).gt(0);

/** One finding a person: the recorded days that lie outside, at the line's price, never more than the line bills. */
function fromTimesheets(
  line: BilledLine,
  contract: ContractFact,
  worked: WorkedDate[],
): FindingDraft<Values>[] {
  return [...new Set(worked.map((date) => date.personKey))].flatMap((personKey) => {
    const dates = worked.filter((day) => day.personKey === personKey && !isNothing(day));
    const outside = dates.filter((day) => outsideReason(contract, day.date) !== null);
    const reason = outside[0] === undefined ? null : outsideReason(contract, outside[0].date);
    if (reason === null) return [];
    const days = daysOf(line, outside);
    const price = dayPriceOf(line);
    const found: Outside = {
      reason,
      personKey,
      dates: [...new Set(outside.map((day) => day.date))].sort(),
      days,
      amount: days === null || price === null ? null : money(exact(days).times(price)),
      partly: false,
    };
    return [draft(line, contract, found, outside)];
  });
}

/** Without timesheets: a period wholly outside is the whole line; partly outside, only the contractor knows the days. */
function fromPeriod(
  line: BilledLine,
  contract: ContractFact,
  from: CivilDate,
  to: CivilDate,
): RuleAnswer<Values> {
  const [first, last] = [outsideReason(contract, from), outsideReason(contract, to)];
  const reason = first ?? last;
  if (reason === null) return unlessUnread(contract);
  const persons = [...new Set(line.links.flatMap((link) => link.personKey ?? []))];
  const personKey = persons.length === 1 ? (persons[0] ?? null) : null;
  const wholly = first !== null && last !== null && (first === 'after_end') === (last === 'after_end');
  if (wholly) {
    const all: Outside = {
      reason,
      personKey,
      dates: from === to ? [from] : [],
      days: line.billedDays,
      amount: line.net === null ? null : money(line.net),
      partly: false,
    };
    return { outcome: 'flagged', findings: [draft(line, contract, all, [])] };
  }
  // The period of the whole invoice is often a calendar month: it says nothing of the days worked.
  if (line.periodFrom === 'invoice') return { outcome: 'incomplete', missing: ['timesheet'] };
  // Days that find their place inside the contract ask nothing: the period is the month they were billed for.
  if (fitsInside(line, contract, from, to)) return { outcome: 'incomplete', missing: ['timesheet'] };
  const part: Outside = { reason, personKey, dates: [], days: null, amount: null, partly: true };
  return { outcome: 'flagged', findings: [{ ...draft(line, contract, part, []), class: 'question' }] };
}

/** C8: work dated before the contract starts or is notified, or after it ends. */
export const rule = defineRule({
  id: 'work-outside-contract',
  code: 'C8',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey', 'contract'],
  needs: ['billedLine', 'workedDates'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ billedLine: line, workedDates }) {
    if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
    const { contract } = line.invoice;
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (workedDates.length > 0) {
      const findings = fromTimesheets(line, contract, workedDates);
      return findings.length > 0 ? { outcome: 'flagged', findings } : unlessUnread(contract);
    }
    const { periodStart, periodEnd } = line;
    if (periodStart === null || periodEnd === null)
      return { outcome: 'incomplete', missing: missingDate(line) };
    return fromPeriod(line, contract, periodStart, periodEnd);
  },
});
