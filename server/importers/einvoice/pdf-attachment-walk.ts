import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { LIMITS } from '../limits.js';

/** An attached file as the PDF declares it, still encoded. */
export interface PdfAttachment {
  name: string;
  mime: string | null;
  stream: PDFRawStream;
}

const { nameTreeDepth: MAX_DEPTH, nameTreeNodes: MAX_NODES } = LIMITS.pdf;

/**
 * Lists the embedded files of a PDF: first the name tree of the catalogue (ISO 32000-1, 7.11.4), then the associated
 * files of the catalogue (ISO 32000-2, 14.13), each once. Nothing is inflated. Throws when there is no catalogue.
 */
export function listAttachments(pdf: PDFDocument): PdfAttachment[] {
  const catalog = pdf.context.lookup(pdf.context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error('no catalogue');
  const found = new Map<PDFRawStream, PdfAttachment>();
  const names = lookupDict(catalog, 'Names');
  const tree = names && lookupDict(names, 'EmbeddedFiles');
  if (tree) walkNameTree(tree, 0, { left: MAX_NODES }, found);
  const associated = catalog.lookup(PDFName.of('AF'));
  if (associated instanceof PDFArray)
    for (let index = 0; index < Math.min(associated.size(), MAX_NODES); index += 1)
      addFile(associated.lookup(index), '', found);
  return [...found.values()];
}

function walkNameTree(
  node: PDFDict,
  depth: number,
  budget: { left: number },
  found: Map<PDFRawStream, PdfAttachment>,
): void {
  budget.left -= 1;
  if (depth > MAX_DEPTH || budget.left < 0) return;
  const names = node.lookup(PDFName.of('Names'));
  if (names instanceof PDFArray)
    for (let index = 0; index + 1 < Math.min(names.size(), 2 * MAX_NODES); index += 2)
      addFile(names.lookup(index + 1), textOf(names.lookup(index)) ?? '', found);
  const kids = node.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray)) return;
  for (let index = 0; index < kids.size(); index += 1) {
    const kid = kids.lookup(index);
    if (kid instanceof PDFDict) walkNameTree(kid, depth + 1, budget, found);
  }
}

function addFile(
  specification: PDFObject | undefined,
  key: string,
  found: Map<PDFRawStream, PdfAttachment>,
): void {
  if (!(specification instanceof PDFDict)) return;
  const files = lookupDict(specification, 'EF');
  const stream = files?.lookup(PDFName.of('UF')) ?? files?.lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream) || found.has(stream)) return;
  const name =
    textOf(specification.lookup(PDFName.of('UF'))) ?? textOf(specification.lookup(PDFName.of('F'))) ?? key;
  const subtype = stream.dict.lookup(PDFName.of('Subtype'));
  const mime = subtype instanceof PDFName ? subtype.decodeText() : textOf(subtype);
  found.set(stream, { name, mime: mime === '' ? null : mime, stream });
}

function lookupDict(from: PDFDict, key: string): PDFDict | null {
  const value = from.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : null;
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
