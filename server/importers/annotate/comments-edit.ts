import { TO_CORRECT } from './correction-sheet-name.js';
import type { CellNotes } from './place-notes.js';
import { Edits, escapeCellText, scanXml, type CloseTag, type OpenTag } from './xml-edit.js';

const AUTHOR = 'Déclic';
const TITLES = [TO_CORRECT.fr, TO_CORRECT.en];
/** Most characters of a note. */
const NOTE_LIMIT = 30_000;

/** A run of a note, with the text inside it. */
interface Run {
  start: number;
  end: number;
  textStart: number;
  textEnd: number;
}

interface Comment {
  ref: string;
  tag: OpenTag;
  end: number;
  text: OpenTag | null;
  textClose: CloseTag | null;
  runs: Run[];
}

/** The notes of a sheet as they stand in their part. */
export class CommentsEdit {
  readonly #xml: string;
  readonly #comments: Comment[] = [];
  #prefix = '';
  #authors: { tag: OpenTag; close: CloseTag } | null = null;
  #list: { tag: OpenTag; close: CloseTag } | null = null;
  #authorCount = 0;
  #ours: number | null = null;

  constructor(xml: string) {
    this.#xml = xml;
    this.#read();
  }

  /** Cells that have a note. */
  get noted(): string[] {
    return this.#comments.map(({ ref }) => ref);
  }

  /** Cells whose note is one of an earlier annotated copy, and nothing else. */
  get onlyOurs(): string[] {
    return this.#comments.filter((comment) => this.#oursFrom(comment) === 'all').map(({ ref }) => ref);
  }

  /**
   * The part with our notes. A cell that has a note of somebody keeps it, ours goes below; what an earlier copy said is taken
   * away.
   * @param gone cells whose note was wholly ours and goes
   */
  apply(notes: CellNotes, title: string, gone: ReadonlySet<string>): string {
    const edits = new Edits(this.#xml);
    const rest = new Map(notes);
    for (const comment of this.#comments) {
      if (gone.has(comment.ref)) edits.replace(comment.tag.start, comment.end, '');
      else this.#renew(edits, comment, rest.get(comment.ref), title);
      rest.delete(comment.ref);
    }
    if (rest.size === 0) return edits.apply();
    if (this.#list === null || this.#authors === null) throw new Error('notes without a list or authors');
    if (this.#ours === null) {
      const author = this.#named(`<author>${AUTHOR}</author>`);
      edits.append(this.#authors.tag, this.#authors.close, author);
    }
    const by = this.#ours ?? this.#authorCount;
    const added = [...rest].map(([ref, lines]) =>
      this.#named(
        `<comment ref="${ref}" authorId="${by}"><text>${runsOf(lines, title, false)}</text></comment>`,
      ),
    );
    edits.append(this.#list.tag, this.#list.close, added.join(''));
    return edits.apply();
  }

  #renew(edits: Edits, comment: Comment, lines: readonly string[] | undefined, title: string): void {
    const { text, textClose, runs } = comment;
    const from = this.#oursFrom(comment);
    if (text === null || textClose === null || (lines === undefined && from === null)) return;
    const kept =
      from === null ? runs : from === 'all' ? [] : runs.slice(0, from.run + (from.at === null ? 0 : 1));
    const cut = runs.slice(kept.length);
    const last = kept.at(-1);
    if (from !== null && from !== 'all' && from.at !== null && last !== undefined)
      edits.replace(from.at, last.textEnd, '');
    for (const run of cut) edits.replace(run.start, run.end, '');
    if (lines === undefined) return;
    // A plain text is no longer the whole of it: it becomes the first of several runs.
    for (const run of kept) {
      if (!isPlain(this.#xml, run)) continue;
      edits.insert(run.start, this.#named('<r>'));
      edits.insert(run.end, this.#named('</r>'));
    }
    const added = this.#named(runsOf(lines, title, kept.length > 0));
    if (text.isEmpty) edits.append(text, textClose, added);
    // What tells how it is spoken stands behind the runs.
    else edits.insert(cut.at(-1)?.end ?? last?.end ?? text.end, added);
  }

  /** Where the words of an earlier copy begin: everywhere, at a run, or inside one; null where there are none. */
  #oursFrom({ runs }: Comment): 'all' | { run: number; at: number | null } | null {
    for (const [run, { textStart, textEnd }] of runs.entries()) {
      const text = this.#xml.slice(textStart, textEnd);
      const title = TITLES.map((each) => text.indexOf(each)).filter((at) => at >= 0);
      if (title.length === 0) continue;
      const before = text.slice(0, Math.min(...title)).trimEnd();
      if (before !== '') return { run, at: textStart + before.length };
      return run === 0 ? 'all' : { run, at: null };
    }
    return null;
  }

  #read(): void {
    let comment: Comment | null = null;
    let run: { tag: OpenTag; textStart: number; textEnd: number } | null = null;
    const open: OpenTag[] = [];
    scanXml(this.#xml, {
      open: (tag) => {
        const { name, depth } = tag;
        open.push(tag);
        if (depth === 0) this.#prefix = tag.prefix;
        if (name === 'comment' && depth === 2) {
          const ref = (tag.attributes.ref ?? '').toUpperCase();
          comment = { ref, tag, end: tag.end, text: null, textClose: null, runs: [] };
          this.#comments.push(comment);
        }
        if (depth === 4 && (name === 'r' || name === 't'))
          run = { tag, textStart: tag.end, textEnd: tag.end };
      },
      close: (close) => {
        const { name, depth, start, end } = close;
        const tag = open.pop();
        if (tag === undefined) return;
        if (name === 'authors') this.#authors = { tag, close };
        if (name === 'author') {
          if (this.#xml.slice(tag.end, start) === AUTHOR) this.#ours ??= this.#authorCount;
          this.#authorCount += 1;
        }
        if (name === 'commentList') this.#list = { tag, close };
        if (comment === null) return;
        if (name === 't' && (depth === 4 || depth === 5) && run !== null && !tag.isEmpty)
          [run.textStart, run.textEnd] = [tag.end, start];
        if (depth === 4 && run !== null && run.tag === tag) {
          comment.runs.push({ start: tag.start, end, textStart: run.textStart, textEnd: run.textEnd });
          run = null;
        }
        if (name === 'text' && depth === 3) [comment.text, comment.textClose] = [tag, close];
        if (name === 'comment' && depth === 2) comment.end = end;
      },
    });
  }

  /** Element names with the prefix of the part. */
  #named(xml: string): string {
    return this.#prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${this.#prefix}`);
  }
}

/** A list of notes without any. */
export const bareComments = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors/><commentList/></comments>`;

const isPlain = (xml: string, { start }: Run): boolean =>
  /^<(?:\w+:)?t[\s>/]/.test(xml.slice(start, start + 40));

/** Our words: what to do, below whatever is said already. Texts hold no tag: what is between them is escaped. */
function runsOf(lines: readonly string[], title: string, isBelow: boolean): string {
  const run = (weight: string, value: string): string =>
    `<r><rPr>${weight}<sz val="9"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${escapeCellText(value)}</t></r>`;
  return run('<b/>', `${isBelow ? '\n\n' : ''}${title}`) + run('', `\n${cut(lines.join('\n\n'))}`);
}

const cut = (text: string): string =>
  text.length <= NOTE_LIMIT ? text : `${text.slice(0, NOTE_LIMIT).replace(/\p{Cs}$/u, '')}…`;
