import type { TextPassage } from '../../domain/file-evidence.js';
import type { BlockRole, DeliveredContent, TextBlock } from '../delivered-content.js';
import { comparedWords } from './compared-words.js';

/** What the contractor wrote for this file; not what repeats on every page, nor code, nor the remarks of reviewers. */
const WRITTEN: ReadonlySet<BlockRole> = new Set([
  'heading',
  'body',
  'cell',
  'slide',
  'note',
  'speaker-note',
  'insertion',
  'segment',
]);

/** Words of a passage: a paragraph; shorter blocks are taken together, longer ones cut. */
const SHORTEST = 25;
const LONGEST = 60;
const LONGEST_CHARACTERS = 600;

/** Words that are compared: 300 pages. What follows is not. */
const MOST_WORDS = 120_000;

/** The words of a file as they are compared, and the passages in which they stand. */
export interface WrittenWords {
  words: string[];
  passages: TextPassage[];
}

/** The source text of a translation is the buyer's: only what was translated is compared. */
const isWritten = ({ role, at }: TextBlock): boolean =>
  WRITTEN.has(role) && !(role === 'segment' && /source/i.test(at.path ?? ''));

/** Reads the words of a file in their order, with the passages they stand in. */
export function writtenWords({ blocks }: DeliveredContent): WrittenWords {
  const words: string[] = [];
  const passages: TextPassage[] = [];
  let open: TextPassage | null = null;
  for (const block of blocks) {
    if (!isWritten(block)) continue;
    for (const piece of piecesOf(block.text)) {
      const found = comparedWords(piece);
      if (found.length === 0) continue;
      if (open !== null && words.length - open.firstWord < SHORTEST)
        open.text = `${open.text} ${piece}`.slice(0, LONGEST_CHARACTERS);
      else
        passages.push(
          (open = { firstWord: words.length, at: block.at, text: piece.slice(0, LONGEST_CHARACTERS) }),
        );
      words.push(...found);
      if (words.length >= MOST_WORDS) return { words: words.slice(0, MOST_WORDS), passages };
    }
  }
  return { words, passages };
}

/** A block as it is shown: single spaces, cut after so many words. */
function* piecesOf(text: string): Generator<string> {
  const spaced = text.replace(/\s+/g, ' ').trim().split(' ');
  for (let start = 0; start < spaced.length; start += LONGEST)
    yield spaced.slice(start, start + LONGEST).join(' ');
}
