import { LIMITS, MEGABYTE } from '../limits.js';
import { inflateBounded } from './inflate-bounded.js';
import { pdfStreams } from './pdf-streams.js';

const STRUCTURE = /\/(?:ObjStm|XRef)\b/;
const FILTERS =
  /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/g;

/**
 * Tells whether the object and cross-reference streams of a PDF, which the PDF library inflates on its own and without
 * a bound, stay within the limit together. Pages, images and attachments are not looked at: nobody inflates them unasked.
 */
export function structureIsBounded(pdf: Buffer): boolean {
  let left = LIMITS.pdf.structureMegabytes * MEGABYTE;
  for (const { dictionary, start } of pdfStreams(pdf)) {
    if (!STRUCTURE.test(dictionary)) continue;
    const [filter, ...more] = dictionary.match(FILTERS) ?? [];
    if (filter === undefined) continue;
    if (more.length > 0 || !filter.startsWith('/Fl')) return false;
    const content = inflateBounded(pdf.subarray(start), left);
    if (content.kind === 'too-large') return false;
    if (content.kind === 'bytes') left -= content.bytes.byteLength;
  }
  return true;
}
