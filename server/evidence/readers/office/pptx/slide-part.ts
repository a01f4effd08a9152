import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import type { SlideText } from '../slide-tally.js';

const TITLES = new Set(['title', 'ctrTitle']);
const FOOTERS = new Set(['ftr', 'dt', 'sldNum', 'hdr']);
/** Fields that the program fills in: numbers and dates are not written by anybody. */
const FILLED_IN = /^(?:slidenum|datetime)/i;

/** A paragraph of a slide part, with the placeholder that holds it: null for a shape of its own. */
export interface PlacedText extends SlideText {
  placeholder: string | null;
}

/** Reads a slide, its notes, its layout or its master (ECMA-376 part 1, 19.3.1): paragraphs by shape, and what is counted. */
export class SlidePart implements OfficeVisitor {
  readonly texts: PlacedText[] = [];
  /** Ids of relations. */
  readonly links: string[] = [];
  readonly pictures: string[] = [];
  readonly charts: string[] = [];
  readonly diagrams: string[] = [];
  tables = 0;
  equations = 0;
  /** False for a slide that is left out of the show. */
  isShown = true;
  /** False where the shapes of the part above (layout, master) are left out. */
  showsAbove = true;
  #placeholder: string | null = null;
  #paragraph: string | null = null;
  #inText = false;
  #inBackground = false;
  #isFilledIn = false;

  open(name: string, attributes: OfficeAttributes): void {
    switch (name) {
      case 'a:t':
        this.#inText = !this.#isFilledIn;
        break;
      case 'a:p':
        this.#paragraph = '';
        break;
      case 'a:br':
        if (this.#paragraph !== null) this.#paragraph += '\n';
        break;
      case 'a:fld':
        this.#isFilledIn = FILLED_IN.test(attributes.get('type') ?? '');
        break;
      case 'p:sp':
        this.#placeholder = null;
        break;
      case 'p:ph':
        this.#placeholder = attributes.get('type') ?? 'obj';
        break;
      default:
        this.#openOther(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#inText && this.#paragraph !== null) this.#paragraph += text;
  }

  close(name: string): void {
    if (name === 'a:t') this.#inText = false;
    else if (name === 'a:fld') this.#isFilledIn = false;
    else if (name === 'p:bg') this.#inBackground = false;
    else if (name === 'p:sp') this.#placeholder = null;
    else if (name === 'a:p' && this.#paragraph !== null) {
      const placeholder = this.#placeholder;
      this.texts.push({ text: this.#paragraph, is: kindOf(placeholder), placeholder });
      this.#paragraph = null;
    }
  }

  #openOther(name: string, attributes: OfficeAttributes): void {
    const id = (attribute: string): string => attributes.get(attribute) ?? '';
    if (name === 'a:hlinkClick') this.links.push(id('r:id'));
    else if (name === 'p:bg') this.#inBackground = true;
    else if (name === 'a:tbl') this.tables += 1;
    else if (name === 'm:oMath') this.equations += 1;
    else if (name === 'c:chart') this.charts.push(id('r:id'));
    else if (name === 'dgm:relIds') this.diagrams.push(id('r:dm'));
    else if (name === 'a:blip' && !this.#inBackground)
      this.pictures.push(attributes.get('r:embed') ?? id('r:link'));
    else if (name === 'p:sld' || name === 'p:sldLayout') {
      this.isShown = attributes.get('show') !== '0' && attributes.get('show') !== 'false';
      const above = attributes.get('showMasterSp');
      this.showsAbove = above !== '0' && above !== 'false';
    }
  }
}

function kindOf(placeholder: string | null): SlideText['is'] {
  if (placeholder === null) return 'text';
  if (TITLES.has(placeholder)) return 'title';
  return FOOTERS.has(placeholder) ? 'footer' : 'text';
}
