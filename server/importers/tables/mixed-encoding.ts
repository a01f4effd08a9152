import { defineProblem } from '../../domain/problem.js';
import type { FileBytes } from './file-bytes.js';

/** A text in two encodings at once: read in either, the accents of the other become other letters. */
export const mixedEncoding = defineProblem('mixed-encoding', 'error', () => ({
  fr: 'Ce texte est en UTF-8 sauf par endroits, ou coupé au milieu d’une lettre : ses accents ne se lisent pas à coup sûr. Enregistrez-le en UTF-8.',
  en: 'This text is in UTF-8 except in places, or cut in the middle of a letter: its accents cannot be read for certain. Save it as UTF-8.',
}));

/** Sequences of two to four bytes as UTF-8 writes letters (RFC 3629, section 4), one character a byte. */
const LETTERS = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
const ABOVE_ASCII = /[\x80-\xff]/g;

/**
 * True when a text that is not UTF-8 holds at least as many letters of UTF-8 as bytes that are none. Text in windows-1252
 * hardly ever holds one: “é” would have to be written “Ã©”.
 */
export async function isMostlyUtf8(bytes: FileBytes): Promise<boolean> {
  let letters = 0;
  let others = 0;
  for await (const piece of bytes.pieces()) {
    const text = piece.toString('latin1');
    letters += text.match(LETTERS)?.length ?? 0;
    others += text.replace(LETTERS, '').match(ABOVE_ASCII)?.length ?? 0;
  }
  return letters > 0 && letters >= others;
}
