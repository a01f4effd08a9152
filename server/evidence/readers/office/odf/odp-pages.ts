import type { ContentCollector } from '../content-collector.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import type { LaidOutText, SlideTally, SlideText } from '../slide-tally.js';
import { countWords } from '../../../words.js';
import type { OdfFrames } from './odf-frames.js';
import { OdfText, type OdfParagraph } from './odf-text.js';

type Kind = 'slide' | 'notes' | 'comment';
interface Place {
  kind: Kind;
  is: SlideText['is'];
}
interface OpenPage {
  isHidden: boolean;
  master: string;
  footer: string | undefined;
  texts: SlideText[];
  notes: string[];
}

const FOOTERS = new Set(['footer', 'date-time', 'page-number', 'header']);

/** Reads the slides of an OpenDocument presentation (ODF 1.2 part 1, 10.2.4), one after the other, into a tally. */
export class OdpPages implements OfficeVisitor {
  comments = 0;
  readonly #text: OdfText<Place>;
  /** Names of styles of slides that are not shown. */
  readonly #hidingStyles = new Set<string>();
  readonly #footers = new Map<string, LaidOutText>();
  #page: OpenPage | null = null;
  #pages = 0;
  readonly #kinds: Kind[] = [];
  #is: SlideText['is'] = 'text';
  #style = '';
  #footer: { name: string; text: string } | null = null;
  #comment = '';

  /** @param framesOf counts of the slides that are shown; what is on hidden ones is not counted */
  constructor(
    private readonly collector: ContentCollector,
    private readonly tally: SlideTally,
    private readonly frames: OdfFrames,
    private readonly masters: ReadonlyMap<string, readonly LaidOutText[]>,
  ) {
    this.#text = new OdfText(
      () => ({ kind: this.#kinds.at(-1) ?? 'slide', is: this.#is }),
      (paragraph) => {
        this.#ended(paragraph);
      },
    );
  }

  open(name: string, attributes: OfficeAttributes): void {
    if (name === 'draw:page') this.#openPage(attributes);
    else if (name === 'presentation:notes') this.#kinds.push('notes');
    else if (name === 'office:annotation') {
      this.#kinds.push('comment');
      this.#comment = '';
    } else if (name === 'style:style') this.#style = attributes.get('style:name') ?? '';
    else if (name === 'style:drawing-page-properties') {
      if (attributes.get('presentation:visibility') === 'hidden') this.#hidingStyles.add(this.#style);
    } else if (name === 'presentation:footer-decl')
      this.#footer = { name: attributes.get('presentation:name') ?? '', text: '' };
    else if (name === 'text:a' || name === 'draw:a') this.#link(attributes.get('xlink:href') ?? '');
    if (name.startsWith('draw:')) this.#openShape(name, attributes);
    if (this.#isCounted) this.frames.open(name, attributes);
    this.#text.open(name, attributes);
  }

  text(text: string): void {
    if (this.#footer !== null) this.#footer.text += text;
    this.#text.text(text);
  }

  close(name: string): void {
    this.#text.close(name);
    if (this.#isCounted) this.frames.close(name);
    if (name === 'draw:page') this.#closePage();
    else if (name === 'presentation:notes') this.#kinds.pop();
    else if (name === 'office:annotation') this.#closeComment();
    else if (name === 'presentation:footer-decl' && this.#footer !== null) {
      const text = this.#footer.text.trim();
      this.#footers.set(this.#footer.name, { text, words: countWords(text) });
      this.#footer = null;
    }
  }

  /** Pictures of slides in the notes, and all that is on hidden slides, are not counted. */
  get #isCounted(): boolean {
    return this.#page !== null && !this.#page.isHidden && this.#kinds.at(-1) !== 'notes';
  }

  #openPage(attributes: OfficeAttributes): void {
    this.#pages += 1;
    this.#page = {
      isHidden: this.#hidingStyles.has(attributes.get('draw:style-name') ?? ''),
      master: attributes.get('draw:master-page-name') ?? '',
      footer: attributes.get('presentation:use-footer-name'),
      texts: [],
      notes: [],
    };
  }

  #openShape(name: string, attributes: OfficeAttributes): void {
    if (name === 'draw:image' || name === 'draw:text-box') return;
    const place = attributes.get('presentation:class') ?? '';
    this.#is = place === 'title' ? 'title' : FOOTERS.has(place) ? 'footer' : 'text';
  }

  #closePage(): void {
    const page = this.#page;
    this.#page = null;
    if (page === null) return;
    const footer = page.footer === undefined ? undefined : this.#footers.get(page.footer);
    const laidOut = [...(this.masters.get(page.master) ?? []), ...(footer === undefined ? [] : [footer])];
    this.tally.add(page.texts, page.notes, page.isHidden, page.isHidden ? [] : laidOut);
  }

  #closeComment(): void {
    this.#kinds.pop();
    if (this.#comment.trim() === '') return;
    this.comments += 1;
    this.collector.add('comment', this.#comment.trim(), { page: this.#pages });
  }

  #ended({ text, context }: OdfParagraph<Place>): void {
    if (context.kind === 'comment') this.#comment += `${text}\n`;
    else if (text.trim() === '' || this.#page === null) return;
    else if (context.kind === 'notes') {
      // Headers, footers and numbers of the page of notes are the program's.
      if (context.is !== 'footer') this.#page.notes.push(text);
    } else this.#page.texts.push({ text, is: context.is });
  }

  #link(target: string): void {
    if (target !== '' && !target.startsWith('#')) this.collector.addLink(target, { page: this.#pages });
  }
}
