import type { BilledDeliverable, EarlierFindings, InvoiceEvent, SignedAct } from '../../rules/facts/duty.js';
import { orNull, sourceOf, text, type Row } from './row.js';

/** Rows of the facts on the buyer's duties as the types that rules read. */

export const toInvoiceEvent = (row: Row): InvoiceEvent => ({
  event: row.event as InvoiceEvent['event'],
  on: text(row, 'on'),
  by: orNull(row, 'by'),
  source: sourceOf(row),
});

export const toBilledDeliverable = (row: Row): BilledDeliverable => ({
  ref: text(row, 'ref'),
  delivered: (row.delivered ?? null) as boolean | null,
  deliveredOn: orNull(row, 'deliveredOn'),
  acceptance: (row.acceptance ?? null) as BilledDeliverable['acceptance'],
  how: text(row, 'how'),
  source: sourceOf(row),
});

export const toEarlierFindings = (row: Row): EarlierFindings => ({
  firstAuditOn: orNull(row, 'firstAuditOn'),
  open: row.open as EarlierFindings['open'],
});

export const toSignedAct = (row: Row): SignedAct => ({
  act: row.act as SignedAct['act'],
  by: text(row, 'by'),
  on: orNull(row, 'on'),
  source: sourceOf(row),
});
