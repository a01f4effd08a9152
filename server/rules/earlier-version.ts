import { frenchHolidayName } from '../domain/public-holidays.js';
import { workingCalendar } from '../domain/working-calendar.js';
import type { ContractFact } from './facts/contract.js';
import type { Rule, RuleAnswer } from './rule.js';

type Facts = Readonly<Record<string, unknown>>;

/** What a rule did not know in an earlier version: the facts as it saw them. */
export type Before = (facts: Facts) => Facts;

/**
 * A rule as an earlier version asked it, where only what it knew has changed. It stays in the folder of its rule, so that what
 * it found can be found again. A later change of the check itself freezes the former check there.
 */
export const earlierVersion = (rule: Rule, version: number, ...before: Before[]): Rule => ({
  ...rule,
  version,
  check: (facts, params, context) => rule.check(reading(facts, before), params, context),
});

/** A rule as an earlier version answered where it said something else of what is not flagged. */
export const answeringBefore = (
  rule: Rule,
  version: number,
  before: (answer: RuleAnswer) => RuleAnswer,
): Rule => ({
  ...rule,
  version,
  check: (facts, params, context) => before(rule.check(facts, params, context)),
});

/** Each fact as it was seen, when it is read: a check reads none that its rule does not declare. */
function reading(facts: Facts, before: readonly Before[]): Facts {
  return new Proxy(facts, {
    get: (target, name) =>
      typeof name === 'string'
        ? before.reduce((seen, change) => change(seen), { [name]: target[name] })[name]
        : undefined,
  });
}

/** Time that only a text says was time like any other. */
export const withoutWords: Before = (facts) =>
  mapped(facts, (fact) => ({
    ...fact,
    ...('unitHow' in fact ? { unitHow: 'code' } : {}),
    ...('inWords' in fact ? { inWords: false } : {}),
    ...('groupInWords' in fact ? { groupInWords: false } : {}),
  }));

/** Only the public holidays of a place counted, no day of the organisation's own. */
export const withoutOwnDays: Before = (facts) =>
  mapped(facts, (fact) => {
    const { contract, invoice } = fact as {
      contract?: ContractFact;
      invoice?: { contract: ContractFact | null };
    };
    if (invoice?.contract != null)
      return { ...fact, invoice: { ...invoice, contract: ofPlace(invoice.contract) } };
    return contract == null ? fact : { ...fact, contract: ofPlace(contract) };
  });

/** The period that an invoice bills said nothing of when its service is done. */
export const withoutBilledUntil: Before = (facts) =>
  mapped(facts, (fact) => ('billedUntil' in fact ? { ...fact, billedUntil: null } : fact));

const ofPlace = (contract: ContractFact): ContractFact => ({
  ...contract,
  calendar: workingCalendar(contract.place, frenchHolidayName),
});

function mapped(facts: Facts, change: (fact: object) => object): Facts {
  const one = (fact: unknown): unknown =>
    Array.isArray(fact) ? fact.map(one) : typeof fact === 'object' && fact !== null ? change(fact) : fact;
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, one(fact)]));
}
