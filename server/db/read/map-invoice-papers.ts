import type { StatedMentions, StatedVat } from '../../rules/facts/invoice-papers.js';
import type { Row } from './row.js';

/** Rows of the questions on what an invoice carries, as the types that rules read. */

export const toStatedVat = (row: Row): StatedVat => ({
  breakdown: row.breakdown as StatedVat['breakdown'],
  lineRates: row.lineRates as StatedVat['lineRates'],
});

export const toStatedMentions = (row: Row): StatedMentions => ({
  isElectronic: row.isElectronic === true,
  hasLines: row.hasLines === true,
  invoiceNumber: row.invoiceNumber === true,
  issueDate: row.issueDate === true,
  dueDate: row.dueDate === true,
  contractRef: row.contractRef === true,
  orderRef: row.orderRef === true,
  buyerReference: row.buyerReference === true,
  siret: row.siret === true,
  buyerSiret: row.buyerSiret === true,
  vatId: row.vatId === true,
  isForeign: row.isForeign === true,
  period: row.period === true,
  quantity: row.quantity === true,
  unitPrice: row.unitPrice === true,
  attachment: row.attachment === true,
  timesheet: row.timesheet === true,
  required: (row.required ?? null) as string[] | null,
});
