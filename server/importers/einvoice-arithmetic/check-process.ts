import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { unknownProcess } from './arithmetic-problems.js';
import { isFrench } from './is-french.js';
import type { PlaceOf } from './place-of.js';

/** Billing frameworks of XP Z12-012: goods, services or both, and how they are billed. */
const FRENCH = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '));

/** BR-FR-08 of XP Z12-012. What does not look like a French framework, as Peppol's address of its process, is another list's. */
export function checkProcess(invoice: ReadInvoice, at: SourceRef, placeOf: PlaceOf): Problem[] {
  const { processId: process } = invoice;
  if (process === null || !/^[A-Z]\d$/.test(process) || FRENCH.has(process) || !isFrench(invoice)) return [];
  return [unknownProcess.make(placeOf(invoice, 'processId') ?? at, { process }, process)];
}
