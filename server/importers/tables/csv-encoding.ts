import { TextDecoder } from 'node:util';
import type { CsvTable } from '../table.js';
import type { FileBytes } from './file-bytes.js';
import { isMostlyUtf8, mixedEncoding } from './mixed-encoding.js';
import { binaryText, emptyFile, encodingNotRead, refuse } from './table-problems.js';

/** How the characters of a text file are written. */
export type CsvEncoding = CsvTable['encoding'];

/** Windows-1252 differs from Latin-1 only between 0x80 and 0x9F (WHATWG Encoding, index-windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const C1 = /[\u0080-\u009f]/g;

/** The engine's own decoder of that name reads some of it as Latin-1. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(C1, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * Decides the encoding from the whole file: byte order mark, then strict UTF-8, then windows-1252.
 * Nothing is kept of the bytes. Throws RefusedFile for an empty or a binary file, and for one that mixes encodings.
 */
export async function decideEncoding(bytes: FileBytes, name: string): Promise<CsvEncoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let mark: 'utf-8' | 'utf-16le' | null = null;
  let first = true;
  let blank = true;
  let validUtf8 = true;
  for await (const chunk of bytes.pieces()) {
    if (first) {
      first = false;
      if (startsWith(chunk, 0xfe, 0xff)) throw refuse(encodingNotRead, name, { encoding: 'UTF-16BE' });
      if (startsWith(chunk, 0xff, 0xfe)) mark = 'utf-16le';
      if (startsWith(chunk, 0xef, 0xbb, 0xbf)) mark = 'utf-8';
    }
    if (mark === 'utf-16le') {
      blank &&= chunk.every((byte) => byte <= 0x20 || byte >= 0xfe);
      continue;
    }
    if (chunk.includes(0)) throw refuse(binaryText, name, {});
    blank &&= chunk.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf);
    if (validUtf8) validUtf8 = accepts(strict, chunk);
  }
  if (blank) throw refuse(emptyFile, name, {});
  if (mark === 'utf-16le') return mark;
  if (validUtf8 && accepts(strict)) return 'utf-8';
  if (mark === 'utf-8') throw refuse(encodingNotRead, name, { encoding: 'UTF-8' });
  if (await isMostlyUtf8(bytes)) throw refuse(mixedEncoding, name, {});
  return 'windows-1252';
}

/** Feeds a chunk, or the end, to a strict decoder; false when the bytes are not UTF-8. */
function accepts(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** True when the last character of a text, which is not empty, ends a line. */
export async function endsWithLineEnd(bytes: FileBytes, encoding: CsvEncoding): Promise<boolean> {
  const last = await bytes.last(encoding === 'utf-16le' ? 2 : 1);
  const code = encoding === 'utf-16le' ? last.readUInt16LE() : last.readUInt8();
  return code === 0x0a || code === 0x0d;
}

/** The text of a file, chunk by chunk, without its byte order mark. */
export async function* decodedText(
  bytes: FileBytes,
  encoding: CsvEncoding,
  end?: number,
): AsyncIterable<string> {
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  for await (const chunk of bytes.pieces(end)) {
    const text = decoder ? decoder.decode(chunk, { stream: true }) : decodeWindows1252(chunk);
    if (text !== '') yield text;
  }
}
