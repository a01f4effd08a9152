import type { TextHit } from './find-in-texts.js';

/**
 * The private characters of a passage are the delimiters of its references where it holds one that is used: strong. Elsewhere
 * they are letters of an icon font, and only shown. They are shown as the range of their codes.
 */
export function weighPrivateCharacters(hits: readonly TextHit[]): TextHit[] {
  const delimited = new Set(
    hits
      .filter(({ group, mention }) => mention === null && (group === 'turn' || group === 'turn-file'))
      .map(({ block }) => block),
  );
  const isDelimiter = ({ block, mention }: TextHit): boolean => mention === null && delimited.has(block);
  const shown = { strong: rangeOf(hits, isDelimiter), info: rangeOf(hits, (hit) => !isDelimiter(hit)) };
  return hits.map((hit) => {
    if (hit.rule !== 'chat.pua') return hit;
    const strength = isDelimiter(hit) ? 'strong' : 'info';
    return { ...hit, strength, token: shown[strength] };
  });
}

function rangeOf(hits: readonly TextHit[], isOne: (hit: TextHit) => boolean): string {
  const codes = hits
    .filter((hit) => hit.rule === 'chat.pua' && isOne(hit))
    .map(({ block, start }) => block.text.charCodeAt(start))
    .sort((a, b) => a - b);
  const written = [...new Set([codes[0] ?? 0, codes.at(-1) ?? 0])].map(
    (code) => `U+${code.toString(16).toUpperCase()}`,
  );
  return written.join('..');
}
