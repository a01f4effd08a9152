import type { SourceRef } from '../../domain/source-ref.js';
import { LIMITS } from '../../importers/limits.js';
import type { BlockRole, TextBlock } from '../delivered-content.js';
import { NotMeasuredFile } from '../not-measured-file.js';

const { characters: MOST, passageCharacters: LONGEST } = LIMITS.evidence;

/** The passages of a file as a reader comes to them, within the limits of text. */
export class BlockList {
  readonly blocks: TextBlock[] = [];
  private characters = 0;

  /**
   * Adds a passage; one of spaces alone is none, one that is too long is cut between two words.
   * @param isQuoted the file sets it apart as a quotation
   * @throws NotMeasuredFile `too-large` when the file has more text than is read
   */
  add(role: BlockRole, text: string, at: SourceRef, isQuoted = false): void {
    if (!this.addIfRoom(role, text, at, isQuoted)) throw new NotMeasuredFile('too-large');
  }

  /** The same, for a file that is counted whatever is kept of it. False when there is no room for the passage. */
  addIfRoom(role: BlockRole, text: string, at: SourceRef, isQuoted = false): boolean {
    if (text.trim() === '') return true;
    if (this.characters + text.length > MOST) return false;
    this.characters += text.length;
    const quoted = isQuoted ? { isQuoted } : {};
    for (const piece of piecesOf(text)) this.blocks.push({ role, text: piece, at, ...quoted });
    return true;
  }
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start ? space : wholeCharacters(text, start + LONGEST);
    pieces.push(text.slice(start, end));
    start = space > start ? space + 1 : end;
  }
  pieces.push(start === 0 ? text : text.slice(start));
  return pieces;
}

/** The same place, or the one before when it would cut a pair of surrogates. */
function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
