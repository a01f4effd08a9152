import { sum, toDecimal } from '../../domain/decimal.js';
import type { Allocation } from '../../domain/finding.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import { limitOf } from '../limit-of.js';
import { assumedOf, guessed, unitWhere } from '../line-scope.js';
import { roundTogether } from '../round-together.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';
import {
  datesOnTwoContracts,
  lineParts,
  sharedDates,
  twoDecimals,
  type LinePart,
  type SharedDate,
} from './shared-dates.js';

function suppliersOf(rows: readonly PersonDay[]): string[] {
  return [...new Set(rows.map((row) => row.contract.supplierKey))];
}

/** Days and money rounded together, so that the parts of the lines add up to the rounded whole. */
function allocationsOf(parts: LinePart[]): Allocation[] {
  const days = roundTogether(parts.map((part) => part.days));
  const amounts = roundTogether(parts.map((part) => part.amount));
  return parts.map(({ supplier, invoice, line }, index) => ({
    supplier,
    invoice,
    line,
    days: days[index] ?? null,
    amount: amounts[index] ?? null,
  }));
}

function valuesOf(person: PersonFact, dates: SharedDate[], allocations: Allocation[]): Values {
  const rows = dates.flatMap((date) => date.rows);
  const totals = dates.map((date) => date.total).sort((a, b) => a.cmp(b));
  const amounts = allocations.map((part) => part.amount);
  const currencies = [...new Set(rows.map((row) => row.contract.currency))];
  const everywhere = suppliersOf(rows).every((supplier) =>
    dates.every((date) => suppliersOf(date.rows).includes(supplier)),
  );
  return {
    personKey: person.personKey,
    person: person.name ?? person.personKey,
    dates: dates.map((date) => date.date),
    contracts: [...new Set(rows.map((row) => row.contract.ref))].sort(),
    suppliers: [...new Set(rows.map((row) => row.contract.supplierName))].sort(),
    supplierCount: suppliersOf(rows).length,
    lowestTotal: toDecimal(totals[0] ?? sum([])),
    highestTotal: toDecimal(totals.at(-1) ?? sum([])),
    billedDays: toDecimal(sum(allocations.map((part) => part.days ?? '0'))),
    excessDays: twoDecimals(sum(dates.map((date) => date.excess))),
    // Euros and dollars have no sum.
    amount:
      amounts.length === 0 || amounts.includes(null) || currencies.length > 1
        ? null
        : toDecimal(sum(amounts.flatMap((a) => a ?? []))),
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    // Dates may be told to a contractor only when they are the dates of each of them.
    datesOfAll: everywhere,
  };
}

function finding(person: PersonFact, dates: SharedDate[]): FindingDraft<Values> {
  const rows = dates.flatMap((date) => date.rows);
  const [only, ...others] = suppliersOf(rows);
  const parts = lineParts(dates);
  const allocations = allocationsOf(parts);
  const evidence = rows.flatMap((row) => row.sources);
  const values = valuesOf(person, dates, allocations);
  const assumed = rows.flatMap((row) => [
    ...(row.hours === null ? [] : assumedOf(row.contract, 'hours_per_day')),
    ...unitWhere(row.inWords),
    ...guessed(row.billed?.how ?? 'given', 'person_key'),
  ]);
  return {
    subject: {
      personKey: person.personKey,
      ...(only !== undefined && others.length === 0 ? { supplier: only } : {}),
    },
    values,
    allocations,
    ...(allocations.length === 0 ? { daysUnsupported: values.excessDays, amountAtStake: null } : {}),
    ...(values.currency === null ? { amountAtStake: null } : {}),
    evidence,
    supplierEvidence: others.length === 0 ? evidence : [],
    related: parts.map(({ supplier, invoice, line, contract }) => ({ supplier, invoice, line, contract })),
    assumed: [...new Set([...assumed, ...(person.registered ? [] : ['person_key'])])],
    rung: 'calendar',
  };
}

/** C4: one person on two contracts or more, for more than a whole day on the same dates. */
export const rule = defineRule({
  id: 'person-day-over-all-contracts',
  code: 'C4',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey'],
  needs: ['personFact', 'personDays'],
  params: {
    daysPerDate: {
      type: 'days',
      default: '1',
      origin: {
        fr: 'proposée : une journée entière par date, tous marchés réunis, en jours de chaque marché',
        en: 'proposed: one whole day a date over all contracts, in days of each contract',
      },
      describe: {
        fr: "Jours qu'une personne peut compter à une même date, tous marchés réunis",
        en: 'Days a person may count on one date, over all contracts',
      },
    },
  },
  messages,
  check({ personFact, personDays }, params) {
    if (personDays.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const both = datesOnTwoContracts(personDays);
    // A name without a key may be two people: it is never compared from one contractor to another.
    if (!personFact.registered && suppliersOf(both.flat()).length > 1) {
      return { outcome: 'incomplete', missing: ['person_key'] };
    }
    const dates = sharedDates(personDays, limitOf(params, 'daysPerDate'));
    if (dates.length > 0) return { outcome: 'flagged', findings: [finding(personFact, dates)] };
    const unconverted = both.flat().some((row) => row.days === null);
    return unconverted ? { outcome: 'incomplete', missing: ['hours_per_day'] } : { outcome: 'clean' };
  },
});
