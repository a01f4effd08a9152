import { policyDays } from './policy-row.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Subject } from '../domain/finding.js';
import { invoiceNumberKey } from '../domain/names.js';
import type { BilledPart } from './facts/billed-part.js';
import type { DeclarationSubject, PolicyRow } from './facts/declaration.js';

/**
 * Keys of a finding on a declaration: its contract and deliverable, the billed line when there is only one, else the
 * invoice that it names, and the first day of its period: the last two tell apart the declarations of several months.
 */
export function declarationKeys({ declaration }: DeclarationSubject, parts: readonly BilledPart[]): Subject {
  const [part] = parts;
  return {
    contract: declaration.contractRef,
    supplier: declaration.supplierKey,
    ...(declaration.deliverableRef === null ? {} : { deliverable: declaration.deliverableRef }),
    ...(declaration.periodStart === null ? {} : { date: declaration.periodStart }),
    ...(part !== undefined && parts.length === 1
      ? { invoice: part.invoice, line: part.line }
      : namedInvoice(declaration.invoiceNumber, parts)),
  };
}

/** The invoice that a declaration names, as the invoice itself writes its number: its credit notes do not change it. */
function namedInvoice(declared: string | null, parts: readonly BilledPart[]): Pick<Subject, 'invoice'> {
  if (declared === null) return {};
  const key = invoiceNumberKey(declared);
  return { invoice: parts.find(({ invoice }) => invoiceNumberKey(invoice) === key)?.invoice ?? declared };
}

/** The billed lines as related subjects, when they are several. */
export function relatedLines(parts: readonly BilledPart[]): Subject[] {
  if (parts.length < 2) return [];
  return parts.map(({ supplierKey, invoice, line }) => ({ supplier: supplierKey, invoice, line }));
}

/** The days of the work on which the policy has to be asked; null when the work has no date. */
export function askedDays(subject: DeclarationSubject, rows: readonly PolicyRow[]): CivilDate[] | null {
  const from = subject.workStart ?? subject.workEnd;
  const to = subject.workEnd ?? subject.workStart;
  return from === null || to === null ? null : policyDays(rows, from, to);
}
