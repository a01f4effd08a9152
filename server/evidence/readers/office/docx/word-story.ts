import type { BlockRole } from '../../../delivered-content.js';
import type { ContentCollector, KeptPlace } from '../content-collector.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import type { PictureCount } from '../picture-count.js';
import type { Relationships } from '../relationships.js';
import type { TextTally } from '../text-tally.js';
import { FieldCodes, linkOfFieldCode } from './field-codes.js';
import type { WordStyles } from './word-styles.js';

/** What a story of a document is (ECMA-376 part 1, 11.3): its body, its notes, its comments, what stands on every page. */
export type StoryKind = 'body' | 'note' | 'comment' | 'boilerplate';

/** What a story is read with, and where it is counted. */
export interface StoryContext {
  kind: StoryKind;
  /** Its part, without a leading slash. */
  part: string;
  relations: Relationships;
  styles: WordStyles;
  collector: ContentCollector;
  tally: TextTally;
  pictures: PictureCount;
}

interface OpenParagraph {
  place: KeptPlace;
  path: string;
  text: string;
  inserted: string;
  deleted: string;
  hidden: string;
  /** It holds text that no tracked change put in. */
  hasOwnText: boolean;
  style: string | null;
  level: number | null;
  inTable: boolean;
  /** State of the run that this paragraph, of a text box, hangs on. */
  outerRun: { inRun: boolean; isHidden: boolean };
}

/** Tracked changes around runs; moves are both (ECMA-376 part 1, 17.13.5). */
const INSERTIONS = new Set(['w:ins', 'w:moveTo']);
const DELETIONS = new Set(['w:del', 'w:moveFrom']);
/** Notes and comments are counted one by one; those of a type are lines that separate notes. */
const ITEMS = new Set(['w:footnote', 'w:endnote', 'w:comment']);
const CHARACTERS = new Map(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00AD',
  }),
);
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** Reads one story of a WordprocessingML document: paragraphs with their runs joined, and what is counted beside them. */
export class WordStory implements OfficeVisitor {
  headings = 0;
  tables = 0;
  equations = 0;
  insertions = 0;
  deletions = 0;
  /** Notes or comments. */
  items = 0;
  /** Other files that are only put in when the document is opened. */
  importedParts = 0;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #fields = new FieldCodes();
  #paragraphsSeen = 0;
  #itemName = '';
  #isSeparator = false;
  #tableDepth = 0;
  /** Properties as they were before a tracked change of format. */
  #formerProperties = 0;
  #propertiesOfMark = 0;
  #inserting = 0;
  #deleting = 0;
  #isChangeCounted = false;
  #inRun = false;
  #isHidden = false;
  #inText = false;
  #inCode = false;
  /** Pictures of an embedded object, counted once it is known not to be an equation. */
  #object: { pictures: (string | undefined)[]; isEquation: boolean } | null = null;

  constructor(private readonly context: StoryContext) {}

  /** True when the code of a field that never ends took text away. */
  get isUnfinished(): boolean {
    return this.#fields.isUnfinished;
  }

  open(name: string, attributes: OfficeAttributes): void {
    if (name === 'w:t' || name === 'w:delText') this.#inText = true;
    else if (name === 'w:r') {
      this.#inRun = true;
      this.#isHidden = false;
    } else if (name === 'w:p') this.#openParagraph();
    else if (CHARACTERS.has(name)) this.#write(CHARACTERS.get(name) ?? '');
    else if (name.endsWith('PrChange')) this.#formerProperties += 1;
    else if (name === 'w:rPr' || name === 'w:trPr') this.#propertiesOfMark += 1;
    else if (INSERTIONS.has(name)) this.#openChange('inserting');
    else if (DELETIONS.has(name)) this.#openChange('deleting');
    else if (ITEMS.has(name)) this.#openItem(name, attributes);
    else this.#openOther(name, attributes);
  }

  text(text: string): void {
    if (this.#inText) this.#write(text);
    else if (this.#inCode) this.#fields.write(text);
  }

  close(name: string): void {
    if (name === 'w:t' || name === 'w:delText') this.#inText = false;
    else if (name === 'w:r') {
      this.#inRun = false;
      this.#isHidden = false;
    } else if (name === 'w:p') this.#closeParagraph();
    else if (name.endsWith('PrChange')) this.#formerProperties -= 1;
    else if (name === 'w:rPr' || name === 'w:trPr') this.#propertiesOfMark -= 1;
    else if (INSERTIONS.has(name)) this.#closeChange('inserting');
    else if (DELETIONS.has(name)) this.#closeChange('deleting');
    else if (name === 'w:instrText') this.#inCode = false;
    else if (name === 'w:tbl') this.#tableDepth -= 1;
    else if (name === 'w:object') this.#closeObject();
    else if (ITEMS.has(name)) this.#isSeparator = false;
  }

  #openOther(name: string, attributes: OfficeAttributes): void {
    const value = attributes.get('w:val');
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:pStyle':
        if (paragraph !== undefined && this.#formerProperties === 0) paragraph.style = value ?? null;
        break;
      case 'w:outlineLvl':
        if (paragraph !== undefined && this.#formerProperties === 0) paragraph.level = Number(value);
        break;
      case 'w:vanish':
        if (this.#inRun && this.#formerProperties === 0) this.#isHidden = !isOff(value);
        break;
      case 'w:tbl':
        this.#tableDepth += 1;
        this.tables += 1;
        break;
      case 'm:oMath':
        this.equations += 1;
        break;
      case 'w:altChunk':
        this.importedParts += 1;
        break;
      case 'w:instrText':
        this.#inCode = true;
        break;
      case 'w:fldChar':
        this.#link(this.#fields.mark(attributes.get('w:fldCharType')));
        break;
      case 'w:fldSimple':
        this.#link(attributes.get('w:instr') ?? null);
        break;
      case 'w:hyperlink':
        this.#linkTo(attributes.get('r:id'));
        break;
      case 'a:hlinkClick':
        this.#linkTo(attributes.get('r:id'));
        break;
      case 'w:object':
        this.#object = { pictures: [], isEquation: false };
        break;
      case 'o:OLEObject':
        if (this.#object !== null && /^equation/i.test(attributes.get('ProgID') ?? ''))
          this.#object.isEquation = true;
        break;
      case 'a:blip':
        this.#picture(attributes.get('r:embed') ?? attributes.get('r:link'));
        break;
      case 'v:imagedata':
        if (this.#object === null) this.#picture(attributes.get('r:id'));
        else this.#object.pictures.push(attributes.get('r:id'));
        break;
      default:
    }
  }

  #openItem(name: string, attributes: OfficeAttributes): void {
    const type = attributes.get('w:type') ?? 'normal';
    this.#isSeparator = type !== 'normal';
    if (this.#isSeparator) return;
    this.items += 1;
    this.#itemName = name.slice(2);
  }

  #openParagraph(): void {
    this.#paragraphsSeen += 1;
    const inside = this.#itemName === '' ? `p[${this.#paragraphsSeen}]` : `${this.#itemName}[${this.items}]`;
    this.#paragraphs.push({
      place: this.context.collector.keepPlace(),
      path: `/${this.context.part}/${inside}`,
      text: '',
      inserted: '',
      deleted: '',
      hidden: '',
      hasOwnText: false,
      style: null,
      level: null,
      inTable: this.#tableDepth > 0,
      outerRun: { inRun: this.#inRun, isHidden: this.#isHidden },
    });
    this.#inRun = false;
    this.#isHidden = false;
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    // `w:tab` also stands among the properties of a paragraph, where it is a position.
    if (paragraph === undefined || !this.#inRun || this.#isSeparator || this.#fields.hides(text)) return;
    if (this.#deleting > 0) {
      this.#countChange('deletions');
      paragraph.deleted += text;
    } else if (this.#isHidden) paragraph.hidden += text;
    else {
      paragraph.text += text;
      if (this.#inserting > 0) {
        this.#countChange('insertions');
        paragraph.inserted += text;
      } else if (text.trim() !== '') paragraph.hasOwnText = true;
    }
  }

  #openChange(what: 'inserting' | 'deleting'): void {
    if (this.#propertiesOfMark > 0) return;
    if (what === 'inserting') this.#inserting += 1;
    else this.#deleting += 1;
    this.#isChangeCounted = false;
  }

  #closeChange(what: 'inserting' | 'deleting'): void {
    if (this.#propertiesOfMark > 0) return;
    if (what === 'inserting') this.#inserting -= 1;
    else this.#deleting -= 1;
  }

  #countChange(what: 'insertions' | 'deletions'): void {
    if (this.#isChangeCounted) return;
    this.#isChangeCounted = true;
    this[what] += 1;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    this.#inRun = paragraph.outerRun.inRun;
    this.#isHidden = paragraph.outerRun.isHidden;
    const { collector, tally, kind } = this.context;
    const at = { path: paragraph.path };
    const role = this.#roleOf(paragraph);
    if (kind === 'boilerplate') {
      if (tally.addRepeated(paragraph.text)) collector.fill(paragraph.place, role, paragraph.text, at);
      return;
    }
    if (role === 'heading' && paragraph.text.trim() !== '') this.headings += 1;
    collector.fill(paragraph.place, role, paragraph.text, at);
    collector.fill(paragraph.place, role, paragraph.hidden, at);
    collector.fill(paragraph.place, 'deletion', paragraph.deleted, at);
    tally.add(kind === 'body' ? 'written' : kind, paragraph.text);
    tally.add('hidden', paragraph.hidden);
    tally.add('deleted', paragraph.deleted);
    if (kind !== 'comment') tally.add('inserted', paragraph.inserted);
  }

  #roleOf({ style, level, inTable, hasOwnText, inserted }: OpenParagraph): BlockRole {
    const { kind, styles } = this.context;
    if (kind !== 'body') return kind;
    if (level === null ? styles.isHeading(style) : level < 9) return 'heading';
    if (!hasOwnText && inserted !== '') return 'insertion';
    return inTable ? 'cell' : 'body';
  }

  #link(code: string | null): void {
    const target = code === null ? null : linkOfFieldCode(code);
    if (target !== null) this.context.collector.addLink(target, this.#here());
  }

  #linkTo(id: string | undefined): void {
    const relation = this.context.relations.byId(id);
    if (relation?.isExternal === true) this.context.collector.addLink(relation.target, this.#here());
  }

  #here(): { path: string } {
    return { path: this.#paragraphs.at(-1)?.path ?? `/${this.context.part}` };
  }

  #picture(id: string | undefined): void {
    const relation = this.context.relations.byId(id);
    if (relation !== null && this.context.kind !== 'boilerplate')
      this.context.pictures.add(relation.target, {}, relation.isExternal);
  }

  #closeObject(): void {
    const object = this.#object;
    this.#object = null;
    if (object?.isEquation === true) this.equations += 1;
    else for (const id of object?.pictures ?? []) this.#picture(id);
  }
}
