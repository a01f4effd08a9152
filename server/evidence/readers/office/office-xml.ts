import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { CurrentAlternative } from './current-alternative.js';
import { NamespaceScopes } from './office-namespaces.js';
import type { OfficeAttributes, OfficeVisitor } from './office-visitor.js';

/**
 * Reads an XML part for a visitor, alternatives of markup compatibility once.
 * @throws NotMeasuredFile `damaged` where it is not well formed or ends too early, `refused` at a document type, `too-large` beyond
 * the limits of office parts
 */
export async function readOfficeXml(
  bytes: AsyncIterable<Buffer>,
  visitor: OfficeVisitor,
  megabytes: number = LIMITS.office.partMegabytes,
): Promise<void> {
  const reading = new Reading(new CurrentAlternative(visitor));
  let total = 0;
  for await (const chunk of bytes) {
    if ((total += chunk.length) > megabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
    reading.write(chunk);
  }
  reading.end();
}

class Reading {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #scopes = new NamespaceScopes();
  #decoder: TextDecoder | null = null;
  #depth = 0;
  #attributes = 0;
  /** Since the parser last told of anything: it holds what it has not told. */
  #silentBytes = 0;

  constructor(visitor: OfficeVisitor) {
    const scopes = this.#scopes;
    let current: Readonly<Record<string, string>> = {};
    const attributes: OfficeAttributes = { get: (name) => scopes.attribute(current, name) };
    this.#parser.on('attribute', () => {
      this.#silentBytes = 0;
      if ((this.#attributes += 1) > LIMITS.xml.attributesOfAnElement) throw new NotMeasuredFile('too-large');
    });
    this.#parser.on('opentag', (tag) => {
      this.#silentBytes = 0;
      this.#attributes = 0;
      if ((this.#depth += 1) > LIMITS.office.depth) throw new NotMeasuredFile('too-large');
      current = tag.attributes;
      visitor.open(scopes.enter(tag.name, current), attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#silentBytes = 0;
      this.#depth -= 1;
      visitor.close(scopes.leave(tag.name));
    });
    const told = (text: string): void => {
      this.#silentBytes = 0;
      visitor.text(text);
    };
    this.#parser.on('text', told);
    this.#parser.on('cdata', told);
    this.#parser.on('doctype', () => {
      throw new NotMeasuredFile('refused');
    });
    this.#parser.on('error', () => {
      throw new NotMeasuredFile('damaged');
    });
  }

  write(bytes: Buffer): void {
    this.#silentBytes += bytes.length;
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    this.#parser.write(this.#decode(bytes));
    if (this.#silentBytes > LIMITS.office.tokenMegabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
  }

  end(): void {
    this.#parser.write(this.#decode(undefined)).close();
  }

  #decode(bytes: Buffer | undefined): string {
    try {
      return this.#decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch {
      throw new NotMeasuredFile('damaged');
    }
  }
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4); the latter begins with its mark. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
