import type { StatedMentions, StatedVat } from '../../rules/facts/invoice-papers.js';
import type { Row } from './row.js';

/** Rows of the questions on what an invoice carries, as the types that rules read. */

export const toStatedVat = (row: Row): StatedVat => ({
  breakdown: row.breakdown as StatedVat['breakdown'],
  lineRates: row.lineRates as StatedVat['lineRates'],
});

const CARRIED = [
  ...(['isElectronic', 'hasLines'] as const),
  ...(['invoiceNumber', 'issueDate', 'dueDate', 'contractRef', 'orderRef', 'buyerReference'] as const),
  ...(['siret', 'buyerSiret', 'vatId', 'isForeign', 'period', 'quantity', 'unitPrice'] as const),
  ...(['attachment', 'timesheet'] as const),
];

export const toStatedMentions = (row: Row): StatedMentions => ({
  ...(Object.fromEntries(CARRIED.map((name) => [name, row[name] === true])) as Record<
    (typeof CARRIED)[number],
    boolean
  >),
  required: (row.required ?? null) as string[] | null,
});
