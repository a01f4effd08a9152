import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { SourceRef } from '../../domain/source-ref.js';
import { declaredDoctype } from '../file-problems.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import { canonicalPrefix } from './namespaces.js';
import { notWellFormed, tooDeep, tooManyAttributes, tooManyElements, truncated } from './xml-problems.js';
import { pathOf, type XmlDocument, type XmlNode } from './xml-tree.js';

const { depth: MAX_DEPTH, elements: MAX_ELEMENTS, attributesOfAnElement: MAX_ATTRIBUTES } = LIMITS.xml;
/** The parser looks at its guards between chunks; one long write of nested tags would hold it for seconds. */
const CHUNK = 65_536;

/**
 * Parses a decoded XML document strictly, names resolved by namespace.
 * @throws RefusedFile when it is malformed, truncated, holds a DOCTYPE or goes beyond the limits of XML
 */
export function parseXml(text: string, at: SourceRef): XmlDocument {
  const builder = new TreeBuilder(at);
  try {
    for (let start = 0; start < text.length; start += CHUNK)
      builder.parser.write(text.slice(start, start + CHUNK));
  } catch (error) {
    throw builder.refusal(error, false);
  }
  try {
    builder.parser.close();
  } catch (error) {
    throw builder.refusal(error, true);
  }
  return builder.document();
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: true });
  private root: XmlDocument | null = null;
  private current: XmlNode | null = null;
  private depth = 0;
  private elements = 0;
  private attributes = 0;

  constructor(private readonly at: SourceRef) {
    this.parser.on('doctype', () => {
      throw new RefusedFile(declaredDoctype.make(this.here(), {}));
    });
    this.parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > MAX_ATTRIBUTES)
        throw new RefusedFile(tooManyAttributes.make(this.here(), { limit: MAX_ATTRIBUTES }));
    });
    this.parser.on('opentag', (tag) => {
      this.open(tag);
    });
    this.parser.on('text', (text) => {
      this.append(text);
    });
    this.parser.on('cdata', (text) => {
      this.append(text);
    });
    this.parser.on('closetag', () => {
      this.close();
    });
  }

  document(): XmlDocument {
    if (this.root === null) throw new RefusedFile(notWellFormed.make(this.here(), {}, 'no root element'));
    return this.root;
  }

  /** Turns what the parser threw into a refusal; a fault of our own passes through unchanged. */
  refusal(error: unknown, atEnd: boolean): unknown {
    if (error instanceof RefusedFile || !(error instanceof Error)) return error;
    if (atEnd && this.current !== null) return new RefusedFile(truncated.make(this.here(), {}));
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    return new RefusedFile(notWellFormed.make(this.here(), {}, reason));
  }

  private open(tag: SaxesTagNS): void {
    this.attributes = 0;
    this.depth += 1;
    this.elements += 1;
    if (this.depth > MAX_DEPTH) throw new RefusedFile(tooDeep.make(this.here(), { limit: MAX_DEPTH }));
    if (this.elements > MAX_ELEMENTS)
      throw new RefusedFile(tooManyElements.make(this.here(), { limit: MAX_ELEMENTS }));
    const parent = this.current;
    const name = canonicalPrefix(tag.uri) + tag.local;
    const index = (parent?.counts.get(name) ?? 0) + 1;
    const node: XmlNode = {
      name,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      parent,
      index,
      line: this.parser.line,
      counts: new Map(),
    };
    if (parent === null) this.root = { root: node, rootUri: tag.uri, rootLocal: tag.local };
    else {
      parent.counts.set(name, index);
      parent.children.push(node);
      parent.text = '';
    }
    this.current = node;
  }

  private append(text: string): void {
    if (this.current !== null && this.current.children.length === 0) this.current.text += text;
  }

  private close(): void {
    this.depth -= 1;
    this.current = this.current?.parent ?? null;
  }

  private here(): SourceRef {
    const line = this.parser.line;
    return this.current === null ? { ...this.at, line } : { ...this.at, line, path: pathOf(this.current) };
  }
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const plain = Object.values(tag.attributes).filter((one) => one.uri === '' && one.prefix !== 'xmlns');
  if (plain.length === 0) return NO_ATTRIBUTES;
  return new Map(plain.map((one) => [one.local, one.value]));
}
