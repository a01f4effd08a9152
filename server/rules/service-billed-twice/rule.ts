import { days, exact, money } from '../../domain/decimal.js';
import type { BilledLine, RecordedDays, SameService } from '../facts/line.js';
import { billsTime, dayPriceOf, guessed, isAuditedLine, lineSubject, missingDate } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * Same person, contract, period and days on two current invoices: the later one is asked about. Clean when it cites the
 * earlier one, which it corrects, and when the timesheets record enough for both, as for two equal parts of a month.
 */
export const rule = defineRule({
  id: 'service-billed-twice',
  code: 'D4',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'sameService', 'recordedDays'],
  params: {},
  messages,
  check({ billedLine: line, sameService, recordedDays }) {
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    const missing = missingKeys(line);
    if (missing.length > 0) return { outcome: 'incomplete', missing };
    const twins = sameService.filter((other) => !other.cited && !recordsBoth(recordedDays, other.personKey));
    const people = [...new Set(twins.map((twin) => twin.personKey))];
    if (people.length === 0) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: people.flatMap((person) => {
        const [first, ...others] = twins.filter((twin) => twin.personKey === person);
        return first === undefined ? [] : [draft(line, first, others)];
      }),
    };
  },
});

function missingKeys(line: BilledLine): string[] {
  return [
    ...(line.invoice.contract === null ? ['contract_ref'] : []),
    ...(line.links.some((link) => link.personKey !== null) ? [] : ['person_key']),
    ...missingDate(line),
  ];
}

function recordsBoth(recordedDays: readonly RecordedDays[], personKey: string): boolean {
  return recordedDays.some(
    (row) => row.personKey === personKey && row.recordedDays !== null && exact(row.excessDays).lte(0),
  );
}

/** Both lines name their orders and none is common: two orders may well ask for the same days of one person. */
function onOtherOrders(line: BilledLine, twin: SameService): boolean {
  const orders = line.links.flatMap((link) => link.orderRef ?? []);
  if (orders.length === 0 || twin.orders.length === 0) return false;
  return !orders.some((order) => twin.orders.includes(order));
}

function draft(line: BilledLine, twin: SameService, others: readonly SameService[]): FindingDraft<Values> {
  const { invoice } = line;
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(exact(twin.days).times(price));
  const link = line.links.find((candidate) => candidate.personKey === twin.personKey);
  const twins = [twin, ...others];
  return {
    subject: lineSubject(line, twin.personKey),
    related: twins.map((other) => ({
      invoice: other.invoice,
      supplier: invoice.supplierKey,
      line: other.line,
      personKey: other.personKey,
      file: other.invoiceFile,
    })),
    values: {
      line: line.line,
      personKey: twin.personKey,
      person: link?.personName ?? twin.personKey,
      days: days(twin.days),
      amount,
      currency: invoice.currency,
      periodStart: twin.periodStart,
      periodEnd: twin.periodEnd,
      twinInvoice: twin.invoice,
      twinLine: twin.line,
      twinIssueDate: twin.issueDate,
      invoices: twins.map((other) => other.invoice),
      twinLines: twin.uncitedLines,
    },
    allocations: [
      { supplier: invoice.supplierKey, invoice: invoice.ref, line: line.line, days: days(twin.days), amount },
    ],
    evidence: [line.source, ...twins.map((other) => other.source)],
    assumed: [...guessed(link?.how ?? 'none', 'person_key'), ...guessed(invoice.contractHow, 'contract_ref')],
    ...(twins.every((other) => onOtherOrders(line, other)) ? { class: 'question' } : {}),
    // The contract pays a service once.
    rung: 'contract',
  };
}
