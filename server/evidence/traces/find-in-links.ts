import type { FileRole, Mention } from '../../domain/file-evidence.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { BlockRole, TextBlock } from '../delivered-content.js';
import { MOST_HITS, type TextHit } from './find-in-texts.js';
import { mentionOf } from './mentioned.js';
import { excerptOf, tokenOf } from './trace-hit.js';
import type { LinkRule } from './trace-rule.js';
import { lineAfter, type TracedDocument } from './traced-documents.js';

/** An address written out in a text. */
const ADDRESS = /https?:\/\/[^\s<>"'«»“”`|\\^{}[\]()]{4,2000}/giu;

const OTHER_TEXT: ReadonlySet<FileRole> = new Set(['template', 'test', 'data', 'mail']);
const PROGRAM: ReadonlySet<BlockRole> = new Set(['code', 'code-string']);

/**
 * What the rules of links meet in a document: in the addresses that its text writes out, judged as text is, and in its links.
 * A link that the text writes out is told once, as text; so is an address to which several links lead.
 */
export function findInLinks(document: TracedDocument, rules: readonly LinkRule[]): TextHit[] {
  const written = document.blocks.flatMap((block) =>
    [...block.text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({ address, block, index })),
  );
  const inTexts = written.flatMap(({ address, block, index }) =>
    hitsIn(address, block, index, rules, () => writtenMention(document.role, block, index, address.length)),
  );
  const told = new Set(written.map(({ address }) => plain(address)));
  const links = new Map([...document.links].reverse().map((link) => [plain(link.target), link]));
  const mention: Mention | null = OTHER_TEXT.has(document.role) ? 'file-role' : null;
  const inLinks = [...links]
    .reverse()
    .filter(([address]) => !told.has(address))
    .flatMap(([, { target, at }]) => hitsIn(target, linkBlock(target, at), 0, rules, () => mention));
  return [...inTexts, ...inLinks].slice(0, MOST_HITS);
}

/** The same address however it is escaped, without the point of the sentence that it ends. */
const plain = (address: string): string =>
  address
    .replaceAll('&amp;', '&')
    .replace(/[.,;:!?]+$/u, '')
    .toLowerCase();

const linkBlock = (target: string, at: SourceRef): TextBlock => ({ role: 'body', text: target, at });

/** An address in a program is what it works with, in its comments as well as in its text what its author read. */
function writtenMention(role: FileRole, block: TextBlock, start: number, length: number): Mention | null {
  if (PROGRAM.has(block.role)) return 'in-code';
  const end = start + length;
  const asked = { block, start, end, rule: 'chat.url', isWhole: false, isReference: false };
  return mentionOf({ ...asked, isStatement: false, isAnchored: false }, role);
}

function hitsIn(
  address: string,
  block: TextBlock,
  offset: number,
  rules: readonly LinkRule[],
  mentioned: () => Mention | null,
): TextHit[] {
  return rules.flatMap((rule, rank) =>
    [...address.matchAll(rule.pattern)].map((match) => {
      const mention = mentioned();
      const start = offset + match.index;
      return {
        rule: rule.rule,
        group: rule.group,
        rank,
        vendor: rule.vendor,
        strength: mention === null ? rule.strength : ('info' as const),
        token: tokenOf(match, rule.shown),
        at: lineAfter(block.at, block.text, start),
        excerpt: excerptOf(block.text, start, start + match[0].length),
        mention,
        stated: false,
        shared: rule.shared === true,
        block,
        start,
      };
    }),
  );
}
