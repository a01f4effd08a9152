import { LIMITS, MEGABYTE } from '../limits.js';
import { inflateBounded } from './inflate-bounded.js';

/** Longer than the dictionary of any object stream. */
const DICTIONARY_BYTES = 4_096;
const STRUCTURE = /\/(?:ObjStm|XRef)\b/;
const FILTERS =
  /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/g;

/**
 * Tells whether the object and cross-reference streams of a PDF, which the PDF library inflates on its own and without
 * a bound, stay within the limit together. Pages, images and attachments are not looked at: nobody inflates them unasked.
 */
export function structureIsBounded(pdf: Buffer): boolean {
  let left = LIMITS.pdf.structureMegabytes * MEGABYTE;
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(pdf, at);
    if (!STRUCTURE.test(dictionary)) continue;
    const [filter, ...more] = dictionary.match(FILTERS) ?? [];
    if (filter === undefined) continue;
    if (more.length > 0 || !filter.startsWith('/Fl')) return false;
    const content = inflateBounded(pdf.subarray(startOfData(pdf, at)), left);
    if (content.kind === 'too-large') return false;
    if (content.kind === 'bytes') left -= content.bytes.byteLength;
  }
  return true;
}

/** Text between the start of the object and the keyword, names with `#4f` escapes resolved; '' after `endstream`. */
function dictionaryBefore(pdf: Buffer, keyword: number): string {
  if (pdf.toString('latin1', keyword - 3, keyword) === 'end') return '';
  const text = pdf.toString('latin1', Math.max(0, keyword - DICTIONARY_BYTES), keyword);
  return text
    .slice(text.lastIndexOf(' obj') + 1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function startOfData(pdf: Buffer, keyword: number): number {
  const after = keyword + 'stream'.length;
  if (pdf[after] === 0x0d && pdf[after + 1] === 0x0a) return after + 2;
  return pdf[after] === 0x0a || pdf[after] === 0x0d ? after + 1 : after;
}
