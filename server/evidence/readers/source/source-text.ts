import { MEGABYTE } from '../../../importers/limits.js';

/** Largest source file that is read: beyond, it is data or the work of a program. */
export const SOURCE_BYTES = 2 * MEGABYTE;

/**
 * The text of a source file: by its byte order mark, else UTF-8, else Windows-1252. Null for a binary file: a zero byte among
 * its first 8,000, as git decides.
 */
export function sourceText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  if (buffer.subarray(0, 8_000).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}
