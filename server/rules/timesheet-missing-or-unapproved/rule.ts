import { exact, money, signOf, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { BilledLine, RecordedDays } from '../facts/line.js';
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
import { askedParts, leavesDays, leftDays } from '../parts-of-line.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Problem, type Values } from './messages.js';

/** What is wrong with the timesheet of the line; null when it is approved, `unknown` when nothing says. */
function problemOf(group: RecordedDays): Problem | 'unknown' | null {
  if (group.approval === 'rejected') return 'rejected';
  if (group.recordedDays === null && group.recordedHours === null && !group.unconvertible) return 'none';
  if (group.approval === null) return 'unknown';
  if (group.approval === 'approved') return group.approverSide === 'supplier' ? 'own_side' : null;
  if (group.approval === 'approved_supplier') return 'own_side';
  return 'not_approved';
}

/** What would say whether the sheet is approved: what its only sheets lack, else the approval itself. */
function unsaid(group: RecordedDays): string[] {
  return problemOf(group) === 'unknown' ? [group.strayLack ?? 'approval_state'] : [];
}

/** Why the line cannot be set beside any timesheet. */
function missingOf(line: BilledLine): string {
  const [date] = missingDate(line);
  return date ?? (line.billedDays === null ? 'hours_per_day' : 'person_key');
}

/** The whole line; the part of this person where the line has several, and what is left of it where a credit gave some back. */
function amountOf(line: BilledLine, group: RecordedDays, alone: boolean): Decimal | null {
  if (alone && exact(group.creditedDays).eq(0)) return line.net === null ? null : money(line.net);
  const price = dayPriceOf(line);
  return price === null ? null : money(leftDays(group).times(price));
}

function finding(
  line: BilledLine,
  contract: ContractFact,
  group: RecordedDays,
  problem: Problem,
  alone: boolean,
): FindingDraft<Values> {
  const amount = amountOf(line, group, alone);
  const days = toDecimal(leftDays(group));
  return {
    subject: lineSubject(line, group.personKey),
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      personKey: group.personKey,
      person: group.personName ?? group.personKey ?? group.profile,
      periodStart: group.periodStart,
      periodEnd: group.periodEnd,
      problem,
      days,
      amount,
      currency: line.invoice.currency,
    },
    allocations: [
      {
        supplier: line.invoice.supplierKey,
        invoice: line.invoice.ref,
        line: line.line,
        days,
        amount,
      },
    ],
    evidence: [line.source, ...group.sources],
    assumed: [
      ...assumedOf(contract, 'timesheet_required'),
      ...unitInWords(line),
      ...guessed(line.invoice.contractHow, 'contract_ref'),
    ],
    rung: 'timesheet',
  };
}

/**
 * T3: the contract requires a timesheet and there is none, or it is not approved, or only by the contractor's side.
 * A monthly sheet filled in on its last day is an ordinary sheet.
 */
export const rule = defineRule({
  id: 'timesheet-missing-or-unapproved',
  code: 'T3',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'recordedDays'],
  groundsInterruption: INTERRUPTION.missing,
  params: {},
  messages,
  check({ billedLine: line, recordedDays }) {
    const groups = askedParts(recordedDays);
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    const { contract } = line.invoice;
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (!contract.timesheetRequired) return { outcome: 'notApplicable' };
    if (groups.length === 0) {
      return { outcome: 'incomplete', missing: [missingOf(line)] };
    }
    const billed = groups.filter((group) => signOf(leftDays(group)) > 0);
    const findings = billed.flatMap((group) => {
      const problem = problemOf(group);
      if (problem === null || problem === 'unknown') return [];
      return [finding(line, contract, group, problem, groups.length === 1)];
    });
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = new Set(billed.flatMap(unsaid));
    if (leavesDays(line, groups)) missing.add('person_key');
    return missing.size === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing: [...missing] };
  },
});
