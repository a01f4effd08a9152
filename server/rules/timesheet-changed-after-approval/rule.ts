import type { CivilDate } from '../../domain/civil-date.js';
import { toDecimal } from '../../domain/decimal.js';
import type { FindingClass } from '../../domain/finding.js';
import type { ChangedDay } from '../facts/changed-day.js';
import type { PersonDay, PersonFact } from '../facts/person.js';
import type { RecordedMonth } from '../facts/recorded-month.js';
import { assumedOf, guessed } from '../line-scope.js';
import { bySupplier, KEPT_MONTHS, sourcesOf } from '../recorded-months.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { addedOnLines, changedAfter, lacksFiling, totalsOf } from './changes.js';
import { messages, type Change, type Values } from './messages.js';

/** What one contractor's timesheets of the person hold. */
interface Found {
  changed: ChangedDay[];
  /** Months with dates that were approved before they were entered. */
  months: RecordedMonth[];
}

/** The dates changed after the same step; null when there are none. */
function changeOf(days: readonly ChangedDay[]): Change | null {
  if (days.length === 0) return null;
  const totals = totalsOf(days);
  return {
    dates: datesOf(days).slice(0, KEPT_MONTHS),
    dateCount: days.length,
    contracts: [...new Set(days.map(({ contract }) => contract.ref))].slice(0, KEPT_MONTHS),
    before: totals === null ? null : toDecimal(totals.before),
    after: totals === null ? null : toDecimal(totals.after),
  };
}

const datesOf = (days: readonly ChangedDay[]): CivilDate[] => days.map(({ date }) => date);

function finding(
  person: PersonFact,
  personDays: readonly PersonDay[],
  supplier: string,
  { changed, months }: Found,
): FindingDraft<Values> {
  const after = (step: 'approval' | 'invoicing') => changed.filter((day) => changedAfter(day) === step);
  const [approval, invoicing] = [after('approval'), after('invoicing')];
  const allocations = addedOnLines(changed, personDays);
  const first = approval.length > 0 ? approval : invoicing;
  return {
    subject: { personKey: person.personKey, supplier },
    values: {
      personKey: person.personKey,
      person: person.name ?? person.personKey,
      afterApproval: changeOf(approval),
      afterInvoicing: changeOf(invoicing),
      enteredAfterApproval: months.reduce((count, month) => count + month.enteredAfterApproval, 0),
    },
    allocations,
    evidence: [...first.flatMap(({ sources }) => sources).slice(0, KEPT_MONTHS), ...sourcesOf(months)],
    class: classOf(approval.length, invoicing.length),
    assumed: [
      ...new Set(
        changed.flatMap(({ contract, before, after: now }) =>
          before.hours === null && now.hours === null ? [] : assumedOf(contract, 'hours_per_day'),
        ),
      ),
      ...new Set(
        personDays
          .filter(({ billed }) =>
            allocations.some(({ invoice, line }) => billed?.invoice === invoice && billed.line === line),
          )
          .flatMap(({ billed }) => guessed(billed?.how ?? 'given', 'person_key')),
      ),
    ],
    rung: 'timesheet',
  };
}

/** Only an approval that was given is a fact: an invoice may be right, and the day of an entry may be that of an export. */
function classOf(afterApproval: number, afterInvoicing: number): FindingClass {
  if (afterApproval > 0) return 'fact';
  return afterInvoicing > 0 ? 'question' : 'weak';
}

/** T6: days of a timesheet that were changed once it was approved or billed, and that no new approval covers. */
export const rule = defineRule({
  id: 'timesheet-changed-after-approval',
  code: 'T6',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'personDays', 'recordedMonths', 'changedDays'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ personFact, personDays, recordedMonths, changedDays }) {
    if (recordedMonths.length === 0 && changedDays.length === 0) {
      return { outcome: 'incomplete', missing: ['timesheet'] };
    }
    const changed = bySupplier(changedDays.filter((day) => changedAfter(day) !== null));
    const months = bySupplier(recordedMonths.filter((month) => month.enteredAfterApproval > 0));
    const suppliers = [...new Set([...changed.keys(), ...months.keys()])].sort();
    if (suppliers.length > 0) {
      const findings = suppliers.map((supplier) =>
        finding(personFact, personDays, supplier, {
          changed: changed.get(supplier) ?? [],
          months: months.get(supplier) ?? [],
        }),
      );
      return { outcome: 'flagged', findings };
    }
    return changedDays.some(lacksFiling)
      ? { outcome: 'incomplete', missing: ['submitted_on'] }
      : { outcome: 'clean' };
  },
});
