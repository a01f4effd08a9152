import type { CivilDate } from '../domain/civil-date.js';
import type { ReadInvoice, ReadInvoiceLine, StatedLinks } from '../domain/invoice.js';
import type { Problem } from '../domain/problem.js';
import type { SourceRef } from '../domain/source-ref.js';
import { isTooLong, tooLong, withinLength } from './text-length.js';
import {
  BUYER_TEXTS,
  INVOICE_TEXTS,
  LINE_TEXTS,
  PRECEDING_NUMBER,
  STATED_TEXTS,
  SUPPLIER_TEXTS,
} from './text-subjects.js';

/**
 * A copy of an invoice without names and references that are too long, told in `problems`, and without the periods
 * that end before they start: nothing tells which of their two dates is wrong. The check of the invoice's own
 * arithmetic (BR-29, BR-30) tells those.
 */
export function usableInvoice(invoice: ReadInvoice, problems: Problem[]): ReadInvoice {
  const at = invoice.source;
  return {
    ...withoutReversedPeriod(withinLength(invoice, INVOICE_TEXTS, at, problems)),
    supplier: withinLength(invoice.supplier, SUPPLIER_TEXTS, at, problems),
    buyer: withinLength(invoice.buyer, BUYER_TEXTS, at, problems),
    precedingInvoices: invoice.precedingInvoices.filter(({ number }) => {
      if (!isTooLong(number)) return true;
      problems.push(tooLong(number, PRECEDING_NUMBER, at));
      return false;
    }),
    lines: invoice.lines.map((line) => usableLine(line, problems)),
  };
}

function usableLine(line: ReadInvoiceLine, problems: Problem[]): ReadInvoiceLine {
  const kept = withoutReversedPeriod(withinLength(line, LINE_TEXTS, line.source, problems));
  return { ...kept, stated: usableLinks(line.stated, line.source, problems) };
}

function usableLinks(stated: StatedLinks, at: SourceRef, problems: Problem[]): StatedLinks {
  const kept: StatedLinks = {};
  for (const field of Object.keys(STATED_TEXTS) as (keyof StatedLinks)[]) {
    const text = stated[field];
    if (text === undefined) continue;
    if (isTooLong(text)) problems.push(tooLong(text, STATED_TEXTS[field], at));
    else kept[field] = text;
  }
  return kept;
}

function withoutReversedPeriod<T extends { periodStart: CivilDate | null; periodEnd: CivilDate | null }>(
  owner: T,
): T {
  const { periodStart, periodEnd } = owner;
  if (periodStart === null || periodEnd === null || periodEnd >= periodStart) return owner;
  return { ...owner, periodStart: null, periodEnd: null };
}
