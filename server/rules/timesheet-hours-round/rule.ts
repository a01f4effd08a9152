import { exact, type Decimal } from '../../domain/decimal.js';
import type { ContractFact } from '../facts/contract.js';
import type { PersonFact } from '../facts/person.js';
import type { RecordedMonth } from '../facts/recorded-month.js';
import { limitOf } from '../limit-of.js';
import { bySupplier, contractsOf, KEPT_MONTHS, sourcesOf } from '../recorded-months.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

const total = (months: readonly RecordedMonth[], of: (month: RecordedMonth) => number): number =>
  months.reduce((count, month) => count + of(month), 0);

/** Nearly all of many entries are of a whole number of hours. */
function isRound(months: readonly RecordedMonth[], share: Decimal, entries: Decimal): boolean {
  const all = total(months, (month) => month.hourEntries);
  const whole = total(months, (month) => month.wholeHourEntries);
  return exact(all).gte(entries) && exact(whole).gte(exact(all).times(share));
}

/** The contract states that time is counted by whole hours, or by several of them. */
function countsWholeHours({ minSliceDays, hoursPerDay, assumed }: ContractFact): boolean {
  if (hoursPerDay === null || assumed.includes('min_slice_days') || assumed.includes('hours_per_day'))
    return false;
  const slice = exact(minSliceDays).times(hoursPerDay);
  return slice.gte(1) && slice.mod(1).eq(0);
}

function finding(person: PersonFact, months: readonly RecordedMonth[]): FindingDraft<Values> {
  const inOrder = months.map(({ month }) => month).sort();
  return {
    subject: {
      personKey: person.personKey,
      ...(months[0] === undefined ? {} : { supplier: months[0].contract.supplierKey }),
    },
    values: {
      personKey: person.personKey,
      person: person.name ?? person.personKey,
      contracts: contractsOf(months).slice(0, KEPT_MONTHS),
      contractCount: contractsOf(months).length,
      from: inOrder[0] ?? '',
      to: inOrder.at(-1) ?? '',
      whole: total(months, (month) => month.wholeHourEntries),
      entries: total(months, (month) => month.hourEntries),
    },
    allocations: [],
    evidence: sourcesOf(months),
  };
}

/** T8: on a contract paid by the hour, nearly every entry is of a whole number of hours, and the contract states no such step. */
export const rule = defineRule({
  id: 'timesheet-hours-round',
  code: 'T8',
  version: 1,
  since: '0.1.0',
  class: 'weak',
  topic: 'timesheet',
  audience: ['buyer'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'recordedMonths'],
  params: {
    shareOfEntries: {
      type: 'share',
      default: '0.9',
      origin: { fr: 'proposée : neuf entrées sur dix', en: 'proposed: nine entries out of ten' },
      describe: {
        fr: 'Part des entrées en heures entières à partir de laquelle le signe est noté',
        en: 'Share of entries of whole hours from which the sign is noted',
      },
    },
    leastEntries: {
      type: 'count',
      default: '40',
      origin: { fr: 'proposée : deux mois de travail', en: 'proposed: two months of work' },
      describe: {
        fr: 'Entrées en heures en dessous desquelles rien n’est noté',
        en: 'Entries in hours below which nothing is noted',
      },
    },
  },
  messages,
  check({ personFact, recordedMonths }, params) {
    const [share, entries] = [limitOf(params, 'shareOfEntries'), limitOf(params, 'leastEntries')];
    if (recordedMonths.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const asked = recordedMonths.filter(({ pricedBy }) => pricedBy !== 'day');
    if (asked.length === 0) return { outcome: 'notApplicable' };
    const groups = [...bySupplier(asked.filter(({ contract }) => !countsWholeHours(contract))).values()];
    const hourly = groups.map((months) => months.filter(({ pricedBy }) => pricedBy === 'hour'));
    const found = hourly.filter((months) => isRound(months, share, entries));
    if (found.length > 0) {
      return { outcome: 'flagged', findings: found.map((months) => finding(personFact, months)) };
    }
    const isOpen = groups.some((months) => isRound(months, share, entries));
    return isOpen ? { outcome: 'incomplete', missing: ['rate_card'] } : { outcome: 'clean' };
  },
});
