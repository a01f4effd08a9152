import type { BlockRole } from '../../../delivered-content.js';
import type { ContentCollector, KeptPlace } from '../content-collector.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import type { TextTally } from '../text-tally.js';
import type { OdfFrames } from './odf-frames.js';
import { OdfText, type OdfParagraph } from './odf-text.js';

type Kind = 'body' | 'cell' | 'note' | 'comment' | 'deletion' | 'boilerplate';
interface Place {
  kind: Kind;
  place: KeptPlace;
  path: string;
}

/** Elements whose paragraphs are something of their own. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ['table:table-cell', 'cell'],
  ['text:note-body', 'note'],
  ['office:annotation', 'comment'],
  ['text:deletion', 'deletion'],
  ...['header', 'header-left', 'header-first', 'footer', 'footer-left', 'footer-first'].map(
    (name): [string, Kind] => [`style:${name}`, 'boilerplate'],
  ),
]);

/** Reads the content of a text document, or the headers and footers among its styles (ODF 1.2 part 1, 3.4 and 16.9). */
export class OdtStory implements OfficeVisitor {
  headings = 0;
  footnotes = 0;
  endnotes = 0;
  comments = 0;
  insertions = 0;
  deletions = 0;
  /** BCP 47 code of the default language; null where none is declared. */
  language: string | null = null;
  readonly #text: OdfText<Place>;
  readonly #kinds: Kind[] = [];
  #paragraphs = 0;
  /** Inside a header or footer that is switched off. */
  #switchedOff = 0;
  #inDefaults = false;

  /** @param part `content.xml` or `styles.xml` */
  constructor(
    private readonly part: string,
    private readonly collector: ContentCollector,
    private readonly tally: TextTally,
    private readonly frames: OdfFrames | null,
  ) {
    this.#text = new OdfText(
      () => this.#began(),
      (paragraph) => {
        this.#ended(paragraph);
      },
    );
  }

  open(name: string, attributes: OfficeAttributes): void {
    const kind = KIND_OF.get(name);
    if (this.#switchedOff > 0 || (kind === 'boilerplate' && attributes.get('style:display') === 'false')) {
      this.#switchedOff += 1;
      return;
    }
    // A table in a header or a note is part of it.
    if (kind !== undefined) this.#kinds.push(kind === 'cell' ? (this.#kinds.at(-1) ?? kind) : kind);
    if (this.#kinds.at(-1) !== 'deletion') this.frames?.open(name, attributes);
    this.#count(name, attributes);
    this.#text.open(name, attributes);
  }

  text(text: string): void {
    if (this.#switchedOff === 0) this.#text.text(text);
  }

  close(name: string): void {
    if (this.#switchedOff > 0) {
      this.#switchedOff -= 1;
      return;
    }
    this.#text.close(name);
    if (this.#kinds.at(-1) !== 'deletion') this.frames?.close(name);
    if (KIND_OF.has(name)) this.#kinds.pop();
    if (name === 'style:default-style') this.#inDefaults = false;
  }

  #count(name: string, attributes: OfficeAttributes): void {
    if (name === 'text:note') {
      if (attributes.get('text:note-class') === 'endnote') this.endnotes += 1;
      else this.footnotes += 1;
    } else if (name === 'office:annotation') this.comments += 1;
    else if (name === 'text:insertion') this.insertions += 1;
    else if (name === 'text:deletion') this.deletions += 1;
    else if (name === 'text:a' || name === 'draw:a') {
      const target = attributes.get('xlink:href') ?? '';
      if (target !== '' && !target.startsWith('#'))
        this.collector.addLink(target, { path: this.#text.here?.path ?? `/${this.part}` });
    } else if (name === 'style:default-style')
      this.#inDefaults = attributes.get('style:family') === 'paragraph';
    else if (name === 'style:text-properties' && this.#inDefaults) {
      const codes = [attributes.get('fo:language'), attributes.get('fo:country')];
      this.language ??= codes.filter((code) => code !== undefined && code !== 'none').join('-') || null;
    }
  }

  #began(): Place {
    this.#paragraphs += 1;
    return {
      kind: this.#kinds.at(-1) ?? 'body',
      place: this.collector.keepPlace(),
      path: `/${this.part}/p[${this.#paragraphs}]`,
    };
  }

  #ended(paragraph: OdfParagraph<Place>): void {
    const { text, inserted, hidden, context } = paragraph;
    const { kind, place, path } = context;
    // Styles hold sample texts of lists and pages besides headers and footers.
    if (this.frames === null && kind !== 'boilerplate') return;
    if (kind === 'boilerplate') {
      if (this.tally.addRepeated(text)) this.collector.fill(place, 'boilerplate', text, { path });
      return;
    }
    const role = roleOf(paragraph);
    if (role === 'heading' && text.trim() !== '') this.headings += 1;
    this.collector.fill(place, role, text, { path });
    this.collector.fill(place, role, hidden, { path });
    if (kind === 'deletion') this.tally.add('deleted', text);
    else this.tally.add(kind === 'note' || kind === 'comment' ? kind : 'written', text);
    this.tally.add('hidden', hidden);
    if (kind !== 'deletion' && kind !== 'comment') this.tally.add('inserted', inserted);
  }
}

function roleOf({ isHeading, hasOwnText, inserted, context }: OdfParagraph<Place>): BlockRole {
  if (context.kind !== 'body' && context.kind !== 'cell') return context.kind;
  if (isHeading) return 'heading';
  return !hasOwnText && inserted !== '' ? 'insertion' : context.kind;
}
