import { Parser } from 'htmlparser2';
import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { BlockRole, LinkTarget, MetadataEntry } from '../../delivered-content.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { countWords } from '../../words.js';
import type { BlockList } from '../block-list.js';
import {
  BLOCK_ELEMENTS,
  HEAD_ELEMENTS,
  isHeading,
  REMOVED_ELEMENTS,
  TYPED_ELEMENTS,
  UNSHOWN_ELEMENTS,
} from './html-elements.js';

/** What HTML comes to, besides its passages. */
export interface HtmlFigures {
  words: number;
  headings: number;
  tables: number;
  /** Distinct images, and drawings inside the page. */
  figures: number;
}

/** An element that is open. */
interface OpenElement {
  name: string;
  path: string;
  children: Map<string, number>;
  role: BlockRole | null;
  isShown: boolean;
  isRemoved: boolean;
  isQuoted: boolean;
}

/** The parser is written to in pieces, so that a limit stops it before it has gone through everything. */
const PIECE = 65_536;

/** Reads HTML as a stream of tags: what it shows is kept as passages, what it names as metadata. Nothing runs, nothing is fetched. */
export class HtmlWalk {
  readonly links: LinkTarget[] = [];
  readonly metadata: MetadataEntry[] = [];
  readonly #figures: HtmlFigures = { words: 0, headings: 0, tables: 0, figures: 0 };
  readonly #images = new Set<string>();
  readonly #open: OpenElement[] = [];
  readonly #top = new Map<string, number>();
  #elements = 0;
  #text = '';
  #hasText = false;
  #at: SourceRef;
  #removed = '';
  #title: string | null = null;
  #line: number;
  /** Where the line ends on which the last tag or text began. */
  #lineEnd = 0;

  /** @param line on which the text begins in its file */
  constructor(
    private readonly file: string,
    private readonly list: BlockList,
    line = 1,
  ) {
    this.#line = line;
    this.#at = { file, line };
  }

  /**
   * Reads a text to its end.
   * @throws NotMeasuredFile `too-large` for more elements, or more of them open at once, than are followed
   */
  read(text: string): void {
    const end = text.indexOf('\n');
    this.#lineEnd = end === -1 ? text.length : end;
    const parser: Parser = new Parser({
      onopentag: (name, attributes) => {
        this.#lineAt(text, parser.startIndex);
        this.#openTag(name, attributes);
      },
      onclosetag: (name) => {
        this.#closeTag(name);
      },
      ontext: (piece) => {
        this.#lineAt(text, parser.startIndex);
        this.#addText(piece);
      },
      oncomment: (comment) => {
        this.#lineAt(text, parser.startIndex);
        this.list.add('code-comment', comment.trim(), { file: this.file, line: this.#line });
      },
    });
    for (let start = 0; start < text.length; start += PIECE) parser.write(text.slice(start, start + PIECE));
    parser.end();
    this.#flush();
  }

  get figures(): HtmlFigures {
    return { ...this.#figures, figures: this.#figures.figures + this.#images.size };
  }

  #lineAt(text: string, index: number): void {
    while (this.#lineEnd < index && this.#lineEnd < text.length) {
      this.#line += 1;
      const next = text.indexOf('\n', this.#lineEnd + 1);
      this.#lineEnd = next === -1 ? text.length : next;
    }
  }

  #openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#elements += 1;
    const { depth, elements } = LIMITS.evidence;
    if (this.#open.length >= depth || this.#elements > elements) throw new NotMeasuredFile('too-large');
    if (BLOCK_ELEMENTS.has(name)) this.#flush();
    const parent = this.#open.at(-1);
    const siblings = parent?.children ?? this.#top;
    const index = (siblings.get(name) ?? 0) + 1;
    siblings.set(name, index);
    this.#open.push({
      name,
      path: `${parent?.path ?? ''}/${name}${index === 1 ? '' : `[${index}]`}`,
      children: new Map(),
      role: roleOf(name) ?? parent?.role ?? null,
      isShown: (isBehindHead(parent, name) || (parent?.isShown ?? true)) && !isHidden(name, attributes),
      isRemoved: parent?.isRemoved === true || REMOVED_ELEMENTS.has(name),
      isQuoted: parent?.isQuoted === true || name === 'blockquote',
    });
    this.#note(name, attributes);
    if (name === 'br') this.#text += '\n';
    if (name === 'q') this.#addText('“');
    if (TYPED_ELEMENTS.has(name) && this.#current()?.role !== 'code') this.#addText('`');
  }

  #note(name: string, attributes: Readonly<Record<string, string>>): void {
    const at = { file: this.file, line: this.#line, path: this.#current()?.path ?? '' };
    const { href, src, alt, content } = attributes;
    if ((name === 'a' || name === 'area') && href !== undefined && href.trim() !== '')
      this.links.push({ target: href.trim(), at });
    if (name === 'img') this.#images.add(src ?? '');
    // Text of the file that stands for the image: kept, and none of its words.
    if (name === 'img' && alt !== undefined) this.list.add('note', shown(alt), at, this.#current()?.isQuoted);
    if (name === 'svg') this.#figures.figures += 1;
    if (name === 'table') this.#figures.tables += 1;
    if (isHeading(name)) this.#figures.headings += 1;
    if (name === 'title') this.#title ??= '';
    const field = attributes.name ?? attributes.property ?? attributes.itemprop;
    if (name === 'meta' && field !== undefined && content !== undefined && content.trim() !== '')
      this.metadata.push({ name: field, value: content.trim(), at });
    if (this.metadata.length > LIMITS.evidence.fields) throw new NotMeasuredFile('too-large');
  }

  #closeTag(name: string): void {
    const element = this.#current();
    if (element === undefined) return;
    if (TYPED_ELEMENTS.has(name) && element.role !== 'code') this.#addText('`');
    if (name === 'q') this.#addText('”');
    if (BLOCK_ELEMENTS.has(name)) this.#flush();
    if (REMOVED_ELEMENTS.has(name)) this.#flushRemoved();
    if (name === 'title' && this.#title !== null && this.#title.trim() !== '') {
      const value = this.#title.replace(/\s+/g, ' ').trim();
      this.metadata.push({ name: 'title', value, at: { file: this.file, path: element.path } });
      this.#title = '';
    }
    this.#open.pop();
  }

  #addText(piece: string): void {
    const element = this.#current();
    if (element?.name === 'title') this.#title = (this.#title ?? '') + piece;
    if (element?.isShown === false) return;
    if (element?.isRemoved === true) {
      this.#removed += piece;
      return;
    }
    if (!this.#hasText && piece.trim() !== '') {
      this.#hasText = true;
      this.#at = {
        file: this.file,
        line: this.#line,
        ...(element === undefined ? {} : { path: element.path }),
      };
    }
    if (this.#text.length > LIMITS.evidence.characters) throw new NotMeasuredFile('too-large');
    this.#text += element?.role === 'code' ? piece : piece.replace(/[ \t\n\r\f]+/g, ' ');
  }

  #flush(): void {
    const role = this.#current()?.role ?? 'body';
    const text = role === 'code' ? this.#text.replace(/^\n+|\s+$/g, '') : shown(this.#text);
    this.#text = '';
    this.#hasText = false;
    if (text === '') return;
    if (role !== 'code') this.#figures.words += countWords(text);
    this.list.add(role, text, this.#at, this.#current()?.isQuoted);
  }

  #flushRemoved(): void {
    this.list.add('deletion', shown(this.#removed), { file: this.file, line: this.#line });
    this.#removed = '';
  }

  #current(): OpenElement | undefined {
    return this.#open.at(-1);
  }
}

/** Spaces as they are shown: runs are one, breaks stay. */
const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .join('\n');

function roleOf(name: string): BlockRole | null {
  if (isHeading(name)) return 'heading';
  if (name === 'td' || name === 'th') return 'cell';
  return name === 'pre' || name === 'listing' ? 'code' : null;
}

/** An element inside a head that no head holds: it stands behind it. */
const isBehindHead = (parent: OpenElement | undefined, name: string): boolean =>
  parent?.name === 'head' && !HEAD_ELEMENTS.has(name);

const isHidden = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  UNSHOWN_ELEMENTS.has(name) ||
  attributes.hidden !== undefined ||
  /display\s*:\s*none/i.test(attributes.style ?? '');
