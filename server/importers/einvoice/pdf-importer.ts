import { readFile } from 'node:fs/promises';
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { SourceRef } from '../../domain/source-ref.js';
import {
  RefusedFile,
  wholeFile,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import type { InvoiceSyntax } from './known-roots.js';
import { describeAttachment } from './map-attachments.js';
import { listAttachments, type PdfAttachment } from './pdf-attachment-walk.js';
import { chooseInvoice, hasExpectedName, openAttachments } from './pdf-attachments.js';
import {
  attachmentName,
  pdfEncrypted,
  pdfTooLargeInside,
  pdfUnreadable,
  severalInvoices,
} from './pdf-problems.js';
import { structureIsBounded } from './pdf-stream-guard.js';
import { piecesOf } from './xml-importers.js';
import { readXmlInvoice } from './read-xml-invoice.js';
import { fileTooLarge } from './xml-problems.js';

const MAX_PDF_BYTES = 100_000_000;

/**
 * Factur-X, ZUGFeRD 2 and ZUGFeRD 1.0 invoices: a PDF that carries the invoice as XML. Reading tells which, and a
 * `format` piece says it. The page itself is not read.
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
  if (file.byteLength > MAX_PDF_BYTES) throw new RefusedFile(fileTooLarge.make(at, { limit: MAX_PDF_BYTES }));
  const listed = await listInPdf(await readFile(file.path), at);
  const { attachments, problems } = openAttachments(listed, at);
  for (const problem of problems) yield { type: 'problem', problem };

  const { chosen, count } = chooseInvoice(attachments, at);
  if (!hasExpectedName(chosen))
    yield { type: 'problem', problem: attachmentName.make(at, { name: chosen.name }, chosen.name) };
  if (count > 1) yield { type: 'problem', problem: severalInvoices.make(at, { read: chosen.name, count }) };

  const reading = readXmlInvoice(chosen.bytes, file.name);
  yield { type: 'format', format: formatOf(reading.syntax) };
  for (const other of attachments)
    if (other !== chosen)
      reading.invoice.attachments.push(describeAttachment(other.name, other.mime, other.bytes));
  yield* piecesOf(reading);
}

/** CII inside a PDF is Factur-X; the others keep their own name. */
function formatOf(syntax: InvoiceSyntax): string {
  return syntax === 'cii' ? 'factur-x' : syntax;
}

/** The PDF library repairs what it can; what it throws on, here or in the walk, is a damaged structure. */
async function listInPdf(bytes: Buffer, at: SourceRef): Promise<PdfAttachment[]> {
  if (!structureIsBounded(bytes)) throw new RefusedFile(pdfTooLargeInside.make(at, {}));
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return listAttachments(pdf);
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new RefusedFile(pdfEncrypted.make(at, {}));
    const reason = error instanceof Error ? error.message.split('\n')[0] : undefined;
    throw new RefusedFile(pdfUnreadable.make(at, { reason: reason ?? 'unknown' }));
  }
}
