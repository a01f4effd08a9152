import { completeStyles, extendList, withPrefix } from './complete-styles.js';
import { Edits, scanXml, withAttributes, type CloseTag, type OpenTag } from './xml-edit.js';

/** Soft amber: a highlight, not an alarm. With dark text on it the contrast is above 12 to 1. */
export const HIGHLIGHT = 'FFFFE08A';
const INK = 'FF1D2429';
const FILL = `<patternFill patternType="solid"><fgColor rgb="${HIGHLIGHT}"/><bgColor indexed="64"/></patternFill>`;

interface Listed {
  tag: OpenTag;
  close: CloseTag;
}

/** A list of the style sheet: fonts, fills or formats of cells. */
interface StyleList extends Listed {
  items: Listed[];
}

/** The formats of cells of a workbook: each one used by a highlighted cell gets a twin with the highlight. */
export class StylesEdit {
  readonly #xml: string;
  readonly #lists = new Map<string, StyleList>();
  readonly #added = new Map<string, string[]>();
  readonly #twins = new Map<number, number>();
  readonly #unmarked = new Map<number, number>();
  readonly #darkFonts = new Map<number, number>();
  #prefix = '';
  #fill: number | null = null;

  constructor(xml: string) {
    this.#xml = completeStyles(xml);
    this.#read();
  }

  /** The format of that number, highlighted. One that the workbook does not have is its first. */
  highlighted(style: number): number {
    const formats = this.#list('cellXfs').items;
    const original = style < formats.length ? style : 0;
    const known = this.#twins.get(original);
    if (known !== undefined) return known;
    const format = formats[original];
    if (format === undefined) throw new Error('no format of cells');
    this.#fill ??= this.#add('fills', `<${this.#prefix}fill>${this.#named(FILL)}</${this.#prefix}fill>`);
    const tag = this.#xml.slice(format.tag.start, format.tag.end);
    const font = this.#legibleFont(Number(format.tag.attributes.fontId ?? 0));
    const changed = withAttributes(tag, {
      fillId: String(this.#fill),
      applyFill: '1',
      ...(font === null ? {} : { fontId: String(font), applyFont: '1' }),
    });
    const twin = this.#add('cellXfs', changed + this.#xml.slice(format.tag.end, format.close.end));
    this.#twins.set(original, twin);
    return twin;
  }

  /** The format of that number without the highlight of an earlier copy; itself where it has none. */
  unmarked(style: number): number {
    const format = this.#list('cellXfs').items[style];
    const fill = this.#list('fills').items[Number(format?.tag.attributes.fillId ?? 0)];
    if (format === undefined || fill === undefined) return style;
    if (!this.#xml.slice(fill.tag.start, fill.close.end).includes(`rgb="${HIGHLIGHT}"`)) return style;
    const known = this.#unmarked.get(style);
    if (known !== undefined) return known;
    const tag = withAttributes(this.#xml.slice(format.tag.start, format.tag.end), { fillId: '0' });
    const twin = this.#add('cellXfs', tag + this.#xml.slice(format.tag.end, format.close.end));
    this.#unmarked.set(style, twin);
    return twin;
  }

  /** A new font, and a format of cells with it: `attributes` and content as in XML, without a prefix. */
  addFormat(font: string, alignment: string, attributes = ''): number {
    const fontId = this.#add('fonts', this.#named(font));
    return this.#add(
      'cellXfs',
      this.#named(
        `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${attributes}>${alignment}</xf>`,
      ),
    );
  }

  apply(): string {
    const edits = new Edits(this.#xml);
    for (const [name, added] of this.#added) {
      const list = this.#lists.get(name);
      if (list !== undefined)
        extendList(edits, this.#xml, list, list.items.length + added.length, added.join(''));
    }
    return edits.apply();
  }

  #read(): void {
    const open: OpenTag[] = [];
    let list: { name: string; items: Listed[] } | null = null;
    scanXml(this.#xml, {
      open: (tag) => {
        open.push(tag);
        if (tag.depth === 0) this.#prefix = tag.prefix;
        if (tag.depth !== 1) return;
        list = ['fonts', 'fills', 'cellXfs'].includes(tag.name) ? { name: tag.name, items: [] } : null;
      },
      close: (close) => {
        const tag = open.pop();
        if (tag === undefined || list === null) return;
        if (close.depth === 2) list.items.push({ tag, close });
        if (close.depth === 1) this.#lists.set(list.name, { tag, close, items: list.items });
      },
    });
  }

  #list(name: string): { items: Listed[] } {
    return this.#lists.get(name) ?? { items: [] };
  }

  /** Adds an item at the end of a list and gives its number. */
  #add(name: string, item: string): number {
    const added = this.#added.get(name) ?? [];
    this.#added.set(name, added);
    const held = this.#list(name).items.length;
    added.push(item);
    return held + added.length - 1;
  }

  /** Element names with the prefix of the style sheet. */
  #named(xml: string): string {
    return withPrefix(xml, this.#prefix);
  }

  /** A dark twin of a font whose colour might not show on the highlight; null for one that is dark. */
  #legibleFont(font: number): number | null {
    const item = this.#list('fonts').items[font];
    if (item === undefined) return null;
    const xml = this.#xml.slice(item.tag.start, item.close.end);
    const colour = COLOUR.exec(xml)?.[0];
    if (colour === undefined || isDark(colour)) return null;
    const twin =
      this.#darkFonts.get(font) ??
      this.#add('fonts', xml.replace(COLOUR, this.#named(`<color rgb="${INK}"/>`)));
    this.#darkFonts.set(font, twin);
    return twin;
  }
}

const COLOUR = /<(?:\w+:)?color\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?color>)/;

/** Automatic and text colours are dark, and so is a colour of low luminance. Other colours of a theme are not known here. */
function isDark(colour: string): boolean {
  const value = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(colour)?.[1];
  if (value('auto') !== undefined) return true;
  if (value('tint') !== undefined) return false;
  if (value('theme') !== undefined) return value('theme') === '1';
  if (value('indexed') !== undefined) return ['0', '8', '64'].includes(value('indexed') ?? '');
  const rgb = value('rgb')?.slice(-6) ?? '';
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) =>
    Number.parseInt(rgb.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 110;
}
