import { exact, money, type Exact } from '../../domain/decimal.js';
import type { InvoiceHead } from '../facts/contract.js';
import type { OrderUse } from '../facts/invoice.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { guessed } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { shareOfLines } from '../share-of-lines.js';
import { messages, type Values } from './messages.js';

/**
 * Each order that the invoice names: not in the register of a contract that has orders, or with less left than this invoice
 * takes. An unknown order has no amount, so that nothing can be computed above it.
 */
export const rule = defineRule({
  id: 'order-exhausted',
  code: 'P2',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'contract',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice', 'order'],
  needs: ['invoiceFact', 'orderUse'],
  groundsInterruption: INTERRUPTION.wrong,
  params: {},
  messages,
  check({ invoiceFact: { invoice }, orderUse }) {
    if (!isCurrent(invoice) || isCreditNote(invoice)) return { outcome: 'notApplicable' };
    if (orderUse.length === 0) return { outcome: 'notApplicable' };
    if (invoice.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const { contract, currency } = invoice;
    const foreign = currency !== null && currency !== contract.currency;
    const readings = orderUse.map((use) => ({ use, reading: readOrder(use, foreign) }));
    const findings = readings.flatMap(({ use, reading }) =>
      reading.state === 'unknown' || reading.state === 'exceeded'
        ? [draft(invoice, use, reading.state === 'exceeded' ? reading.excess : null)]
        : [],
    );
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = readings.flatMap(({ reading }) =>
      reading.state === 'incomplete' ? reading.missing : [],
    );
    if (missing.length > 0) return { outcome: 'incomplete', missing: [...new Set(missing)] };
    return {
      outcome: readings.some(({ reading }) => reading.state === 'covered') ? 'clean' : 'notApplicable',
    };
  },
});

type OrderReading =
  | { state: 'covered' | 'unknown' | 'notApplicable' }
  | { state: 'exceeded'; excess: Exact }
  | { state: 'incomplete'; missing: string[] };

/** `foreign`: billed in another currency than that of the contract, so that nothing compares. */
function readOrder(use: OrderUse, foreign: boolean): OrderReading {
  if (!use.known) return { state: use.contractHasOrders ? 'unknown' : 'notApplicable' };
  if (use.amount === null) return { state: 'incomplete', missing: ['amount'] };
  if (foreign) return { state: 'incomplete', missing: ['currency'] };
  if (use.billedHere === null) return { state: 'incomplete', missing: ['days'] };
  const here = exact(use.billedHere);
  const over = exact(use.billedBefore ?? 0)
    .plus(use.billedEarlier)
    .plus(here)
    .minus(use.amount);
  // What earlier invoices took too much is theirs.
  if (over.gt(0) && here.gt(0)) return { state: 'exceeded', excess: over.lt(here) ? over : here };
  return use.billedBefore === null
    ? { state: 'incomplete', missing: ['billed_before'] }
    : { state: 'covered' };
}

/** `excess` null: the order is not in the register. */
function draft(invoice: InvoiceHead, use: OrderUse, excess: Exact | null): FindingDraft<Values> {
  const billed = { invoice: invoice.ref, supplierKey: invoice.supplierKey, lines: use.lines };
  const untold = use.lines.map(({ line }) => ({
    supplier: invoice.supplierKey,
    invoice: invoice.ref,
    line,
    days: null,
    amount: null,
  }));
  return {
    subject: { ...invoiceSubject(invoice), order: use.orderRef },
    values: {
      invoice: invoice.ref,
      contract: invoice.contract?.ref ?? null,
      order: use.orderRef,
      known: use.known,
      orderAmount: use.amount === null ? null : money(use.amount),
      billedBefore: use.billedBefore,
      taken: money(exact(use.billedBefore ?? 0).plus(use.billedEarlier)),
      billedHere: money(use.billedHere ?? '0'),
      excess: excess === null ? null : money(excess),
      currency: invoice.currency,
    },
    allocations: excess === null ? untold : shareOfLines(billed, excess),
    evidence: [invoice.source, ...(use.source === null ? [] : [use.source])],
    rung: 'contract',
    assumed: guessed(invoice.contractHow, 'contract_ref'),
  };
}
