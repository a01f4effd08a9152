import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import { checkInvoiceArithmetic } from '../einvoice-arithmetic/check-invoice-arithmetic.js';
import { fileTooLarge } from '../file-problems.js';
import { RefusedFile, wholeFile, type CarriedFile } from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import { crossIndustryTable, zugferd1Table } from './cii-table.js';
import { decodeXml } from './decode-xml.js';
import { DocumentReader } from './document-reader.js';
import { notAnInvoice, unknownXml } from './invoice-problems.js';
import { knownRoot, type InvoiceSyntax } from './known-roots.js';
import { mapInvoice } from './map-invoice.js';
import { parseXml } from './parse-xml.js';
import type { PathTable } from './path-table.js';
import { ublCreditNoteTable, ublInvoiceTable } from './ubl-table.js';
import type { XmlDocument } from './xml-tree.js';

const TABLES: Readonly<Record<InvoiceSyntax, PathTable>> = {
  'ubl-invoice': ublInvoiceTable,
  'ubl-credit-note': ublCreditNoteTable,
  cii: crossIndustryTable,
  'zugferd-1': zugferd1Table,
};

/** `faults` not empty: the file holds values that are not what its format says, and is to be refused for them. */
export interface XmlReading {
  syntax: InvoiceSyntax;
  invoice: ReadInvoice;
  problems: Problem[];
  faults: Problem[];
  /** The files inside the XML, which its invoice describes. */
  carried: CarriedFile[];
}

/**
 * Reads an invoice in any of the four XML syntaxes, whichever its root says it is.
 * @param file name written in every place: the XML file, or the PDF that carries it
 * @throws RefusedFile when the bytes are no readable XML, or an XML that is not such an invoice
 */
export function readXmlInvoice(bytes: Uint8Array, file: string): XmlReading {
  refuseLargeXml(bytes.byteLength, file);
  const document = parseXml(decodeXml(bytes, wholeFile(file)), wholeFile(file));
  const reader = new DocumentReader(file);
  const syntax = syntaxOf(document, reader);
  const invoice = mapInvoice(reader, document.root, syntax, TABLES[syntax]);
  const baseTolerance = syntax === 'cii' ? 'none' : 'less-than-one';
  const arithmetic = checkInvoiceArithmetic(invoice, reader.at(document.root), reader.placeOf, baseTolerance);
  const problems = [...reader.problems, ...arithmetic];
  return { syntax, invoice, problems, faults: reader.faults, carried: reader.carried };
}

function syntaxOf(document: XmlDocument, reader: DocumentReader): InvoiceSyntax {
  const known = knownRoot({ uri: document.rootUri, local: document.rootLocal });
  const at = reader.at(document.root);
  if (known === null) throw new RefusedFile(unknownXml.make(at, { root: document.rootLocal }));
  if (!known.read) throw new RefusedFile(notAnInvoice.make(at, { name: known.name }));
  return known.syntax;
}

/** @throws RefusedFile for an XML above its limit, before it is read from disk or parsed */
export function refuseLargeXml(byteLength: number, file: string): void {
  const { megabytes } = LIMITS.xml;
  if (byteLength > megabytes * MEGABYTE)
    throw new RefusedFile(fileTooLarge.make(wholeFile(file), { megabytes }));
}
