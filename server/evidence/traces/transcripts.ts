import type { TextBlock } from '../delivered-content.js';
import { MOST_HITS, textHit, type TextHit } from './find-in-texts.js';
import { mentionOf } from './mentioned.js';
import type { TextRule } from './trace-rule.js';
import type { TracedDocument } from './traced-documents.js';

const RULE: TextRule = {
  rule: 'chat.transcript',
  group: 'transcript',
  vendor: null,
  pattern: /^[ \t]{0,4}(?<token>(?:ChatGPT|Copilot|Gemini) (?:a dit|said)[ \u00A0\u202F]?:)[ \t\r]*$/u,
  strength: 'proof',
  readsCode: false,
  source: 'labels of a page copied whole, public files read by eye, November 2026',
};

const ASKED = /^[ \t]{0,4}(?:Vous avez dit|You said)[ \u00A0\u202F]?:/u;

/** An annex that keeps the conversation openly: its heading, or a line before it, says so. */
const OPENLY =
  /(?<!\p{L})(?:annexe|appendi(?:x|ce)|transcriptions?|transcripts?|conversations?|échanges? avec|journal des (?:échanges|requêtes|invites)|prompts?|invites)(?!\p{L})/iu;

/** Lines between the question and the answer of one exchange. */
const WITHIN_LINES = 60;

/** A line that long is a title, and no sentence of the text. */
const TITLE_CHARACTERS = 100;

interface Answer {
  block: TextBlock;
  match: RegExpExecArray;
  line: number;
  isOpen: boolean;
}

/** Conversations copied whole: the label of an answer near the label of a question. Kept in an annex, they are a statement. */
export function transcripts(document: TracedDocument): TextHit[] {
  const found: Answer[] = [];
  let waiting: Answer[] = [];
  let line = 0;
  let asked = -Infinity;
  let isOpen = false;
  for (const block of document.blocks) {
    if (block.role === 'heading') isOpen = OPENLY.test(block.text);
    let start = 0;
    for (const text of block.text.split('\n')) {
      if (text.length <= TITLE_CHARACTERS && OPENLY.test(text)) isOpen = true;
      if (ASKED.test(text)) {
        found.push(...waiting.filter((answer) => line - answer.line <= WITHIN_LINES));
        waiting = [];
        asked = line;
      }
      const match = RULE.pattern.exec(text);
      if (match !== null) {
        match.index += start;
        (line - asked <= WITHIN_LINES ? found : waiting).push({ block, match, line, isOpen });
      }
      start += text.length + 1;
      line += 1;
    }
  }
  return found.slice(0, MOST_HITS).map((answer) => hitOf(answer, document));
}

function hitOf({ block, match, isOpen }: Answer, document: TracedDocument): TextHit {
  const end = match.index + match[0].length;
  const asked = { block, start: match.index, end, rule: RULE.rule, isWhole: false, isReference: false };
  const mention = mentionOf({ ...asked, isStatement: isOpen, isAnchored: true }, document.role);
  return textHit(isOpen ? { ...RULE, strength: 'declaration' } : RULE, 0, block, match, mention);
}
