import { readFile } from 'node:fs/promises';
import {
  RefusedFile,
  type DocumentKind,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { decodeXmlHead } from './decode-xml.js';
import { knownRoot, type InvoiceSyntax, type KnownRoot } from './known-roots.js';
import { readXmlInvoice, refuseLargeXml, type XmlReading } from './read-xml-invoice.js';
import { findRoot } from './xml-root.js';

/** What the root element in these first bytes says the file is; null when it is none of ours. */
export function rootInHead(head: Uint8Array): KnownRoot | null {
  const root = findRoot(decodeXmlHead(head));
  return root === null ? null : knownRoot(root);
}

/**
 * Pieces of a reading: its problems, its invoice and the files inside it.
 * @throws RefusedFile with the first fault, after the others went out as problems
 */
export function* piecesOf({ invoice, problems, faults, carried }: XmlReading): Generator<ReadPiece> {
  const [first, ...others] = faults;
  if (first !== undefined) {
    for (const problem of others) yield { type: 'problem', problem };
    throw new RefusedFile(first);
  }
  for (const problem of problems) yield { type: 'problem', problem };
  yield { type: 'invoice', invoice };
  for (const file of carried) yield { type: 'carried', file };
}

async function* readXml(file: SourceFile): AsyncIterable<ReadPiece> {
  refuseLargeXml(file.byteLength, file.name);
  yield* piecesOf(readXmlInvoice(await readFile(file.path), file.name));
}

function xmlImporter(format: string, kind: DocumentKind, owns: (root: KnownRoot) => boolean): Importer {
  return {
    format,
    kind,
    claims: (look: FileLook) => {
      const root = rootInHead(look.head);
      return root !== null && owns(root) ? 'named' : null;
    },
    read: readXml,
  };
}

const reads = (syntax: InvoiceSyntax) => (root: KnownRoot) => root.read && root.syntax === syntax;

/** Invoices of UBL 2.1. */
export const ublInvoice: Importer = xmlImporter('ubl-invoice', 'invoice', reads('ubl-invoice'));
/** Credit notes of UBL 2.1. */
export const ublCreditNote: Importer = xmlImporter('ubl-credit-note', 'invoice', reads('ubl-credit-note'));
/** UN/CEFACT Cross Industry Invoices. */
export const cii: Importer = xmlImporter('cii', 'invoice', reads('cii'));
/** ZUGFeRD 1.0 invoices. */
export const zugferd1: Importer = xmlImporter('zugferd-1', 'invoice', reads('zugferd-1'));

/** Invoices in formats that are recognised only to be refused by name (FatturaPA, early ZUGFeRD). */
export const unreadInvoice: Importer = xmlImporter('none', 'invoice', (root) => !root.read && root.invoice);

/** Electronic business documents that are no invoices (Order-X, UBL orders), refused by name. */
export const unreadBusinessDocument: Importer = xmlImporter(
  'none',
  'unknown',
  (root) => !root.read && !root.invoice,
);
