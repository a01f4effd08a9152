import type { FileRole, Mention } from '../../domain/file-evidence.js';
import type { BlockRole, TextBlock } from '../delivered-content.js';
import { wordingOf } from './passage-wording.js';

/** What a rule matched in a passage. */
export interface MatchedText {
  block: TextBlock;
  start: number;
  end: number;
  rule: string;
  /** Nothing but a product writes it whole: a string of a program that looks for it holds a part. */
  isWhole: boolean;
  /** Glued to the sentence that it supports. */
  isReference: boolean;
  /** A statement of the author, or a wording that its place in the file tells from an order. */
  isStatement: boolean;
  isAnchored: boolean;
}

/** A form to fill in, an example, a letter: what stands there is not the deliverable's own text. */
const OTHER_TEXT: ReadonlySet<FileRole> = new Set(['template', 'test', 'data', 'mail']);

/** Where a statement is the author's own all the same: a test is written as code is. */
const OTHER_STATEMENT: ReadonlySet<FileRole> = new Set(['template', 'data', 'mail']);

const CODE: ReadonlySet<BlockRole> = new Set(['code', 'code-string']);

/** The mark is the thing spoken of: `comme`, `la balise`, `the string`… right before it. */
const SPOKEN_OF =
  /(?<!\p{L})(?:comme|tels? que|telles? que|par exemple|(?:la|une|les|des|le|un|ce|cette|ces) (?:balises?|marqueurs?|marques?|mentions?|motifs?|cha[iî]nes?|jetons?|séquences?|formules?|expressions?|phrases?|tournures?)|such as|for example|e\.g\.|the (?:string|marker|token|tag|pattern|phrase|sequence)s?)(?: (?:de type|du type|du genre|suivante?s?|like))?[ \u00A0\u202F]?:?[ \u00A0\u202F]?$/iu;

/** What denies or supposes: no statement that a tool was used. */
const DENIED =
  /(?<!\p{L})(?:n['’](?:a|ont|est|sont|avons|ai|était|étaient) (?:pas|jamais|nullement)|aucune?|sans|ni|not|no part|none|neither|nor|without|peu(?:t|vent)|pourr\p{L}{1,6}|doi(?:t|vent)|devr\p{L}{1,6}|serai(?:t|ent)|may|might|could|should|must|would|if|si|whether|when)(?!\p{L})/iu;

/** Characters of a sentence that are looked at on each side of a mark. */
const SENTENCE = 400;

/**
 * The "used or mentioned?" gate on one match: why the mark is only mentioned, null when it is used. The gates of the whole
 * document (several products in it, metadata of commits) are asked elsewhere.
 */
export function mentionOf(matched: MatchedText, role: FileRole): Mention | null {
  const { block, start, end } = matched;
  if (block.role === 'deletion') return 'deleted';
  if (block.isQuoted === true) return 'quoted';
  if (matched.rule.startsWith('git.')) return 'outside-commit';
  if ((matched.isStatement ? OTHER_STATEMENT : OTHER_TEXT).has(role)) return 'file-role';
  const isCode = CODE.has(block.role);
  if (isCode && !isTextOfProgram(matched, role)) return 'in-code';
  // The quotation marks of a string are its syntax.
  if (!isCode && isSaid(matched)) return 'quoted';
  if (matched.isAnchored) return null;
  const { from, to } = sentenceAround(block.text, start, end);
  const wording = wordingOf(block);
  if (matched.isStatement && (wording.holdsOrder(from, to) || isDenied(block.text.slice(from, to))))
    return 'instruction';
  if (!matched.isReference && wording.holdsSpeaker(from, start)) return 'quoted';
  if (matched.isStatement) return null;
  if (matched.isReference && isGlued(block.text, start, end)) return null;
  if (wording.holdsOrder(from, to)) return 'instruction';
  return SPOKEN_OF.test(block.text.slice(Math.max(0, start - 60), start)) ? 'about-detection' : null;
}

/** Between quotation marks; a phrase also in italics or in a dialogue. */
function isSaid({ block, start, end, isReference }: MatchedText): boolean {
  const wording = wordingOf(block);
  return wording.isQuoted(start, end) || (!isReference && wording.isSaid(start, end));
}

/**
 * A form that only a product writes whole, with text around it, in a program: what the program shows. Alone in its string it is
 * what the program looks for; in the examples of a report or a guide it is one.
 */
function isTextOfProgram({ block, start, end, isWhole }: MatchedText, role: FileRole): boolean {
  if (!isWhole || (role !== 'code' && role !== 'patch')) return false;
  return [block.text.slice(0, start), block.text.slice(end)].some((around) => /[\p{L}\p{N}]/u.test(around));
}

/** Written onto the end of a sentence or of a word, as a reference is, and not as the thing that a verb is about. */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  if (/[\p{L}\p{N})\].!?%€]/u.test(before)) return true;
  return (
    /^[\p{L}\p{N}]/u.test(text.slice(end)) &&
    /(?:^|[\n.!?] ?)$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

const isDenied = (sentence: string): boolean => DENIED.test(sentence) || sentence.trimEnd().endsWith('?');

/** Where the sentence that holds a stretch of the text begins, and where it ends with its full stop, as far as it is looked at. */
function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  const after = text.slice(end, end + SENTENCE);
  const ends = /[.!?…](?:\s|$)|\n/u.exec(after);
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const begins = [...before.matchAll(/[.!?…][\s\u00A0\u202F]|\n/gu)].at(-1);
  return {
    from: start - before.length + (begins === undefined ? 0 : begins.index + begins[0].length),
    to: end + (ends === null ? after.length : ends.index + ends[0].length),
  };
}
