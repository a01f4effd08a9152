import type { CivilDate } from '../../domain/civil-date.js';
import { exact, sum, type Decimal, type Exact } from '../../domain/decimal.js';
import type { ContractCharges } from '../facts/contract-charges.js';
import { endOfMonth, monthAfter } from './months.js';

/** Months looked at, before and after the ceiling comes near; both ends are first days of months. */
export interface Windows {
  before: { from: CivilDate; to: CivilDate };
  after: { from: CivilDate; to: CivilDate };
}

/** The month of the last invoices before, and as many months before and after. */
export function windowsAround(month: CivilDate, months: number): Windows {
  return {
    before: { from: monthAfter(month, 1 - months), to: month },
    after: { from: monthAfter(month, 1), to: monthAfter(month, months) },
  };
}

/**
 * The month in which a contract had consumed that part of its ceiling, and how much of it; null when it never had. Partial where
 * what was billed before, or an amount until then, is not known: it has consumed at least that.
 */
export function nearCeiling(
  { contract, billed }: ContractCharges,
  ceiling: Decimal,
  part: Decimal,
): { month: CivilDate; share: Exact; isPartial: boolean } | null {
  let consumed = exact(contract.billedBefore ?? 0);
  let isPartial = contract.billedBefore === null;
  for (const { month, amount } of billed) {
    consumed = consumed.plus(amount ?? 0);
    isPartial ||= amount === null;
    if (consumed.gt(exact(ceiling).times(part))) return { month, share: consumed.div(ceiling), isPartial };
  }
  return null;
}

/** What the people that two contracts share spend on each, before and after. */
export interface MovedTeam {
  other: ContractCharges;
  people: { personKey: string; personName: string }[];
  before: Exact;
  after: Exact;
  otherBefore: Exact;
  otherAfter: Exact;
}

/** The days of the people whom both contracts have in these months; null when they share nobody. */
export function sharedTeam(own: ContractCharges, other: ContractCharges, at: Windows): MovedTeam | null {
  const isLookedAt = ({ month }: { month: CivilDate }): boolean =>
    at.before.from <= month && month <= at.after.to;
  const there = new Set(other.people.filter(isLookedAt).map(({ personKey }) => personKey));
  const shared = new Map(
    own.people
      .filter((one) => isLookedAt(one) && there.has(one.personKey))
      .map(({ personKey, personName }) => [personKey, personName]),
  );
  if (shared.size === 0) return null;
  const daysIn = ({ people }: ContractCharges, { from, to }: Windows['before']): Exact =>
    sum(
      people.flatMap(({ personKey, month, days }) =>
        shared.has(personKey) && from <= month && month <= to ? [days ?? '0'] : [],
      ),
    );
  return {
    other,
    people: [...shared].map(([personKey, personName]) => ({ personKey, personName })),
    before: daysIn(own, at.before),
    after: daysIn(own, at.after),
    otherBefore: daysIn(other, at.before),
    otherAfter: daysIn(other, at.after),
  };
}

/** Some days of a person whom both contracts have are in no month. */
export function hasUnplacedDays(own: ContractCharges, other: ContractCharges): boolean {
  const unplaced = ({ people }: ContractCharges): string[] =>
    people.flatMap(({ personKey, days }) => (days === null ? [personKey] : []));
  const has = ({ people }: ContractCharges, key: string): boolean =>
    people.some(({ personKey }) => personKey === key);
  return unplaced(own).some((key) => has(other, key)) || unplaced(other).some((key) => has(own, key));
}

/** Days fell by at least that part on one contract and rose by at least as much on the other, by no fewer than `fewest`. */
export function hasMoved(team: MovedTeam, part: Decimal, fewest: Decimal): boolean {
  const { before, after, otherBefore, otherAfter } = team;
  const [fall, rise] = [before.minus(after), otherAfter.minus(otherBefore)];
  return (
    fall.gte(before.times(part)) && rise.gte(otherBefore.times(part)) && fall.gte(fewest) && rise.gte(fewest)
  );
}

/** The contract goes on beyond the months looked at: the end of a contract sends its people elsewhere. */
export function goesOn({ contract }: ContractCharges, { after }: Windows): boolean {
  return contract.endDate === null || contract.endDate >= endOfMonth(after.to);
}
