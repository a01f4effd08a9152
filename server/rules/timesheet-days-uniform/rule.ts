import { exact, type Decimal } from '../../domain/decimal.js';
import type { PersonFact } from '../facts/person.js';
import type { RecordedMonth } from '../facts/recorded-month.js';
import { limitOf } from '../limit-of.js';
import { assumedOf } from '../line-scope.js';
import { bySupplier, contractsOf, KEPT_MONTHS, sourcesOf } from '../recorded-months.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

const total = (months: readonly RecordedMonth[], of: (month: RecordedMonth) => number): number =>
  months.reduce((count, month) => count + of(month), 0);

/** Nearly all of many dates are of exactly one day. */
function isUniform(months: readonly RecordedMonth[], share: Decimal, dates: Decimal): boolean {
  const all = total(months, (month) => month.datesInDays);
  const whole = total(months, (month) => month.wholeDays);
  return exact(all).gte(dates) && exact(whole).gte(exact(all).times(share));
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
      whole: total(months, (month) => month.wholeDays),
      dates: total(months, (month) => month.datesInDays),
    },
    allocations: [],
    evidence: sourcesOf(months),
    assumed: [...new Set(months.flatMap(({ contract }) => assumedOf(contract, 'hours_per_day')))],
  };
}

/** T7: on a contract paid by the hour, nearly every date is of exactly one day. Where the day is the unit, whole days are the rule. */
export const rule = defineRule({
  id: 'timesheet-days-uniform',
  code: 'T7',
  version: 2,
  since: '0.1.0',
  class: 'weak',
  topic: 'timesheet',
  audience: ['buyer'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'recordedMonths'],
  params: {
    shareOfDates: {
      type: 'share',
      default: '0.95',
      origin: {
        fr: 'proposée : dix-neuf dates sur vingt',
        en: 'proposed: nineteen dates out of twenty',
      },
      describe: {
        fr: 'Part des dates d’exactement un jour à partir de laquelle le signe est noté',
        en: 'Share of dates of exactly one day from which the sign is noted',
      },
    },
    leastDates: {
      type: 'count',
      default: '40',
      origin: { fr: 'proposée : deux mois de travail', en: 'proposed: two months of work' },
      describe: {
        fr: 'Dates pointées en dessous desquelles rien n’est noté',
        en: 'Recorded dates below which nothing is noted',
      },
    },
  },
  messages,
  check({ personFact, recordedMonths }, params) {
    const [share, dates] = [limitOf(params, 'shareOfDates'), limitOf(params, 'leastDates')];
    if (recordedMonths.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const asked = recordedMonths.filter(({ pricedBy }) => pricedBy !== 'day');
    if (asked.length === 0) return { outcome: 'notApplicable' };
    const groups = [...bySupplier(asked).values()];
    const hourly = groups.map((months) => months.filter(({ pricedBy }) => pricedBy === 'hour'));
    const found = hourly.filter((months) => isUniform(months, share, dates));
    if (found.length > 0) {
      return { outcome: 'flagged', findings: found.map((months) => finding(personFact, months)) };
    }
    const missing = [
      ...(groups.some((months) => isUniform(months, share, dates)) ? ['rate_card'] : []),
      ...(hourly.some((months) => total(months, (one) => one.dates - one.datesInDays) > 0)
        ? ['hours_per_day']
        : []),
    ];
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});
