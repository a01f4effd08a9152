import { writeFormAnswer, type FormField } from '../../domain/answer-form.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { noLineDetail } from '../einvoice/invoice-problems.js';
import { checkInvoiceArithmetic } from '../einvoice-arithmetic/check-invoice-arithmetic.js';
import { RefusedFile, wholeFile, type ReadPiece, type SourceFile } from '../importer.js';
import type { PageText } from '../pdf-page/page-text.js';
import { confirmedInvoice, isAsProposed, placeOfField, type Confirmed } from './confirmed-invoice.js';
import {
  answerDiffers,
  answerNotKept,
  fieldsUnconfirmed,
  otherTitle,
  scannedPdf,
} from './invoice-pdf-problems.js';
import { otherDocument } from './other-document.js';
import { hasReadableText, hasWords, looksLikeInvoice } from './looks-like-invoice.js';
import { readPage } from './page-reading.js';
import { fieldLabel, invoiceForm, isPdfField, type PdfField, type Proposals } from './pdf-fields.js';
import { proposeFields } from './propose-fields.js';
import { placeOfPhrase } from './proposal.js';
import { readAnswer } from './read-answer.js';

/** Format of an invoice whose data are its pages, as published in the schema. */
export const INVOICE_PDF = 'invoice-pdf';

/**
 * Reads a PDF without invoice data by what its pages say: its fields are proposed, and it is an invoice once a person has
 * confirmed them. A page without text that can be read proposes nothing.
 * @returns null for pages that are no invoice
 * @throws RefusedFile for pages that are another document by their title
 */
export function readInvoicePdf(text: PageText, file: SourceFile): ReadPiece[] | null {
  if (!hasReadableText(text)) return askOrRead(scannedPdf, new Map(), file);
  const page = readPage(text);
  const isAmongInvoices = file.part === 'invoices';
  const isLike = looksLikeInvoice(page, file.part);
  const other = isAmongInvoices || isLike ? otherDocument(page, file.part) : null;
  if (other !== null)
    throw new RefusedFile(
      otherTitle.make(placeOfPhrase(file.name, other), { title: other.text }, other.text),
    );
  // Elsewhere than among the invoices, it may be a plan or a text in other letters.
  if (isAmongInvoices && !hasWords(text)) return askOrRead(scannedPdf, new Map(), file);
  if (!isLike) return null;
  return askOrRead(fieldsUnconfirmed, proposeFields(page), file);
}

function askOrRead(
  asked: ProblemKind<{ form: readonly FormField[] }>,
  proposals: Proposals,
  { name, answers }: SourceFile,
): ReadPiece[] {
  const at = wholeFile(name);
  const form = invoiceForm(name, proposals);
  const question: ReadPiece = { type: 'problem', problem: asked.make(at, { form }, foundIn(form)) };
  const answer = answers[asked.code];
  if (answer === undefined) return [question];
  const reading = readAnswer(form, answer);
  if ('confirmed' in reading) return invoicePieces(name, reading.confirmed, proposals);
  return [
    ...reading.faults.map((fault): ReadPiece => ({
      type: 'problem',
      problem: answerNotKept.make(at, { fault: fault.message }, fault.name),
    })),
    question,
  ];
}

/** What was found of the fields that every answer has, as an answer writes it: where no form is shown, it is a start. */
function foundIn(form: readonly FormField[]): string | undefined {
  const found = form.flatMap(({ name, required, proposed }) =>
    proposed !== null && (required || name === 'vat') ? [[name, proposed] as const] : [],
  );
  return found.length === 0 ? undefined : writeFormAnswer(new Map(found));
}

/** A person writes these as their own registers do, whatever the page calls them. */
const TIES: readonly PdfField[] = ['supplier', 'buyer', 'contractRef', 'orderRef'];

/** Values of the answer where the page surely says another: the answer is kept, and both are told. */
function changedByHand(file: string, confirmed: Confirmed, proposals: Proposals): Problem[] {
  return [...confirmed].flatMap(([field, answer]) => {
    const proposal = proposals.get(field);
    if (
      proposal?.confidence !== 'high' ||
      TIES.includes(field) ||
      isAsProposed(field, confirmed, proposal.value)
    )
      return [];
    const values = { label: fieldLabel(field), answer, page: proposal.value };
    return [answerDiffers.make(placeOfPhrase(file, proposal.phrase), values, proposal.value)];
  });
}

function invoicePieces(file: string, confirmed: Confirmed, proposals: Proposals): ReadPiece[] {
  const invoice = confirmedInvoice(file, confirmed, proposals);
  const placeOf = (owner: object, field: string): SourceRef | undefined =>
    (owner === invoice || owner === invoice.totals) && isPdfField(field)
      ? placeOfField(file, field, confirmed, proposals)
      : undefined;
  const problems = checkInvoiceArithmetic(invoice, invoice.source, placeOf);
  problems.push(...changedByHand(file, confirmed, proposals));
  if (invoice.lines.length === 0) problems.push(noLineDetail.make(invoice.source, { profile: null }));
  return [
    ...problems.map((problem): ReadPiece => ({ type: 'problem', problem })),
    { type: 'invoice', invoice },
  ];
}
