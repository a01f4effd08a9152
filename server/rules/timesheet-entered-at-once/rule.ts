import type { PersonFact } from '../facts/person.js';
import { limitOf } from '../limit-of.js';
import { bySupplier, contractsOf, KEPT_MONTHS, sourcesOf } from '../recorded-months.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { dumped, mayHide, type Dumped } from './largest-batch.js';
import { messages, type Values } from './messages.js';

function finding(person: PersonFact, months: readonly Dumped[]): FindingDraft<Values> {
  const [first] = months;
  return {
    subject: {
      personKey: person.personKey,
      ...(first === undefined ? {} : { supplier: first.contract.supplierKey }),
    },
    values: {
      personKey: person.personKey,
      person: person.name ?? person.personKey,
      contracts: contractsOf(months).slice(0, KEPT_MONTHS),
      months: months.slice(0, KEPT_MONTHS).map(({ month, contract, entries, batch }) => ({
        month,
        contract: contract.ref,
        enteredOn: batch.enteredOn,
        batch: batch.entries,
        entries,
      })),
      monthCount: months.length,
    },
    allocations: [],
    evidence: sourcesOf(months),
  };
}

/** T5: most of a month entered in one go at its end, on a contract that asks for timesheets more often. */
export const rule = defineRule({
  id: 'timesheet-entered-at-once',
  code: 'T5',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'recordedMonths'],
  params: {
    shareOfEntries: {
      type: 'share',
      default: '0.8',
      origin: {
        fr: 'proposée : quatre entrées sur cinq du mois',
        en: 'proposed: four entries of the month out of five',
      },
      describe: {
        fr: 'Part des entrées du mois saisies le même jour à partir de laquelle la question est posée',
        en: 'Share of the entries of the month made on one day from which the question is asked',
      },
    },
    leastEntries: {
      type: 'count',
      default: '10',
      origin: { fr: 'proposée : dix entrées, deux semaines', en: 'proposed: ten entries, two weeks' },
      describe: {
        fr: 'Entrées du mois en dessous desquelles rien n’est demandé',
        en: 'Entries of the month below which nothing is asked',
      },
    },
    oldestDays: {
      type: 'days',
      default: '7',
      origin: {
        fr: 'proposée : une semaine, ce qu’une feuille hebdomadaire demande au plus',
        en: 'proposed: a week, the most that a weekly timesheet asks for',
      },
      describe: {
        fr: 'Jours admis entre le premier travail saisi ce jour-là et la saisie',
        en: 'Days allowed between the earliest work entered on that day and the entry',
      },
    },
  },
  messages,
  check({ personFact, recordedMonths }, params) {
    const limits = {
      share: limitOf(params, 'shareOfEntries'),
      entries: limitOf(params, 'leastEntries'),
      days: limitOf(params, 'oldestDays'),
    };
    if (recordedMonths.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    // A contract that asks for one timesheet a month asks for just that.
    const asked = recordedMonths.filter(({ contract }) => contract.timesheetCadence !== 'monthly');
    const all = asked.flatMap((month) => dumped(month, limits));
    const found = all.filter(({ contract }) => contract.timesheetCadence !== null);
    if (found.length > 0) {
      const groups = [...bySupplier(found).values()];
      return { outcome: 'flagged', findings: groups.map((months) => finding(personFact, months)) };
    }
    const missing = [
      ...(all.length > 0 ? ['timesheet_cadence'] : []),
      ...(asked.some((month) => mayHide(month, limits)) ? ['entered_on'] : []),
    ];
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});
