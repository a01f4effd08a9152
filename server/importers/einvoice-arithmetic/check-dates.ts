import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { dateOutOfRange, dueBeforeIssue } from './arithmetic-problems.js';
import { isFrench } from './is-french.js';
import type { PlaceOf } from './place-of.js';

/** Prepayments, and invoices already paid: their due date may be that of a payment made before (BR-FR-CO-07). */
const PAID_BEFORE = new Set(['386', '500', '503']);
const ALREADY_PAID = new Set(['B2', 'S2', 'M2']);

/** BR-FR-03 and BR-FR-CO-07 of XP Z12-012, on the invoices of French companies and public bodies. */
export function checkDates(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  if (!isFrench(invoice)) return [];
  const problems: Problem[] = [];
  for (const field of ['issueDate', 'dueDate'] as const) {
    const date = invoice[field];
    if (date !== null && !date.startsWith('20'))
      problems.push(dateOutOfRange.make(placeOf(invoice, field) ?? at, { date }, date));
  }
  const { issueDate: issue, dueDate: due, typeCode, processId } = invoice;
  const mayPrecede = PAID_BEFORE.has(typeCode ?? '') || ALREADY_PAID.has(processId ?? '');
  if (issue !== null && due !== null && due < issue && !mayPrecede)
    problems.push(dueBeforeIssue.make(placeOf(invoice, 'dueDate') ?? at, { issue, due }, due));
  return problems;
}
