import { exact, toDecimal } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import type { UnclaimedDays } from '../facts/unclaimed-days.js';
import { limitOf } from '../limit-of.js';
import { billsTime, guessed, isAuditedLine, lineSubject, missingDate, unitWhere } from '../line-scope.js';
import { askedParts } from '../parts-of-line.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** A price by result is not owed day by day. */
const isByTime = ({ priceForm }: ContractFact): boolean => priceForm === 'time' || priceForm === 'mixed';

function finding(line: BilledLine, contract: ContractFact, group: UnclaimedDays): FindingDraft<Values> {
  return {
    subject: lineSubject(line, group.personKey),
    values: {
      invoice: line.invoice.ref,
      line: line.line,
      lines: group.lines,
      contract: contract.ref,
      personKey: group.personKey,
      person: group.personName ?? group.personKey,
      recordedDays: group.recordedDays,
      billedDays: group.billedDays,
      unclaimedDays: toDecimal(exact(group.recordedDays).minus(group.billedDays)),
      periodStart: group.periodStart,
      periodEnd: group.periodEnd,
      disagreeingDates: group.disagreeingDates,
    },
    // Nothing is asked for: no day and no amount is in question.
    allocations: [],
    evidence: [line.source, ...group.sources],
    assumed: [
      ...unitWhere(group.inWords),
      ...guessed(line.invoice.contractHow, 'contract_ref'),
      ...guessed(group.guessed ? 'only-candidate' : 'given', 'person_key'),
    ],
    rung: 'timesheet',
  };
}

/** T2: more days in the timesheets than the lines of the same person, contract and period bill. */
export const rule = defineRule({
  id: 'timesheet-over-billed',
  code: 'T2',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'recordedDays', 'unclaimedDays'],
  params: {
    toleranceDays: {
      type: 'days',
      default: '0.5',
      origin: {
        fr: 'proposée : une demi-journée, la plus petite fraction de jour usuelle d’un marché',
        en: 'proposed: half a day, the usual smallest fraction of a day of a contract',
      },
      describe: {
        fr: 'Jours pointés au-delà des jours facturés sans que rien soit demandé',
        en: 'Days recorded beyond the days billed without anything being asked',
      },
    },
  },
  messages,
  check({ billedLine: line, recordedDays, unclaimedDays }, params) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (!isByTime(contract)) return { outcome: 'notApplicable' };
    const tolerance = limitOf(params, 'toleranceDays');
    const over = unclaimedDays.filter(({ recordedDays: recorded, billedDays }) =>
      exact(recorded).minus(billedDays).gt(tolerance),
    );
    const sure = over.filter(({ otherLinesMayBill }) => !otherLinesMayBill);
    if (sure.length > 0) {
      return { outcome: 'flagged', findings: sure.map((group) => finding(line, contract, group)) };
    }
    if (over.length > 0) return { outcome: 'incomplete', missing: ['person_key'] };
    if (unclaimedDays.some(({ unconvertible }) => unconvertible)) {
      return { outcome: 'incomplete', missing: ['hours_per_day'] };
    }
    const missing = lacking(line, askedParts(recordedDays));
    return missing === null ? { outcome: 'clean' } : { outcome: 'incomplete', missing: [missing] };
  },
});

/** What would have to be known to set the line beside the timesheets. */
function lacking(line: BilledLine, groups: ReturnType<typeof askedParts>): string | null {
  if (line.billedDays === null) return line.quantity === null ? 'quantity' : 'hours_per_day';
  if (groups.length === 0) return missingDate(line)[0] ?? 'person_key';
  return groups.every(({ recordedDays }) => recordedDays === null) ? 'timesheet' : null;
}
