import { SaxesParser } from 'saxes';

/** An opening tag where it stands in its text. */
export interface OpenTag {
  /** Name without its prefix. */
  name: string;
  /** `x:` with its colon, or nothing. */
  prefix: string;
  attributes: Readonly<Record<string, string>>;
  start: number;
  end: number;
  isEmpty: boolean;
  /** 0 for the root. */
  depth: number;
}

/** A closing tag; of an empty element, the same place as its opening one. */
export interface CloseTag {
  name: string;
  prefix: string;
  start: number;
  end: number;
  depth: number;
}

interface XmlVisitor {
  open?(tag: OpenTag): void;
  close?(tag: CloseTag): void;
}

/** Goes through the tags of an XML text with their places. Throws the parser's error on what is not well-formed. */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  let depth = 0;
  let opened = 0;
  parser.on('opentag', ({ name: whole, attributes, isSelfClosing: isEmpty }) => {
    const end = parser.position;
    const start = (opened = lastOpening(xml, end));
    const prefix = prefixOf(whole);
    const name = prefix === '' ? whole : whole.slice(prefix.length);
    visitor.open?.({ name, prefix, attributes, start, end, isEmpty, depth });
    depth += 1;
  });
  parser.on('closetag', ({ name: whole, isSelfClosing }) => {
    depth -= 1;
    const end = parser.position;
    const start = isSelfClosing ? opened : lastOpening(xml, end);
    const prefix = prefixOf(whole);
    visitor.close?.({ name: prefix === '' ? whole : whole.slice(prefix.length), prefix, start, end, depth });
  });
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** Where a tag that ends there begins: `<` never stands inside a tag, or the parser has refused it. */
function lastOpening(xml: string, end: number): number {
  let at = end - 1;
  while (at > 0 && xml.charCodeAt(at) !== LESS_THAN) at -= 1;
  return at;
}

const LESS_THAN = 0x3c;

const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** Replacements in a text, by place; what lies between stays as it is, byte for byte. */
export class Edits {
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(private readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** Several insertions at one place stand in the order of asking. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Puts `inner` at the end of an element, which is opened when it is an empty one. */
  append(tag: OpenTag, close: CloseTag, inner: string): void {
    if (!tag.isEmpty) {
      this.insert(close.start, inner);
      return;
    }
    const opened = this.text.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
    this.replace(tag.start, tag.end, `${opened}${inner}</${tag.prefix}${tag.name}>`);
  }

  apply(): string {
    this.#edits.sort((a, b) => a.start - b.start);
    const out: string[] = [];
    let copied = 0;
    for (const { start, end, text } of this.#edits) {
      out.push(this.text.slice(copied, start), text);
      copied = end;
    }
    return out.join('') + this.text.slice(copied);
  }
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/gy;

/** A well-formed opening tag with attributes set (text) or taken away (null). */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  const rest = new Map(Object.entries(changes));
  let out = name;
  let at = name.length;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(tag); match !== null; match = ATTRIBUTE.exec(tag)) {
    const [whole, key = ''] = match;
    const change = rest.get(key);
    if (change === undefined) out += whole;
    else if (change !== null) out += ` ${key}="${escapeXml(change)}"`;
    rest.delete(key);
    at = ATTRIBUTE.lastIndex;
  }
  for (const [key, value] of rest) if (value !== null) out += ` ${key}="${escapeXml(value)}"`;
  return out + tag.slice(at);
}

/** What XML cannot hold. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for XML, inside or outside an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char);

/** `_x000D_` in a cell means a character to a spreadsheet; its first underscore written so keeps the text as it is. */
const ESCAPED_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Control characters, which a cell holds in that form alone. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Text for a cell or a note, read back as the same characters. */
export const escapeCellText = (text: string): string =>
  escapeXml(
    text
      .replace(ESCAPED_CHARACTER, '_x005F_')
      .replace(CONTROL, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
