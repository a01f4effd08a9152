import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { SourceRef } from '../../domain/source-ref.js';
import { xmlEncoding } from '../../importers/einvoice/decode-xml.js';
import { LIMITS, MEGABYTE } from '../../importers/limits.js';
import { NotMeasuredFile } from '../not-measured-file.js';

/** What is told of an XML file while it goes by. Names are local ones. */
export interface XmlFileVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Text and CDATA; long ones may come in pieces. */
  text(text: string): void;
  close(name: string): void;
}

interface Open {
  step: string;
  children: Map<string, number>;
}

/**
 * Reads an XML file as a stream. A document type that only names itself or its DTD is passed over, as translation memories
 * and drawings have one; nothing is fetched. One that declares anything (entities) is refused.
 */
export class XmlFile {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #open: Open[] = [];
  readonly #top = new Map<string, number>();
  #elements = 0;
  #attributes = 0;
  /** Characters since the parser last told of anything: it holds what it has not told. */
  #silent = 0;

  constructor(
    private readonly file: string,
    visitor: XmlFileVisitor,
  ) {
    this.#parser.on('attribute', () => {
      this.#silent = 0;
      this.#attributes += 1;
      if (this.#attributes > LIMITS.xml.attributesOfAnElement) throw new NotMeasuredFile('too-large');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#enter(localName(name));
      visitor.open(localName(name), attributes);
    });
    const told = (text: string): void => {
      this.#silent = 0;
      visitor.text(text);
    };
    this.#parser.on('text', told);
    this.#parser.on('cdata', told);
    this.#parser.on('closetag', ({ name }) => {
      this.#silent = 0;
      visitor.close(localName(name));
      this.#open.pop();
    });
    this.#parser.on('doctype', (type) => {
      if (type.includes('[')) throw new NotMeasuredFile('refused');
    });
    this.#parser.on('error', () => {
      throw new NotMeasuredFile('damaged');
    });
  }

  /** The place of the element that is open. */
  place(): SourceRef {
    const path = this.#open.map(({ step }) => `/${step}`).join('');
    return { file: this.file, line: this.#parser.line, path };
  }

  /**
   * Reads the bytes of a file to their end.
   * @throws NotMeasuredFile `damaged` where it is not well formed, `refused` for declarations of its own, `too-large` beyond the
   * limits
   */
  async read(path: string, megabytes: number): Promise<void> {
    let decoder: TextDecoder | null = null;
    let bytes = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > megabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
      decoder ??= decoderOf(chunk);
      this.#write(decoder, chunk);
    }
    if (decoder === null) throw new NotMeasuredFile('empty');
    this.#write(decoder, null);
    this.#parser.close();
  }

  #write(decoder: TextDecoder, chunk: Buffer | null): void {
    const text = decoded(decoder, chunk);
    this.#silent += text.length;
    this.#parser.write(text);
    if (this.#silent > LIMITS.evidence.characters) throw new NotMeasuredFile('too-large');
  }

  #enter(name: string): void {
    this.#silent = 0;
    this.#attributes = 0;
    this.#elements += 1;
    const { depth, elements } = LIMITS.evidence;
    if (this.#open.length >= depth || this.#elements > elements) throw new NotMeasuredFile('too-large');
    const siblings = this.#open.at(-1)?.children ?? this.#top;
    const index = (siblings.get(name) ?? 0) + 1;
    siblings.set(name, index);
    this.#open.push({ step: index === 1 ? name : `${name}[${index}]`, children: new Map() });
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoderOf(head: Buffer): TextDecoder {
  const label = xmlEncoding(head);
  if (label === null) throw new NotMeasuredFile('unknown-format');
  return new TextDecoder(label, { fatal: true });
}

function decoded(decoder: TextDecoder, chunk: Buffer | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new NotMeasuredFile('damaged');
  }
}
