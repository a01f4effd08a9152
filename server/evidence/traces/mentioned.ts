import type { FileRole, Mention } from '../../domain/file-evidence.js';
import type { BlockRole, TextBlock } from '../delivered-content.js';
import { isQuoted, quotedRanges, saidRanges } from './quotations.js';

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

/** Orders and bans about what is written, in the sentence of the mark. */
const ORDER =
  /(?<!\p{L})(?:never|do not|don['’]t|must not|should not|remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|strip(?:s|ped|ping)?|forbid(?:s|den)?|bann?(?:s|ed)?|prohibit(?:s|ed)?|replac(?:e[sd]?|ing)|search(?:es|ing)? for|clean(?:s|ed|ing)? (?:up|out)|jamais|ne pas|pas de|retir(?:e|es|er|ez|ée?s?|ons|ant)|supprim(?:e|es|er|ez|ée?s?|ons|ant)|interdi(?:t|te|ts|tes|re|sent)|enl[eè]v(?:e|er|ez|ée?s?|ons)|nettoy(?:er|ez|ée?s?|ons|ant)|nettoie|proscri(?:t|te|ts|tes|re)|bannir|remplac(?:e|er|ez|ée?s?|ons))(?!\p{L})/iu;

/** The mark is the thing spoken of: `comme`, `la balise`, `the string`… right before it. */
const SPOKEN_OF =
  /(?<!\p{L})(?:comme|tels? que|telles? que|par exemple|(?:la|une|les|des|le|un|ce|cette|ces) (?:balises?|marqueurs?|marques?|mentions?|motifs?|cha[iî]nes?|jetons?|séquences?|formules?|expressions?|phrases?|tournures?)|such as|for example|e\.g\.|the (?:string|marker|token|tag|pattern|phrase|sequence)s?)(?: (?:de type|du type|du genre|suivante?s?|like))?[ \u00A0\u202F]?:?[ \u00A0\u202F]?$/iu;

/** What denies or supposes: no statement that a tool was used. */
const DENIED =
  /(?<!\p{L})(?:n['’](?:a|ont|est|sont|avons|ai|était|étaient) (?:pas|jamais|nullement)|aucune?|sans|ni|not|no part|none|neither|nor|without|peu(?:t|vent)|pourr\p{L}{1,6}|doi(?:t|vent)|devr\p{L}{1,6}|serai(?:t|ent)|may|might|could|should|must|would|if|si|whether|when)(?!\p{L})/iu;

/** Somebody else is said to speak: what follows are that one's words, or what that one did. */
const SAID_BY_OTHERS =
  /(?<!\p{L})(?:répond(?:s|ait|ent|it|re|ra|ront|u)?|répli(?:que|quait|qué)|dit|dis(?:ait|ent)|dira|écrit|affirm(?:e|ait|ent|é)|lit|li(?:sent|ront)|(?:selon|d['’]après) (?:un |une |le |la |les |l['’])(?:prestataires?|fournisseurs?|vendeurs?|éditeurs?|auteurs?|articles?|presse|journal|agents?|outils?|assistants?)|replie[sd]|repl(?:y|ying)|respond(?:s|ed)?|answer(?:s|ed)?|says?|said|told|claim(?:s|ed)?|according to)(?!\p{L})/iu;

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
  const sentence = sentenceAround(block.text, start, end);
  if (matched.isStatement && (DENIED.test(sentence) || ORDER.test(sentence) || sentence.endsWith('?')))
    return 'instruction';
  if (!matched.isReference && isSaidByOthers(block.text, start)) return 'quoted';
  if (matched.isStatement) return null;
  if (matched.isReference && isGlued(block.text, start, end)) return null;
  if (ORDER.test(sentence)) return 'instruction';
  return SPOKEN_OF.test(block.text.slice(Math.max(0, start - 60), start)) ? 'about-detection' : null;
}

/** Quotations of a passage, found once. */
const known = new WeakMap<TextBlock, ReturnType<typeof quotedRanges>>();

/** Several rules ask about one passage. */
function quotationsOf(block: TextBlock): ReturnType<typeof quotedRanges> {
  const ranges = known.get(block) ?? quotedRanges(block.text);
  known.set(block, ranges);
  return ranges;
}

/** Between quotation marks; a phrase also in italics or in a dialogue. */
const isSaid = ({ block, start, end, isReference }: MatchedText): boolean =>
  isQuoted(quotationsOf(block), start, end) || (!isReference && isQuoted(saidRanges(block.text), start, end));

/**
 * A form that only a product writes whole, with text around it, in a program: what the program shows. Alone in its string it is
 * what the program looks for; in the examples of a report or a guide it is one.
 */
function isTextOfProgram({ block, start, end, isWhole }: MatchedText, role: FileRole): boolean {
  if (!isWhole || (role !== 'code' && role !== 'patch')) return false;
  return /[\p{L}\p{N}]/u.test(block.text.slice(0, start) + block.text.slice(end));
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

const isSaidByOthers = (text: string, start: number): boolean =>
  SAID_BY_OTHERS.test(sentenceBefore(text, start));

/** The sentence that holds a stretch of the text with its full stop, as far as it is looked at. */
function sentenceAround(text: string, start: number, end: number): string {
  const after = text.slice(end, end + SENTENCE);
  const ends = /[.!?…](?:\s|$)|\n/u.exec(after);
  const to = ends === null ? after.length : ends.index + ends[0].length;
  return (sentenceBefore(text, start) + text.slice(start, end) + after.slice(0, to)).trimEnd();
}

/** What stands before a place in its sentence. */
function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const begins = [...before.matchAll(/[.!?…][\s\u00A0\u202F]|\n/gu)].at(-1);
  return begins === undefined ? before : before.slice(begins.index + begins[0].length);
}
