import type { Mention, TraceStrength } from '../../domain/file-evidence.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** One place where a rule met its mark. */
export interface TraceHit {
  rule: string;
  group: string;
  /** Rank of the rule in its list: the mark shown for a group is that of its first rule. */
  rank: number;
  strength: TraceStrength;
  token: string;
  at: SourceRef;
  excerpt: string;
  mention: Mention | null;
  stated: boolean;
  shared: boolean;
}

const TOKEN_CHARACTERS = 80;
const EXCERPT_CHARACTERS = 200;

/** What was matched, or the part of it that the rule names, short enough to be shown. */
export function tokenOf(match: RegExpExecArray, shown: string | undefined): string {
  const token = shown ?? match.groups?.token ?? match[0];
  return cut(onOneLine(token), TOKEN_CHARACTERS);
}

/** The text around what was matched, on one line, cut between characters. */
export function excerptOf(text: string, start: number, end: number): string {
  const room = Math.max(0, EXCERPT_CHARACTERS - 2 - (end - start));
  const from = Math.max(0, start - Math.ceil(room / 2));
  const to = Math.min(text.length, from + EXCERPT_CHARACTERS - 2);
  const middle = onOneLine(whole(text.slice(from, to)));
  return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`;
}

/** Without line ends nor characters that no screen shows; no-break spaces stay. */
const onOneLine = (text: string): string => text.replace(/(?:\p{Cc}| )+/gu, ' ').trim();

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${whole(text.slice(0, length - 1))}…`;

/** Without half a character at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
