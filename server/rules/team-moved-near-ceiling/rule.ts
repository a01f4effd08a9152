import type { CivilDate } from '../../domain/civil-date.js';
import { days, exact, toFixed, type Exact } from '../../domain/decimal.js';
import type { ContractCharges } from '../facts/contract-charges.js';
import type { SupplierFact } from '../facts/supplier.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';
import { endOfMonth } from './months.js';
import { params as defaults } from './params.js';
import {
  goesOn,
  hasMoved,
  hasUnplacedDays,
  nearCeiling,
  sharedTeam,
  windowsAround,
  type MovedTeam,
  type Windows,
} from './moved-team.js';

/** A finding names so many people or contracts and counts the others. */
const NAMED = 20;

/**
 * When a contract comes near its ceiling, the days of people it shares with another contract of the contractor fall by half,
 * and rise by half there. Months are compared once they are over, and only while the contract goes on.
 */
export const rule = defineRule({
  id: 'team-moved-near-ceiling',
  code: 'P4',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'contract',
  audience: ['buyer', 'supplier'],
  per: 'supplier',
  identifiedBy: ['supplier', 'contract'],
  needs: ['supplierFact', 'contractCharges'],
  params: defaults,
  messages,
  check({ supplierFact, contractCharges: all }, params, { asOf }) {
    const judged = all.map((own) => judge(own, all, params, asOf));
    const findings = judged.flatMap((one) => (one.is === 'moved' ? [draft(supplierFact, one)] : []));
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = judged.flatMap((one) => (one.is === 'unknown' ? one.missing : []));
    if (missing.length > 0) return { outcome: 'incomplete', missing: [...new Set(missing)].sort() };
    return { outcome: judged.some(({ is }) => is === 'stayed') ? 'clean' : 'notApplicable' };
  },
});

type Moved = {
  is: 'moved';
  own: ContractCharges;
  month: CivilDate;
  share: Exact;
  isPartial: boolean;
  at: Windows;
  teams: MovedTeam[];
};
type Verdict = Moved | { is: 'stayed' } | { is: 'unknown'; missing: string[] } | { is: 'notAsked' };

function judge(
  own: ContractCharges,
  all: readonly ContractCharges[],
  params: Record<string, string>,
  asOf: CivilDate,
): Verdict {
  const { contract, billed } = own;
  const others = all.filter((other) => other !== own && sharesPeople(own, other));
  if (others.length === 0) return { is: 'notAsked' };
  if (contract.unreadLimits.includes('ceiling_amount')) return { is: 'unknown', missing: ['ceiling_amount'] };
  if (contract.ceilingAmount === null || exact(contract.ceilingAmount).lte(0)) return { is: 'notAsked' };
  const near = nearCeiling(own, contract.ceilingAmount, limitOf(params, 'ceiling'));
  if (near === null) {
    const missing = [
      ...(contract.billedBefore === null ? ['billed_before'] : []),
      ...(billed.some(({ amount }) => amount === null) ? ['net'] : []),
    ];
    return missing.length === 0 ? { is: 'stayed' } : { is: 'unknown', missing };
  }
  const at = windowsAround(near.month, Number(limitOf(params, 'months')));
  if (endOfMonth(at.after.to) >= asOf) return { is: 'notAsked' };
  if (!goesOn(own, at)) return { is: 'stayed' };
  if (others.some((other) => hasUnplacedDays(own, other))) {
    return { is: 'unknown', missing: ['timesheets'] };
  }
  const teams = others.flatMap((other) => {
    const team = sharedTeam(own, other, at);
    return team !== null && hasMoved(team, limitOf(params, 'change'), limitOf(params, 'fewest'))
      ? [team]
      : [];
  });
  return teams.length === 0 ? { is: 'stayed' } : { is: 'moved', own, ...near, at, teams };
}

function sharesPeople(own: ContractCharges, other: ContractCharges): boolean {
  const there = new Set(other.people.map(({ personKey }) => personKey));
  return own.people.some(({ personKey }) => there.has(personKey));
}

function draft({ supplierKey: supplier }: SupplierFact, found: Moved): FindingDraft<Values> {
  const { own, month, share, isPartial, at } = found;
  const teams = found.teams.slice(0, NAMED);
  return {
    subject: { supplier, contract: own.contract.ref },
    values: {
      contract: own.contract.ref,
      share: toFixed(share, 3),
      isPartial,
      month,
      beforeStart: at.before.from,
      beforeEnd: endOfMonth(at.before.to),
      afterStart: at.after.from,
      afterEnd: endOfMonth(at.after.to),
      moved: teams.map((team) => ({
        contract: team.other.contract.ref,
        people: team.people
          .slice(0, NAMED)
          .map(({ personKey, personName }) => ({ personKey, person: personName })),
        count: team.people.length,
        before: days(team.before),
        after: days(team.after),
        otherBefore: days(team.otherBefore),
        otherAfter: days(team.otherAfter),
      })),
    },
    allocations: [],
    evidence: [own.contract.source, ...teams.map(({ other }) => other.contract.source)],
    related: teams.map(({ other }) => ({ supplier, contract: other.contract.ref })),
  };
}
