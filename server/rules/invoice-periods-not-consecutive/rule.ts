import { exact, sum, toDecimal } from '../../domain/decimal.js';
import type { BillingGap } from '../facts/billed-periods.js';
import type { ContractFact, InvoiceHead } from '../facts/contract.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { guessed } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import {
  allocationsOf,
  amountOf,
  assumedBy,
  inOrder,
  judgeOverlap,
  type JudgedOverlap,
} from './judge-overlap.js';
import { messages, type Values } from './messages.js';

const NAMED = 20;

function overlapFinding(
  invoice: InvoiceHead,
  contract: ContractFact,
  first: JudgedOverlap,
  rest: readonly JudgedOverlap[],
): FindingDraft<Values> {
  const { overlap, from, billedDays, roomDays } = first;
  // What cannot be is told without what only asks.
  const judged = [first, ...rest.filter((one) => from !== 'calendar' || one.from === 'calendar')];
  const allocations = allocationsOf(invoice, judged);
  const named = judged.slice(0, NAMED);
  const others = named.flatMap((one) => one.overlap.others).slice(0, NAMED);
  return {
    subject: invoiceSubject(invoice),
    ...(from === 'calendar' ? {} : { class: 'question' }),
    related: others.map(({ invoice: other, file }) => ({
      invoice: other,
      supplier: invoice.supplierKey,
      file,
    })),
    values: {
      kind: 'overlap',
      invoice: invoice.ref,
      other: overlap.others[0]?.invoice ?? '',
      othersCount: overlap.othersCount,
      invoices: [...new Set(others.map((one) => one.invoice))],
      personKey: overlap.personKey,
      person: overlap.personName,
      morePeople: new Set(judged.map((one) => one.overlap.personKey)).size - 1,
      from: overlap.sharedFrom,
      to: overlap.sharedTo,
      basis: from,
      billedDays: toDecimal(billedDays),
      roomDays: roomDays === null ? null : toDecimal(roomDays),
      excessDays: toDecimal(sum(judged.map(({ excessDays }) => excessDays))),
      amount: amountOf(allocations),
      currency: invoice.currency,
    },
    allocations,
    evidence: [
      ...named.flatMap((one) => one.overlap.lines.map(({ source }) => source)),
      ...others.map(({ source }) => source),
      ...named.flatMap((one) => one.overlap.recordedSources),
    ].slice(0, 3 * NAMED),
    assumed: [
      ...new Set(judged.flatMap((one) => assumedBy(one, contract))),
      ...guessed(invoice.contractHow, 'contract_ref'),
    ],
    rung: 'calendar',
  };
}

function gapFinding(invoice: InvoiceHead, gap: BillingGap, recordedDays: string): FindingDraft<Values> {
  return {
    subject: invoiceSubject(invoice),
    class: 'question',
    related: [{ invoice: gap.previous, supplier: invoice.supplierKey, file: gap.previousFile }],
    values: {
      kind: 'gap',
      invoice: invoice.ref,
      previous: gap.previous,
      from: gap.from,
      to: gap.to,
      recordedDays,
      firstDate: gap.firstDate,
      lastDate: gap.lastDate,
    },
    allocations: [],
    evidence: [invoice.source, ...gap.sources],
    assumed: guessed(invoice.contractHow, 'contract_ref'),
  };
}

/**
 * Periods billed on one contract follow on. One person's days billed by two invoices over the same days are asked about, unless
 * the timesheets record them all; they are a fact where the calendar has not as many days. Parts of a month, other orders,
 * deliverables and profiles are clean. Days between two periods are asked about where timesheets record some that no invoice
 * bills: an idle month is clean, and where a line without a period may bill them nothing is known.
 */
export const rule = defineRule({
  id: 'invoice-periods-not-consecutive',
  code: 'T15',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'billedPeriods', 'billingOverlaps'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    toleranceDays: {
      type: 'days',
      default: '0.5',
      origin: {
        fr: 'proposée : une demi-journée, la plus petite fraction facturée d’ordinaire',
        en: 'proposed: half a day, the smallest fraction that is usually billed',
      },
      describe: {
        fr: 'Écart admis entre jours relevés et jours facturés',
        en: 'Difference allowed between days recorded and days billed',
      },
    },
  },
  messages,
  check({ invoiceFact: { invoice }, billedPeriods, billingOverlaps }, params) {
    const { timeLines, undatedLines, gap } = billedPeriods;
    if (!isCurrent(invoice) || isCreditNote(invoice) || timeLines === 0) return { outcome: 'notApplicable' };
    const { contract } = invoice;
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const tolerance = limitOf(params, 'toleranceDays');
    const [first, ...more] = inOrder(
      billingOverlaps.flatMap((overlap) => judgeOverlap(overlap, contract, tolerance) ?? []),
    );
    if (first !== undefined)
      return { outcome: 'flagged', findings: [overlapFinding(invoice, contract, first, more)] };
    const recordedDays = gap?.recordedDays ?? '0';
    const isOpen = exact(recordedDays).gt(tolerance);
    if (gap !== null && isOpen && !gap.mayBeBilled)
      return { outcome: 'flagged', findings: [gapFinding(invoice, gap, recordedDays)] };
    if (undatedLines > 0 || isOpen) return { outcome: 'incomplete', missing: ['period_start', 'period_end'] };
    if (gap?.unconvertible === true) return { outcome: 'incomplete', missing: ['hours_per_day'] };
    if (gap?.recordedDays === null && contract.timesheetRequired)
      return { outcome: 'incomplete', missing: ['timesheet'] };
    return { outcome: 'clean' };
  },
});
