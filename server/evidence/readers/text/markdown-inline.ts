import { Parser } from 'htmlparser2';
import type { Token, Tokens } from 'marked';

/** What the inside of a passage of Markdown shows and leads to. */
export interface Inline {
  /** Without its marks, link targets, images and tags. */
  text: string;
  targets: string[];
  images: string[];
}

/** Text of tokens inside a passage; pieces of one word stay together. */
export function inlineOf(tokens: readonly Token[]): Inline {
  const inline: Inline = { text: '', targets: [], images: [] };
  const left = [...tokens].reverse();
  for (let token = left.pop(); token !== undefined; token = left.pop()) {
    if (token.type === 'link') inline.targets.push((token as Tokens.Link).href);
    if (token.type === 'image') inline.images.push((token as Tokens.Image).href);
    else if (token.type === 'br') inline.text += ' ';
    else if (token.type !== 'html' && token.type !== 'checkbox') {
      const inside = 'tokens' in token ? (token.tokens ?? []) : [];
      if (inside.length > 0) left.push(...inside.toReversed());
      else inline.text += 'text' in token ? String(token.text) : token.raw;
    }
  }
  return { ...inline, text: withoutEntities(inline.text) };
}

/** `&nbsp;` and its like are characters, not words. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser({
    ontext: (piece) => {
      decoded += piece;
    },
  });
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
}
