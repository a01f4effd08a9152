import { exact, toDecimal } from '../../domain/decimal.js';
import type { FindingDraft } from '../rule.js';
import { personNameKey } from '../../domain/names.js';
import type { BilledMonths } from '../facts/billed-months.js';
import type { PersonFact } from '../facts/person.js';
import { limitOf } from '../limit-of.js';
import { guessed, unitWhere } from '../line-scope.js';
import { defineRule } from '../rule.js';
import { fullestYear, isLongerThanYear, type Year } from './fullest-year.js';
import { messages, type Values } from './messages.js';

/** A finding does not grow with the dossier. */
const KEPT = 20;

/** Without what firms that bear the name of the person bill: these are its own, and the time is theirs. */
function withoutOwnFirms({ name }: PersonFact, runs: readonly BilledMonths[]): BilledMonths[] {
  const words = name === null ? [] : personNameKey(name).split(' ');
  const isOwn = (firm: string): boolean => {
    const firmWords = new Set(personNameKey(firm).split(' '));
    return words.length > 1 && words.every((word) => firmWords.has(word));
  };
  const firms = new Set(runs.map(({ contract }) => contract.supplierName));
  const own = new Set([...firms].filter(isOwn));
  return runs.filter(({ contract }) => !own.has(contract.supplierName));
}

function finding(person: PersonFact, year: Year, limit: string): FindingDraft<Values> {
  const suppliers = [...new Set(year.runs.map(({ contract }) => contract.supplierKey))];
  const contracts = [...new Set(year.runs.map(({ contract }) => contract.ref))].sort();
  const [only, ...others] = suppliers;
  const lines = year.runs.flatMap(({ lines: own, contract }) =>
    own.map((line) => ({ ...line, supplier: contract.supplierKey, contract: contract.ref })),
  );
  const kept = lines.slice(0, KEPT);
  return {
    subject: {
      personKey: person.personKey,
      ...(only !== undefined && others.length === 0 ? { supplier: only } : {}),
    },
    values: {
      personKey: person.personKey,
      person: person.name ?? person.personKey,
      days: toDecimal(year.days),
      limit,
      from: year.from,
      to: year.to,
      contracts: contracts.slice(0, KEPT),
      contractCount: contracts.length,
      supplierCount: suppliers.length,
    },
    allocations: [],
    evidence: kept.map(({ source }) => source),
    related: kept.map(({ supplier, invoice, line, contract }) => ({ supplier, invoice, line, contract })),
    // What several contractors bill is not for one of them to explain, nor to read.
    ...(others.length > 0 ? { audience: ['buyer' as const], supplierEvidence: [] } : {}),
    assumed: [
      ...new Set([
        ...year.runs.flatMap((run) => unitWhere(run.inWords)),
        ...year.runs.flatMap((run) => guessed(run.guessed ? 'only-candidate' : 'given', 'person_key')),
        ...(person.registered ? [] : ['person_key']),
      ]),
    ],
    rung: 'calendar',
  };
}

/** C7: more days billed of one person in twelve months, over all contracts, than a full-time year has. */
export const rule = defineRule({
  id: 'person-year-over-capacity',
  code: 'C7',
  version: 2,
  since: '0.1.0',
  class: 'question',
  topic: 'calendar',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey'],
  needs: ['personFact', 'billedMonths'],
  params: {
    daysPerYear: {
      type: 'days',
      default: '218',
      origin: {
        fr: 'code du travail, article L3121-64 : 218 jours par an au plus dans une convention de forfait en jours ; ne vaut pas pour un indépendant',
        en: 'French labour code, article L3121-64: at most 218 days a year under an agreement in days; not for the self-employed',
      },
      describe: {
        fr: "Jours facturés d'une personne sur douze mois, tous marchés réunis, au-delà desquels la question est posée",
        en: 'Billed days of one person over twelve months, all contracts together, above which the question is asked',
      },
    },
  },
  messages,
  check({ personFact, billedMonths }, params) {
    if (billedMonths.length === 0) return { outcome: 'notApplicable' };
    const limit = limitOf(params, 'daysPerYear');
    const asked = withoutOwnFirms(personFact, billedMonths);
    const year = fullestYear(asked);
    if (year?.days.gt(exact(limit)) === true) {
      return { outcome: 'flagged', findings: [finding(personFact, year, limit)] };
    }
    const missing = [
      // Hours that no contract turns into days may make the year longer.
      ...(asked.some(({ unknownLines }) => unknownLines > 0) ? ['hours_per_day'] : []),
      // Nothing tells how many of the days of such a line lie in any twelve months.
      ...(asked.some(isLongerThanYear) ? ['period_start'] : []),
    ];
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});
