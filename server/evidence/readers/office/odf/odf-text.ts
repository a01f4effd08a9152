import type { OfficeAttributes } from '../office-visitor.js';

/** A paragraph whose end was read. */
export interface OdfParagraph<Context> {
  text: string;
  isHeading: boolean;
  /** What a tracked change put in. */
  inserted: string;
  hasOwnText: boolean;
  hidden: string;
  context: Context;
}

/** Texts inside paragraphs that are none of theirs: descriptions, marks of notes, numbers that the program fills in. */
const ASIDE = new Set([
  'svg:title',
  'svg:desc',
  'text:note-citation',
  'text:ruby-text',
  'text:page-number',
  'text:page-count',
  'text:script',
  'text:hidden-text',
  'office:binary-data',
  'dc:creator',
  'dc:date',
  'meta:creator-initials',
  'meta:date-string',
  'text:sender-initials',
]);
/** Spaces that one element may stand for: a line of them is one mistake of a key. */
const MOST_SPACES = 1_000;

/**
 * Follows the text of an OpenDocument content (ODF 1.2 part 1, 6.1): paragraphs with their spans joined and white space
 * collapsed, also those inside one another. `Context` is what the reader of the format remembers of the place where one began.
 */
export class OdfText<Context> {
  readonly #open: OdfParagraph<Context>[] = [];
  readonly #hiddenStyles = new Set<string>();
  readonly #hiddenSpans: boolean[] = [];
  readonly #insertions = new Set<string>();
  readonly #inserting = new Set<string>();
  #region = '';
  #style = '';
  #aside = 0;

  /**
   * @param began gives the context of a paragraph at its beginning
   * @param ended is told of each paragraph at its end
   */
  constructor(
    private readonly began: () => Context,
    private readonly ended: (paragraph: OdfParagraph<Context>) => void,
  ) {}

  /** The context of the innermost open paragraph. */
  get here(): Context | null {
    return this.#open.at(-1)?.context ?? null;
  }

  open(name: string, attributes: OfficeAttributes): void {
    if (this.#aside > 0 || ASIDE.has(name)) this.#aside += 1;
    else if (name === 'text:p' || name === 'text:h')
      this.#open.push({
        text: '',
        isHeading: name === 'text:h',
        inserted: '',
        hasOwnText: false,
        hidden: '',
        context: this.began(),
      });
    else if (name === 'text:span') {
      const isHidden = this.#hiddenStyles.has(attributes.get('text:style-name') ?? '');
      this.#hiddenSpans.push(isHidden || this.#hiddenSpans.at(-1) === true);
    } else if (name === 'text:s')
      this.#write(' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1) || 1, MOST_SPACES)));
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:line-break') this.#write('\n');
    else this.#openMark(name, attributes);
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#open.length > 0) this.#write(text.replace(/[\t\n\r ]+/g, ' '));
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'text:span') this.#hiddenSpans.pop();
    else if (name === 'text:p' || name === 'text:h') {
      const paragraph = this.#open.pop();
      if (paragraph !== undefined) this.ended(paragraph);
    }
  }

  /** Styles that hide, and where tracked changes begin and end. */
  #openMark(name: string, attributes: OfficeAttributes): void {
    if (name === 'style:style') this.#style = attributes.get('style:name') ?? '';
    else if (name === 'style:text-properties' && attributes.get('text:display') === 'none')
      this.#hiddenStyles.add(this.#style);
    else if (name === 'text:changed-region')
      this.#region = attributes.get('text:id') ?? attributes.get('xml:id') ?? '';
    else if (name === 'text:insertion') this.#insertions.add(this.#region);
    else if (name === 'text:change-start') {
      const id = attributes.get('text:change-id') ?? '';
      if (this.#insertions.has(id)) this.#inserting.add(id);
    } else if (name === 'text:change-end') this.#inserting.delete(attributes.get('text:change-id') ?? '');
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (this.#hiddenSpans.at(-1) === true) {
      paragraph.hidden += text;
      return;
    }
    paragraph.text += text;
    if (this.#inserting.size > 0) paragraph.inserted += text;
    else if (text.trim() !== '') paragraph.hasOwnText = true;
  }
}
