import { readFile } from 'node:fs/promises';
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { InvoiceAttachment } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { fileTooLarge } from '../file-problems.js';
import {
  RefusedFile,
  wholeFile,
  type CarriedFile,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import type { InvoiceSyntax } from './known-roots.js';
import { describeAttachment } from './map-attachments.js';
import { listAttachments, type PdfAttachment } from './pdf-attachment-walk.js';
import { chooseInvoice, hasExpectedName, openAttachments } from './pdf-attachments.js';
import {
  attachmentName,
  pdfEncrypted,
  pdfTooLargeInside,
  pdfUnreadable,
  pdfWithoutInvoice,
  severalInvoices,
} from './pdf-problems.js';
import { structureIsBounded } from './pdf-stream-guard.js';
import { piecesOf } from './xml-importers.js';
import { readXmlInvoice } from './read-xml-invoice.js';
import { holdPages, readPages } from './pdf-pages.js';
import { INVOICE_PDF } from '../invoice-pdf/read-invoice-pdf.js';

const END_MARK = '%%EOF';
const END_WITHIN = 1024;

/**
 * Factur-X, ZUGFeRD 2 and ZUGFeRD 1.0 invoices: a PDF that carries the invoice as XML. Reading tells which, and a
 * `format` piece says it; its pages are held against it. A PDF without such data is an invoice by what its pages say, once a
 * person has confirmed it.
 */
export const facturX: Importer = {
  format: 'factur-x',
  kind: 'invoice',
  claims: (look: FileLook) => {
    const mayBeInvoice = look.part === 'invoices' || look.part === 'any';
    return mayBeInvoice && look.head.subarray(0, 1024).includes('%PDF-') ? 'named' : null;
  },
  read: readPdf,
};

async function* readPdf(file: SourceFile): AsyncIterable<ReadPiece> {
  const at = wholeFile(file.name);
  const opened = await openPdf(file);
  const { attachments } = opened;
  for (const problem of opened.problems) yield { type: 'problem', problem };

  const choice = chooseInvoice(attachments, at);
  if (choice === null) {
    yield* readByItsPages(opened, file);
    return;
  }
  const { chosen, count } = choice;
  if (!hasExpectedName(chosen))
    yield { type: 'problem', problem: attachmentName.make(at, { name: chosen.name }, chosen.name) };
  if (count > 1) yield { type: 'problem', problem: severalInvoices.make(at, { read: chosen.name, count }) };

  const reading = readXmlInvoice(chosen.bytes, file.name);
  yield { type: 'format', format: formatOf(reading.syntax) };
  const others = attachments.filter((other) => other !== chosen);
  reading.invoice.attachments.push(...others.map(described));
  yield* piecesOf(reading);
  yield* await holdPages(opened.bytes, reading.invoice, file.name);
  for (const carried of others) yield { type: 'carried', file: carried };
}

const described = ({ name, mime, bytes }: CarriedFile): InvoiceAttachment =>
  describeAttachment(name, mime, bytes);

/** Not when the file is cut short or an attachment could not be opened: the data of the invoice may be what is missing. */
async function* readByItsPages(opened: OpenPdf, file: SourceFile): AsyncIterable<ReadPiece> {
  const refusal = whyNoInvoice(opened.bytes, wholeFile(file.name));
  const isEntire = opened.problems.length === 0 && refusal.code === pdfWithoutInvoice.code;
  const pieces = isEntire ? await readPages(opened.bytes, file) : null;
  if (pieces === null) throw new RefusedFile(refusal);
  yield { type: 'format', format: INVOICE_PDF };
  for (const piece of pieces) {
    if (piece.type === 'invoice') piece.invoice.attachments.push(...opened.attachments.map(described));
    yield piece;
  }
  for (const carried of opened.attachments) yield { type: 'carried', file: carried };
}

/**
 * The bytes of the XML that reading takes the invoice from: what the paths of its places are about.
 * @throws RefusedFile when the PDF cannot be opened or carries no invoice
 */
export async function invoiceXmlOf(
  file: Pick<SourceFile, 'path' | 'name' | 'byteLength'>,
): Promise<Uint8Array> {
  return (await invoiceInPdf(file)).xml;
}

/**
 * The invoice that a PDF carries as XML, and how many other files it carries.
 * @throws RefusedFile when the PDF cannot be opened or carries no invoice
 */
export async function invoiceInPdf(
  file: Pick<SourceFile, 'path' | 'name' | 'byteLength'>,
): Promise<{ xml: Uint8Array; others: number }> {
  const opened = await openPdf(file);
  const { chosen } = invoiceOf(opened, wholeFile(file.name));
  return { xml: chosen.bytes, others: opened.attachments.length - 1 };
}

interface OpenPdf extends ReturnType<typeof openAttachments> {
  bytes: Buffer;
}

async function openPdf(file: Pick<SourceFile, 'path' | 'name' | 'byteLength'>): Promise<OpenPdf> {
  const at = wholeFile(file.name);
  const { megabytes } = LIMITS.pdf;
  if (file.byteLength > megabytes * MEGABYTE) throw new RefusedFile(fileTooLarge.make(at, { megabytes }));
  const bytes = await readFile(file.path);
  return { bytes, ...openAttachments(await listInPdf(bytes, at), at) };
}

function invoiceOf({ bytes, attachments }: OpenPdf, at: SourceRef) {
  const choice = chooseInvoice(attachments, at);
  if (choice === null) throw new RefusedFile(whyNoInvoice(bytes, at));
  return choice;
}

/** CII inside a PDF is Factur-X; the others keep their own name. */
function formatOf(syntax: InvoiceSyntax): string {
  return syntax === 'cii' ? 'factur-x' : syntax;
}

/** A PDF cut short may have lost its attachments: it is not said to hold none. ISO 32000-1, annex H.3.4.4. */
function whyNoInvoice(bytes: Buffer, at: SourceRef): Problem {
  const isComplete = bytes.subarray(-END_WITHIN).includes(END_MARK);
  return isComplete ? pdfWithoutInvoice.make(at, {}) : pdfUnreadable.make(at, {}, `no ${END_MARK}`);
}

/** The PDF library repairs what it can; what it throws on, here or in the walk, is a damaged structure. */
async function listInPdf(bytes: Buffer, at: SourceRef): Promise<PdfAttachment[]> {
  const megabytes = LIMITS.pdf.structureMegabytes;
  if (!structureIsBounded(bytes)) throw new RefusedFile(pdfTooLargeInside.make(at, { megabytes }));
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return listAttachments(pdf);
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new RefusedFile(pdfEncrypted.make(at, {}));
    const reason = error instanceof Error ? error.message.split('\n')[0] : undefined;
    throw new RefusedFile(pdfUnreadable.make(at, {}, reason));
  }
}
