import { days, exact, money, type Exact } from '../../domain/decimal.js';
import type { BilledLine, TeamMember } from '../facts/line.js';
import { billsTime, dayPriceOf, guessed, isAuditedLine, lineSubject, unitInWords } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * Days of a person whom the contract's list does not name, or dated before its approval or after its end.
 * A contract without a list asks for no approval. Where only the period of the line is known, a period wholly outside the
 * approval is outside; one that crosses its bounds needs the timesheet.
 * A date of approval that is filled in and cannot be used is asked for, unless the other one settles it: what comes before the
 * start is outside, whatever the end.
 */
export const rule = defineRule({
  id: 'person-not-approved',
  code: 'R4',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey', 'contract'],
  needs: ['billedLine', 'team', 'headcount'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ billedLine: line, team, headcount }) {
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    if (line.invoice.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (headcount.approvedPeople === null && team.length === 0) return { outcome: 'notApplicable' };
    if (team.length === 0) return { outcome: 'incomplete', missing: ['person_key'] };
    const read = team.map((member) => ({ member, approval: readApproval(member) }));
    const findings = read.flatMap(({ member, approval }) =>
      approval.state === 'outside' ? [draft(line, member, approval.days)] : [],
    );
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = read.flatMap(({ approval }) => (approval.state === 'unknown' ? approval.missing : []));
    return missing.length === 0
      ? { outcome: 'clean' }
      : { outcome: 'incomplete', missing: [...new Set(missing)] };
  },
});

type Approval =
  | { state: 'covered' }
  /** Days of the line outside the approval; null when the line's days cannot be counted. */
  | { state: 'outside'; days: Exact | null }
  | { state: 'unknown'; missing: readonly string[] };

/** What the bounds that are known leave outside is outside, wherever a bound that cannot be read lies. */
function readApproval(member: TeamMember): Approval {
  const read = withinKnownBounds(member);
  if (read.state === 'outside' || member.unreadApproval.length === 0) return read;
  return { state: 'unknown', missing: member.unreadApproval };
}

function withinKnownBounds(member: TeamMember): Approval {
  const { approvedFrom, approvedTo, firstWorkDate: first, lastWorkDate: last } = member;
  if (!member.listed) return { state: 'outside', days: wholePart(member) };
  if (approvedFrom === null && approvedTo === null) return { state: 'covered' };
  if (member.daysOutside !== null) {
    const outside = exact(member.daysOutside);
    return outside.gt(0) ? { state: 'outside', days: outside } : { state: 'covered' };
  }
  if (first === null || last === null) return { state: 'unknown', missing: ['period_start'] };
  const startsBefore = approvedFrom !== null && first < approvedFrom;
  const endsAfter = approvedTo !== null && last > approvedTo;
  if (!startsBefore && !endsAfter) return { state: 'covered' };
  const whollyBefore = approvedFrom !== null && last < approvedFrom;
  const whollyAfter = approvedTo !== null && first > approvedTo;
  return whollyBefore || whollyAfter
    ? { state: 'outside', days: wholePart(member) }
    : { state: 'unknown', missing: ['timesheet'] };
}

/** The days that the line bills of this person: all of them are outside. */
function wholePart({ lineDays }: TeamMember): Exact | null {
  return lineDays === null ? null : exact(lineDays);
}

function draft(line: BilledLine, member: TeamMember, outside: Exact | null): FindingDraft<Values> {
  const { invoice } = line;
  const price = dayPriceOf(line);
  const amount = price === null || outside === null ? null : money(outside.times(price));
  const how = line.links.find((link) => link.personKey === member.personKey)?.how ?? 'none';
  return {
    subject: lineSubject(line, member.personKey),
    values: {
      line: line.line,
      contract: invoice.contract?.ref ?? null,
      personKey: member.personKey,
      person: member.personName ?? member.personKey,
      listed: member.listed,
      approvedFrom: member.approvedFrom,
      approvedTo: member.approvedTo,
      days: outside === null ? null : days(outside),
      dates: member.listed ? member.datesOutside : [],
      amount,
      currency: invoice.currency,
    },
    allocations: [
      {
        supplier: invoice.supplierKey,
        invoice: invoice.ref,
        line: line.line,
        days: outside === null ? null : days(outside),
        amount,
      },
    ],
    evidence: [line.source, ...member.sources],
    rung: 'contract',
    assumed: [
      ...unitInWords(line),
      ...guessed(how, 'person_key'),
      ...guessed(invoice.contractHow, 'contract_ref'),
    ],
  };
}
