import type { BilledMonths } from '../../rules/facts/billed-months.js';
import type { ChangedDay } from '../../rules/facts/changed-day.js';
import type { ContractFact } from '../../rules/facts/contract.js';
import type { Presence } from '../../rules/facts/presence.js';
import type { RecordedMonth } from '../../rules/facts/recorded-month.js';
import type { UnclaimedDays } from '../../rules/facts/unclaimed-days.js';
import type { ReferenceFacts } from './reference-facts.js';
import { orNull, sourceOf, text, type Row } from './row.js';

/** Rows about when people were there and how their timesheets were filled in, as the types that rules read. */

function contractOf(row: Row, reference: ReferenceFacts): ContractFact {
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('recorded or billed time without its contract');
  return contract;
}

export const toPresence = (row: Row): Presence => ({
  absencesKnown: row.absencesKnown === true,
  absences: row.absences as Presence['absences'],
  departures: row.departures as Presence['departures'],
});

export const toRecordedMonth = (row: Row, reference: ReferenceFacts): RecordedMonth => ({
  contract: contractOf(row, reference),
  month: text(row, 'month'),
  dates: row.dates as number,
  entries: row.entries as number,
  datesInDays: row.datesInDays as number,
  wholeDays: row.wholeDays as number,
  hourEntries: row.hourEntries as number,
  wholeHourEntries: row.wholeHourEntries as number,
  entered: row.entered as RecordedMonth['entered'],
  enteredAfterApproval: row.enteredAfterApproval as number,
  pricedBy: (row.pricedBy ?? null) as RecordedMonth['pricedBy'],
  source: sourceOf(row),
});

export const toBilledMonths = (row: Row, reference: ReferenceFacts): BilledMonths => ({
  contract: contractOf(row, reference),
  from: text(row, 'from'),
  to: text(row, 'to'),
  days: text(row, 'days'),
  unknownLines: row.unknownLines as number,
  inWords: row.inWords === true,
  guessed: row.guessed === true,
  lines: row.lines as BilledMonths['lines'],
});

export const toChangedDay = (row: Row, reference: ReferenceFacts): ChangedDay => ({
  contract: contractOf(row, reference),
  date: text(row, 'date'),
  before: { days: orNull(row, 'daysBefore'), hours: orNull(row, 'hoursBefore') },
  after: { days: orNull(row, 'daysAfter'), hours: orNull(row, 'hoursAfter') },
  approvalBefore: (row.approvalBefore ?? null) as ChangedDay['approvalBefore'],
  approvedBeforeOn: orNull(row, 'approvedBeforeOn'),
  approvalAfter: (row.approvalAfter ?? null) as ChangedDay['approvalAfter'],
  approvedAfterOn: orNull(row, 'approvedAfterOn'),
  filedOn: orNull(row, 'filedOn'),
  billed:
    row.billedInvoice == null
      ? null
      : {
          invoice: text(row, 'billedInvoice'),
          line: text(row, 'billedLine'),
          issueDate: orNull(row, 'billedIssueDate'),
        },
  sources: [sourceOf(row), ...(row.afterFile == null ? [] : [sourceOf(row, 'after')])],
});

export const toUnclaimedDays = (row: Row): UnclaimedDays => ({
  personKey: text(row, 'personKey'),
  personName: orNull(row, 'personName'),
  billedDays: text(row, 'billedDays'),
  lines: row.lines as number,
  recordedDays: text(row, 'recordedDays'),
  unconvertible: row.unconvertible === true,
  otherLinesMayBill: row.otherLinesMayBill === true,
  disagreeingDates: row.disagreeingDates as number,
  inWords: row.inWords === true,
  guessed: row.guessed === true,
  periodStart: text(row, 'periodStart'),
  periodEnd: text(row, 'periodEnd'),
  sources: (row.sources ?? []) as UnclaimedDays['sources'],
});
