import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { decodeWindows1252 } from '../../../importers/tables/csv-encoding.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

/**
 * The whole text of a file, line ends as `\n`: by its byte order mark, else UTF-8, else the encoding that it declares, else
 * windows-1252. A text of which some letters are damaged is still measured.
 * @param declared finds the encoding that the first kilobytes state
 * @throws NotMeasuredFile `too-large`, `empty`, or `damaged` for bytes that are no text
 */
export async function readText(
  file: Pick<SourceFile, 'path' | 'byteLength'>,
  declared: (head: string) => string | undefined = () => undefined,
): Promise<string> {
  if (file.byteLength > LIMITS.evidence.textMegabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
  const text = decodeText(await readFile(file.path), declared);
  if (text === null) throw new NotMeasuredFile('damaged');
  if (text.trim() === '') throw new NotMeasuredFile('empty');
  return text.replace(/\r\n?/g, '\n');
}

const HEAD = 2048;
/** Names under which browsers read it (Encoding Standard, 4.2). */
const WINDOWS_1252 = /^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i;

/** The text of some bytes; null when they are none. */
export function decodeText(bytes: Buffer, declared: (head: string) => string | undefined): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOther(bytes, declared(bytes.toString('latin1', 0, HEAD)));
  }
}

function decodeOther(bytes: Buffer, label: string | undefined): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const faults = lenient.match(/\ufffd/g)?.length ?? 0;
  const letters = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  // UTF-8 in which a few letters are damaged: read otherwise, every accent would become two characters.
  if (letters > faults) return lenient;
  if (label === undefined || WINDOWS_1252.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
