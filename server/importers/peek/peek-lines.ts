import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { cutText } from './cut-text.js';
import { linesOfText } from './lines-of-text.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';

/** Lines shown on each side of those cited. */
export const LINES_AROUND = 3;
/** Lines of one record that are shown. */
const MOST_LINES = 40;

/** The lines of a decoded text around those cited. */
export async function peekLines(
  text: AsyncIterable<string> | Iterable<string>,
  cited: { line: number; lastLine: number },
  reach: PeekReach,
): Promise<SourcePeek> {
  const beside = reach === 'around' ? LINES_AROUND : 0;
  const first = Math.max(1, cited.line - beside);
  const last = Math.min(cited.lastLine + beside, cited.line + MOST_LINES);
  const lines: { line: number; text: string }[] = [];
  for await (const one of linesOfText(text, first, last))
    lines.push({ line: one.line, text: cutText(one.text) });
  if (!lines.some(({ line }) => line === cited.line)) return nothing(NO_SUCH_PLACE);
  return { kind: 'lines', lines, cited: { ...cited, fields: [] } };
}
