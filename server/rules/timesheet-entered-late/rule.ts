import { daysBetween } from '../../domain/civil-date.js';
import { exact, max, type Decimal } from '../../domain/decimal.js';
import type { PersonFact } from '../facts/person.js';
import type { RecordedMonth } from '../facts/recorded-month.js';
import { limitOf } from '../limit-of.js';
import { bySupplier, contractsOf, dueOn, KEPT_MONTHS, sourcesOf } from '../recorded-months.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

interface Limits {
  days: Decimal;
  share: Decimal;
  dates: Decimal;
}

/** How many days after it was due each date was entered. Where the contract names no cadence, the month: the mildest. */
function delaysOf({ contract, entered }: RecordedMonth, cadence = contract.timesheetCadence): number[] {
  return entered.map(({ date, enteredOn }) => daysBetween(dueOn(date, cadence ?? 'monthly'), enteredOn));
}

const lateIn = (month: RecordedMonth, limits: Limits, cadence = month.contract.timesheetCadence): number =>
  delaysOf(month, cadence).filter((delay) => exact(delay).gt(limits.days)).length;

/** So many late dates are the larger part of the month. */
const isLarge = (dates: number, month: RecordedMonth, { share, dates: least }: Limits): boolean =>
  exact(dates).gte(max(least, exact(month.dates).times(share)));

function finding(person: PersonFact, months: readonly RecordedMonth[], limits: Limits): FindingDraft<Values> {
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
      months: months.slice(0, KEPT_MONTHS).map((month) => ({
        month: month.month,
        contract: month.contract.ref,
        late: lateIn(month, limits),
        dates: month.dates,
      })),
      monthCount: months.length,
      delayDays: limits.days,
      longest: Math.max(...months.flatMap((month) => delaysOf(month))),
    },
    allocations: [],
    evidence: sourcesOf(months),
    assumed: months.some(({ contract }) => contract.timesheetCadence === null) ? ['timesheet_cadence'] : [],
  };
}

/** T4: the larger part of a month entered long after its timesheet was due. */
export const rule = defineRule({
  id: 'timesheet-entered-late',
  code: 'T4',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'recordedMonths'],
  params: {
    delayDays: {
      type: 'days',
      default: '7',
      origin: {
        fr: 'proposée : une semaine après l’échéance de la feuille ; la pratique américaine est le jour même',
        en: 'proposed: a week after the timesheet is due; American practice is the same day',
      },
      describe: {
        fr: 'Jours admis entre l’échéance de la feuille et la saisie',
        en: 'Days allowed between the day the timesheet is due and the entry',
      },
    },
    shareOfDates: {
      type: 'share',
      default: '0.5',
      origin: {
        fr: 'proposée : la moitié des dates du mois',
        en: 'proposed: half of the dates of the month',
      },
      describe: {
        fr: 'Part des dates du mois à partir de laquelle la question est posée',
        en: 'Share of the dates of the month from which the question is asked',
      },
    },
    leastDates: {
      type: 'count',
      default: '5',
      origin: {
        fr: 'proposée : une semaine de travail, qu’une maladie ou un congé explique',
        en: 'proposed: one week of work, which an illness or a holiday explains',
      },
      describe: {
        fr: 'Dates en retard en dessous desquelles rien n’est demandé',
        en: 'Late dates below which nothing is asked',
      },
    },
  },
  messages,
  check({ personFact, recordedMonths }, params) {
    const limits = {
      days: limitOf(params, 'delayDays'),
      share: limitOf(params, 'shareOfDates'),
      dates: limitOf(params, 'leastDates'),
    };
    if (recordedMonths.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const late = recordedMonths.filter((month) => isLarge(lateIn(month, limits), month, limits));
    if (late.length > 0) {
      const groups = [...bySupplier(late).values()];
      return { outcome: 'flagged', findings: groups.map((months) => finding(personFact, months, limits)) };
    }
    const missing = new Set(recordedMonths.flatMap((month) => lacking(month, limits)));
    return missing.size === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing: [...missing] };
  },
});

/** What would have to be known to call the month clean: dates without a day of entry, or a cadence that asks for more. */
function lacking(month: RecordedMonth, limits: Limits): string[] {
  const undated = month.dates - month.entered.length;
  if (undated > 0 && isLarge(lateIn(month, limits) + undated, month, limits)) return ['entered_on'];
  const isOpen = month.contract.timesheetCadence === null;
  return isOpen && isLarge(lateIn(month, limits, 'daily'), month, limits) ? ['timesheet_cadence'] : [];
}
