import { Lexer, type Token, type TokensList } from 'marked';
import { NotMeasuredFile } from '../../not-measured-file.js';

/** Beyond it the inside of a passage is taken as it is written: marks that are never closed cost the square of its length. */
const LONGEST_INSIDE = 16_384;

/** An item, or a quotation, that stands in a hundred others: each level is read again for every one inside it. */
const DEEP_LIST =
  /^(?:[ ]{256}|\t{64})[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]*(?:[-*+][ \t]+){100}|^(?:[ \t]{0,3}>){100}/m;

/**
 * The blocks of a Markdown text (CommonMark, tables as on GitHub), with what is inside them.
 * @throws NotMeasuredFile `too-large` for blocks nested deeper than they can be followed
 */
export function markdownTokens(text: string): TokensList {
  if (DEEP_LIST.test(text)) throw new NotMeasuredFile('too-large');
  const lexer = new Lexer({ gfm: true });
  try {
    lexer.blockTokens(text, lexer.tokens);
  } catch (error) {
    if (error instanceof RangeError) throw new NotMeasuredFile('too-large');
    throw error;
  }
  for (const { src, tokens } of lexer.inlineQueue) readInside(lexer, src, tokens);
  lexer.inlineQueue = [];
  return lexer.tokens;
}

function readInside(lexer: Lexer, src: string, tokens: Token[]): void {
  if (src.length <= LONGEST_INSIDE) {
    try {
      lexer.inlineTokens(src, tokens);
      return;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tokens.length = 0;
    }
  }
  tokens.push({ type: 'text', raw: src, text: src, escaped: false });
}
