import type { AiTrace, Mention } from '../../domain/file-evidence.js';
import type { BlockRole, TextBlock } from '../delivered-content.js';
import { mentionOf, type MatchedText } from './mentioned.js';
import { excerptOf, tokenOf, type TraceHit } from './trace-hit.js';
import type { TextRule, Vendor } from './trace-rule.js';
import { lineAfter, type TracedDocument } from './traced-documents.js';

/** A hit in a text, with what the gates of the whole document need. */
export interface TextHit extends TraceHit {
  vendor: Vendor | null;
  block: TextBlock;
  start: number;
}

const COMMENT = 'code-comment';
const PROGRAM: ReadonlySet<BlockRole> = new Set(['code', 'code-comment', 'code-string']);

/** Hits of one rule in one document that are told: a text made of marks alone is told by the first ones. */
export const MOST_HITS = 2000;

/** What the rules of texts meet in a document, rule after rule. What a reader takes for boilerplate stands there once. */
export function findInTexts({ blocks, role }: TracedDocument, rules: readonly TextRule[]): TextHit[] {
  return rules.flatMap((rule, rank) => {
    const hits: TextHit[] = [];
    for (const block of blocks) {
      if (!reads(rule, block)) continue;
      for (const match of block.text.matchAll(rule.pattern)) {
        if (hits.length === MOST_HITS) return hits;
        hits.push(textHit(rule, rank, block, match, mentionOf(matched(rule, block, match), role)));
      }
    }
    return hits;
  });
}

/** A statement in a comment is one of the program; a wording of prose is looked for in prose. */
function reads(rule: TextRule, block: TextBlock): boolean {
  if (rule.rule === 'code.declared') return block.role === COMMENT;
  return rule.readsCode || !PROGRAM.has(block.role);
}

const matched = (rule: TextRule, block: TextBlock, match: RegExpExecArray): MatchedText => ({
  block,
  start: match.index,
  end: match.index + match[0].length,
  rule: rule.rule,
  isWhole: rule.isWhole === true,
  isReference: rule.isReference === true,
  isStatement: rule.strength === 'declaration',
  isAnchored: false,
});

/** A hit of a rule in a passage; one that is only mentioned is shown and never counted. */
export function textHit(
  rule: TextRule,
  rank: number,
  block: TextBlock,
  match: RegExpExecArray,
  mention: Mention | null,
): TextHit {
  const strength: AiTrace['strength'] = mention === null ? rule.strength : 'info';
  return {
    rule: rule.rule,
    group: rule.group,
    rank,
    vendor: rule.vendor,
    strength,
    token: tokenOf(match, rule.shown),
    at: lineAfter(block.at, block.text, match.index),
    excerpt: excerptOf(block.text, match.index, match.index + match[0].length),
    mention,
    stated: mention === null && rule.strength === 'declaration',
    shared: rule.shared === true,
    block,
    start: match.index,
  };
}
