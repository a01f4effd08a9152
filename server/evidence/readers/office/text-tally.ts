import { countWords } from '../../words.js';

/** What words are counted as. */
type Kind = 'written' | 'note' | 'comment' | 'inserted' | 'deleted' | 'hidden';

/** Counts of words that every text document has. */
export interface WordFigures {
  /** Words that the document shows: its text, its tables, its text boxes, its notes, and what repeats on every page once. */
  words: number;
  /** The same, with every header and footer as often as it is defined. */
  grossWords: number;
  /** Of `words`, those of footnotes and endnotes. */
  noteWords: number;
  /** Of `words`, those of headers and footers, each distinct paragraph once. */
  boilerplateWords: number;
  /** Words of the comments; not in `words`. */
  commentWords: number;
  /** Of `words`, those that tracked changes put in. */
  insertionWords: number;
  /** Words that tracked changes took out; not in `words`. */
  deletionWords: number;
  /** Words formatted as hidden; not in `words`. */
  hiddenWords: number;
}

/** Counts the words of a text document by what they are. */
export class TextTally {
  readonly #words: Record<Kind, number> = {
    written: 0,
    note: 0,
    comment: 0,
    inserted: 0,
    deleted: 0,
    hidden: 0,
  };
  readonly #repeated = new Set<string>();
  #once = 0;
  #each = 0;

  add(kind: Kind, text: string): void {
    if (text !== '') this.#words[kind] += countWords(text);
  }

  /** A paragraph of a header or footer. True for the first of equal ones. */
  addRepeated(text: string): boolean {
    const key = text.trim();
    const words = countWords(key);
    this.#each += words;
    if (key === '' || this.#repeated.has(key)) return false;
    this.#repeated.add(key);
    this.#once += words;
    return true;
  }

  figures(): WordFigures {
    const { written, note, comment, inserted, deleted, hidden } = this.#words;
    return {
      words: written + note + this.#once,
      grossWords: written + note + this.#each,
      noteWords: note,
      boilerplateWords: this.#once,
      commentWords: comment,
      insertionWords: inserted,
      deletionWords: deleted,
      hiddenWords: hidden,
    };
  }
}
