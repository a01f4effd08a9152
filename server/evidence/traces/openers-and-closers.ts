import type { TextBlock } from '../delivered-content.js';
import { textHit, type TextHit } from './find-in-texts.js';
import { mentionOf } from './mentioned.js';
import type { TextRule } from './trace-rule.js';
import type { TracedDocument } from './traced-documents.js';

const SOURCE = 'Academ-AI and Wikipedia, "Signs of AI writing"; what counts is the place in the file';

const phrase = (rule: string, group: string, pattern: RegExp): TextRule => ({
  rule,
  group,
  vendor: null,
  pattern,
  strength: 'medium',
  readsCode: false,
  source: SOURCE,
});

const OPENER = phrase(
  'chat.opener',
  'opener',
  /^[ \t\u00A0]{0,8}(?:#{1,6} )?[*_]{0,3}(?<token>(?:Certainly|Sure|Of course|Absolutely)[!,.] (?:Here|Below)(?: is|['’]s| are)|(?:Bien sûr|Bien entendu|Certainement|Avec plaisir|Absolument)[ \u00A0\u202F]?[!,.][ \u00A0\u202F]Voici)(?!\p{L})/giu,
);

/** What a product offers at the end of an answer. */
const OFFER = phrase(
  'chat.closer',
  'offer',
  /(?<!\p{L})(?:I hope this helps|Let me know if you(?: would| need|['’]d like)|Would you like me to|J['’]espère que cela vous aide|(?:Souhaitez|Voulez)-vous que je)(?!\p{L})/giu,
);

/** The usual politeness of a letter as well: it never gains strength from an opener. */
const POLITE = phrase(
  'chat.closer',
  'polite',
  /(?<!\p{L})N['’]hésitez pas à me (?:dire|demander)(?!\p{L})/giu,
);

/** Passages that a person reads as the text. */
const PROSE: ReadonlySet<TextBlock['role']> = new Set(['heading', 'body', 'cell', 'slide', 'insertion']);

/** A closer begins a sentence: after the name of a speaker it is a line of a script. */
const BEGINS = /(?:^|\n|[.!?…][ \u00A0])[ \t*_]{0,4}$/u;

/** Formulas above the name that ends a letter. */
const FAREWELL =
  /^(?:(?:bien )?cordialement|bien à (?:vous|toi)|à bientôt|salutations|sincères salutations|(?:best|kind|warm) regards|regards|sincerely|yours)(?!\p{L})/iu;

/** A name under a last line: a letter is signed, an answer is not. */
const SIGNATURE = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|de|du|van|von)){0,4}$/u;

/**
 * Openers at the first line of the text or of a section, closers in its last two lines. Each alone is medium; an opener at the
 * first line with an offer at the last are strong, as two ends of one answer. Closers count in reports alone.
 */
export function openersAndClosers(document: TracedDocument): TextHit[] {
  const prose = document.blocks.filter(({ role }) => PROSE.has(role));
  const openers = openersOf(document, prose);
  const closers = document.role === 'report' ? closersOf(document, prose) : [];
  const opened = openers.some(({ block, mention }) => block === prose[0] && mention === null);
  const isClosed = closers.some(({ mention }) => mention === null);
  if (!opened || !isClosed) return [...openers, ...closers];
  return [...openers, ...closers].map((hit) => {
    const isEnd = hit.rule === 'chat.closer' ? hit.group === 'offer' : hit.block === prose[0];
    return isEnd && hit.mention === null ? { ...hit, strength: 'strong' as const } : hit;
  });
}

function openersOf(document: TracedDocument, prose: readonly TextBlock[]): TextHit[] {
  return prose.flatMap((block, index) => {
    if (index > 0 && prose[index - 1]?.role !== 'heading') return [];
    const [match] = block.text.matchAll(OPENER.pattern);
    return match === undefined ? [] : [placedHit(OPENER, document, block, match)];
  });
}

function closersOf(document: TracedDocument, prose: readonly TextBlock[]): TextHit[] {
  const last = lastLines(prose, 5);
  if (last.some(({ text }) => FAREWELL.test(text))) return [];
  if (last.length > 1 && SIGNATURE.test(last.at(-1)?.text ?? '')) return [];
  return last.slice(-2).flatMap(({ block, start, text }) => {
    for (const rule of [OFFER, POLITE]) {
      const match = [...text.matchAll(rule.pattern)].find(({ index }) => BEGINS.test(text.slice(0, index)));
      if (match !== undefined) {
        match.index += start;
        return [placedHit(rule, document, block, match)];
      }
    }
    return [];
  });
}

function placedHit(
  rule: TextRule,
  document: TracedDocument,
  block: TextBlock,
  match: RegExpExecArray,
): TextHit {
  const end = match.index + match[0].length;
  const asked = { block, start: match.index, end, rule: rule.rule, isWhole: false, isReference: false };
  const mention = mentionOf({ ...asked, isStatement: false, isAnchored: true }, document.role);
  return textHit(rule, 0, block, match, mention);
}

interface Line {
  block: TextBlock;
  start: number;
  text: string;
}

/** The last lines that are not empty, in reading order. */
function lastLines(prose: readonly TextBlock[], most: number): Line[] {
  const lines: Line[] = [];
  for (const block of [...prose].reverse()) {
    let end = block.text.length;
    while (end > 0 && lines.length < most) {
      const start = block.text.lastIndexOf('\n', end - 1) + 1;
      const text = block.text.slice(start, end).trimEnd();
      if (text.trim() !== '') lines.unshift({ block, start, text });
      end = start - 1;
    }
    if (lines.length === most) break;
  }
  return lines;
}
