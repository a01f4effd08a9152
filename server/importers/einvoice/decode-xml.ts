import type { SourceRef } from '../../domain/source-ref.js';
import { RefusedFile } from '../importer.js';
import { encodingMismatch, unknownEncoding } from './xml-problems.js';

const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;

/** Labels accepted in an XML declaration. ASCII is a part of UTF-8; Latin 1 is read as its superset windows-1252. */
const LABELS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
};

interface Encoding {
  /** As the file calls it, for the sentence. */
  declared: string;
  /** WHATWG label, null when it is not read. */
  label: string | null;
}

/** Byte order mark first, then the shape of the first characters, then the XML declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { declared: 'UTF-8', label: 'utf-8' };
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return { declared: 'UTF-16', label: 'utf-16le' };
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return { declared: 'UTF-16', label: 'utf-16be' };
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declared = DECLARED.exec(head)?.[1];
  if (declared === undefined) return { declared: 'UTF-8', label: 'utf-8' };
  return { declared, label: LABELS[declared.toLowerCase()] ?? null };
}

/** WHATWG label of the encoding of an XML file by its first bytes; null when it is not read. */
export const xmlEncoding = (head: Uint8Array): string | null => encodingOf(head).label;

/** Decodes the head of a file for identification only: faults become replacement characters. */
export function decodeXmlHead(head: Uint8Array): string {
  return new TextDecoder(encodingOf(head).label ?? 'windows-1252').decode(head);
}

/**
 * Decodes an XML file strictly. Bytes that the announced encoding does not allow refuse the file: read leniently,
 * names and amounts would change unseen.
 * @throws RefusedFile `xml-encoding-unknown`, or `xml-encoding-mismatch` with the line
 */
export function decodeXml(bytes: Uint8Array, at: SourceRef): string {
  const { declared, label } = encodingOf(bytes);
  if (label === null) throw new RefusedFile(unknownEncoding.make(at, { encoding: declared }, declared));
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    const place = label === 'utf-8' ? firstBadLine(bytes) : null;
    throw new RefusedFile(
      encodingMismatch.make(
        place === null ? at : { ...at, line: place.line },
        { encoding: declared },
        place?.seen.trim(),
      ),
    );
  }
}

/** First line, from 1, that is not UTF-8, with its text read as Latin 1. */
function firstBadLine(bytes: Uint8Array): { line: number; seen: string } | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, feed === -1 ? bytes.length : feed);
    try {
      strict.decode(part);
    } catch {
      return { line, seen: new TextDecoder('windows-1252').decode(part) };
    }
    start = feed === -1 ? bytes.length : feed + 1;
  }
  return null;
}
