import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { DeliveredContent, LinkTarget, MetadataEntry } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { countWords } from '../../words.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { XmlFile, type XmlFileVisitor } from '../xml-file.js';
import { rootOf } from '../xml-root.js';

const READER = { name: 'svg', version: '1' };
const NUMBER = /^(\d{1,9}(?:\.\d{1,6})?)(?:px)?$/;

/** A drawing: its size where it says it in pixels, the words that it shows, its links, and what it says of its making. */
export const svgReader: DeliveredReader = {
  claims: ({ family, head }) => family === 'xml' && rootOf(head) === 'svg',
  read: readDrawing,
};

async function readDrawing(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredContent> {
  const visitor = new DrawingVisitor();
  const xml = new XmlFile(file.name, visitor);
  visitor.place = () => xml.place();
  await xml.read(file.path, LIMITS.evidence.textMegabytes);
  const { list, links, metadata, size, words } = visitor;
  const measured = measuredBy(READER, ['saxes'], { images: 1, ...size, words });
  return { measured, blocks: list.blocks, links, metadata, commits: [], paths: [] };
}

class DrawingVisitor implements XmlFileVisitor {
  readonly list = new BlockList();
  readonly links: LinkTarget[] = [];
  readonly metadata: MetadataEntry[] = [];
  size: Record<string, number> = {};
  words = 0;
  place: () => SourceRef = () => ({ file: '' });
  /** The text that is open, and the element that ends it. */
  #text: { name: string; value: string; at: SourceRef } | null = null;
  #inMetadata = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'svg' && Object.keys(this.size).length === 0) this.size = sizeOf(attributes);
    if (name === 'metadata') this.#inMetadata += 1;
    else if (this.#inMetadata > 0) this.#field(name, attributes);
    else if (name === 'text' || name === 'title' || name === 'desc')
      this.#text ??= { name, value: '', at: this.place() };
    else if (name === 'tspan' && this.#text !== null && !/\s$/.test(this.#text.value))
      this.#text.value += ' ';
    const target = attributes.href ?? attributes['xlink:href'];
    if (name === 'a' && target !== undefined && target !== '') this.links.push({ target, at: this.place() });
  }

  text(text: string): void {
    if (this.#text !== null) this.#text.value += text;
  }

  close(name: string): void {
    if (name === 'metadata') this.#inMetadata -= 1;
    if (this.#text?.name !== name) return;
    const { value, at } = this.#text;
    this.#text = null;
    const text = value.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    if (name === 'text') {
      this.words += countWords(text);
      this.list.add('body', text, at);
    } else this.#add(name, text, at);
  }

  /** A field of the metadata: its attributes now, its text when it closes. */
  #field(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [attribute, value] of Object.entries(attributes))
      if (!attribute.startsWith('xmlns')) this.#add(attribute, value, this.place());
    this.#text = { name, value: '', at: this.place() };
  }

  #add(name: string, value: string, at: SourceRef): void {
    if (value.trim() !== '' && this.metadata.length < LIMITS.evidence.fields)
      this.metadata.push({ name, value: value.trim(), at });
  }
}

function sizeOf(attributes: Readonly<Record<string, string>>): Record<string, number> {
  const [width, height] = [NUMBER.exec(attributes.width ?? ''), NUMBER.exec(attributes.height ?? '')];
  return width === null || height === null ? {} : { width: Number(width[1]), height: Number(height[1]) };
}
