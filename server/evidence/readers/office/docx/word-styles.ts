import type { OfficePackage } from '../office-package.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';

interface Style {
  basedOn: string | null;
  /** 0 to 8 for a heading, 9 for body text; null where the style does not say. */
  level: number | null;
}

/** No real chain of styles is longer; one may refer to itself. */
const LONGEST_CHAIN = 20;
const BODY_LEVEL = 9;
/** Built-in styles keep their English name in every language of the program (ECMA-376 part 1, 17.7.4.9). */
const HEADING_NAME = /^heading ([1-9])$/i;

/** The paragraph styles of a document, as far as they make headings, and its language. */
export class WordStyles implements OfficeVisitor {
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;
  #inDefaults = false;
  /** BCP 47 code of the language that the document declares for its text; null where it declares none. */
  language: string | null = null;

  static async of(pack: OfficePackage, part: string | undefined): Promise<WordStyles> {
    const styles = new WordStyles();
    if (part !== undefined) await pack.readXml(part, styles);
    return styles;
  }

  /** Whether paragraphs of this style are headings. */
  isHeading(id: string | null): boolean {
    let next = id;
    for (let step = 0; step < LONGEST_CHAIN && next !== null; step += 1) {
      const style = this.#styles.get(next);
      if (style === undefined) return false;
      if (style.level !== null) return style.level < BODY_LEVEL;
      next = style.basedOn;
    }
    return false;
  }

  open(name: string, attributes: OfficeAttributes): void {
    const value = attributes.get('w:val');
    if (name === 'w:style') {
      this.#style = { basedOn: null, level: null };
      if (attributes.get('w:type') === 'paragraph')
        this.#styles.set(attributes.get('w:styleId') ?? '', this.#style);
    } else if (name === 'w:rPrDefault') this.#inDefaults = true;
    else if (name === 'w:lang' && this.#inDefaults) this.language ??= value ?? null;
    else if (this.#style === null || value === undefined) return;
    else if (name === 'w:basedOn') this.#style.basedOn = value;
    else if (name === 'w:outlineLvl') this.#style.level = Number(value);
    else if (name === 'w:name') {
      const level = HEADING_NAME.exec(value)?.[1];
      if (level !== undefined) this.#style.level ??= Number(level) - 1;
    }
  }

  text(): void {
    // Styles have none.
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = null;
    else if (name === 'w:rPrDefault') this.#inDefaults = false;
  }
}
