import { readFile } from 'node:fs/promises';
import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { fileTooLarge } from '../file-problems.js';
import { RefusedFile, wholeFile } from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import { textOfLine } from '../pdf-page/page-lines.js';
import { PagesUnreadable, readPageText, type PageText } from '../pdf-page/page-text.js';
import { cutText } from './cut-text.js';
import { LINES_AROUND } from './peek-lines.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';

/**
 * The lines of one page of a PDF around the one cited, as its text layer gives them.
 * @throws RefusedFile for a PDF that is too large
 */
export async function peekPage(
  file: { name: string; path: string; byteLength: number },
  at: { page: number; line: number },
  reach: PeekReach,
): Promise<SourcePeek> {
  const { megabytes } = LIMITS.pdf;
  if (file.byteLength > megabytes * MEGABYTE)
    throw new RefusedFile(fileTooLarge.make(wholeFile(file.name), { megabytes }));
  const text = await pagesIn(await readFile(file.path));
  const beside = reach === 'around' ? LINES_AROUND : 0;
  const lines = (text?.lines ?? [])
    .filter(({ page, line }) => page === at.page && Math.abs(line - at.line) <= beside)
    .map((one) => ({ line: one.line, text: cutText(textOfLine(one)) }));
  if (!lines.some(({ line }) => line === at.line)) return nothing(NO_SUCH_PLACE);
  return { kind: 'lines', lines, cited: { line: at.line, lastLine: at.line, fields: [] } };
}

async function pagesIn(bytes: Uint8Array): Promise<PageText | null> {
  try {
    return await readPageText(bytes);
  } catch (error) {
    if (error instanceof PagesUnreadable) return null;
    throw error;
  }
}
