import { policyDays } from './policy-row.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Subject } from '../domain/finding.js';
import { invoiceNumberKey } from '../domain/names.js';
import type { BilledPart } from './facts/billed-part.js';
import type { ContractFact } from './facts/contract.js';
import type { DeclarationFact, DeclarationSubject, PolicyRow } from './facts/declaration.js';

/** The contractor as a key; none under a reference that several firms hold: nothing tells whose declaration it is. */
export const suppliedBy = ({ supplierKey }: DeclarationFact): Pick<Subject, 'supplier'> =>
  supplierKey === '' ? {} : { supplier: supplierKey };

/**
 * Keys of a finding on a declaration: its contract and deliverable, the billed line when there is only one, else the
 * invoice that it names, and the first day of its period: the last two tell apart the declarations of several months.
 */
export function declarationKeys({ declaration }: DeclarationSubject, parts: readonly BilledPart[]): Subject {
  const [part] = parts;
  return {
    contract: declaration.contractRef,
    ...suppliedBy(declaration),
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

/** Before and after every date of a register. */
export const EVER: CivilDate = '0000-01-01';
export const NEVER: CivilDate = '9999-12-31';

/** When the work was done. */
export interface WorkTime {
  from: CivilDate;
  to: CivilDate;
  /** Both ends are stated. Else the work lies somewhere inside, and only what is true of the whole time is true of it. */
  isStated: boolean;
  /** Register columns of the ends that nobody states. */
  missing: string[];
}

/** What is stated of the days of some work, and the contract it belongs to; null where that is not known. */
export interface WorkStated extends Pick<DeclarationSubject, 'workStart' | 'workEnd' | 'finishedBy'> {
  contract: Pick<ContractFact, 'startDate' | 'unreadLimits'> | null;
}

/**
 * The period of the work; where an end is not stated, the contract it belongs to begins before it and its delivery or invoice
 * comes after it. Neither an invoice nor a signature is ever taken for a day of work.
 */
export function workTime({ workStart, workEnd, finishedBy, contract }: WorkStated): WorkTime {
  const begins =
    contract === null || contract.unreadLimits.includes('start_date') ? null : contract.startDate;
  return {
    from: workStart ?? begins ?? EVER,
    to: workEnd ?? finishedBy ?? NEVER,
    isStated: workStart !== null && workEnd !== null,
    missing: [...(workStart === null ? ['period_start'] : []), ...(workEnd === null ? ['period_end'] : [])],
  };
}

/** The days of the work on which the policy has to be asked: its first, and those on which it changes. */
export function askedDays({ from, to }: WorkTime, rows: readonly PolicyRow[]): CivilDate[] {
  return policyDays(rows, from, to);
}
