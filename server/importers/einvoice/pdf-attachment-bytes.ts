import { PDFArray, PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { inflateBounded, type Inflated } from './inflate-bounded.js';

type AttachmentBytes = Inflated | { kind: 'filter'; filter: string };

/**
 * Decodes an attached stream, at most `limit` bytes. Only plain and Flate streams are read: a chain of filters is how
 * a small file grows by powers, and no invoice was seen with one.
 */
export function attachmentBytes(stream: PDFRawStream, limit: number): AttachmentBytes {
  const raw = stream.getContents();
  const filter = filterOf(stream.dict);
  if (filter === null) return raw.byteLength > limit ? { kind: 'too-large' } : { kind: 'bytes', bytes: raw };
  if ((filter !== '/FlateDecode' && filter !== '/Fl') || hasPredictor(stream.dict))
    return { kind: 'filter', filter };
  return inflateBounded(raw, limit);
}

/** The one filter, null for none; several are named together. */
function filterOf(dict: PDFDict): string | null {
  const value = dict.lookup(PDFName.of('Filter'));
  if (value instanceof PDFName) return value.toString();
  if (!(value instanceof PDFArray) || value.size() === 0) return null;
  return value
    .asArray()
    .map((one) => one.toString())
    .join(' ');
}

function hasPredictor(dict: PDFDict): boolean {
  const given = dict.lookup(PDFName.of('DecodeParms'));
  const parameters = given instanceof PDFArray ? given.lookup(0) : given;
  return parameters instanceof PDFDict && parameters.has(PDFName.of('Predictor'));
}
