import type { SourceRef } from '../../../domain/source-ref.js';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { XmlFile, type XmlFileVisitor } from '../xml-file.js';
import { rootOf } from '../xml-root.js';
import { SegmentTally } from './segment-tally.js';

const READER = { name: 'tmx', version: '1' };
/** Elements of a segment that hold codes of the original format (TMX 1.4b, 4.2); a `sub` inside is text again. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);
/** The header's word for memories without one source language. */
const ANY_LANGUAGE = '*all*';

/** Source words of a translation memory: new, repeated. */
export const tmxReader: DeliveredReader = {
  claims: ({ family, head }) => family === 'xml' && rootOf(head) === 'tmx',
  read: readTmx,
};

async function readTmx(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<DeliveredContent> {
  const visitor = new TmxVisitor();
  const xml = new XmlFile(file.name, visitor);
  visitor.place = () => xml.place();
  await xml.read(file.path, LIMITS.evidence.translationMegabytes);
  return visitor.tally.content(READER, ['saxes']);
}

interface Variant {
  language: string;
  text: string;
}

class TmxVisitor implements XmlFileVisitor {
  readonly tally = new SegmentTally();
  place: () => SourceRef = () => ({ file: '' });
  #sourceLanguage = ANY_LANGUAGE;
  #unitLanguage: string | null = null;
  #variants: Variant[] = [];
  #isSegment = false;
  readonly #codes: boolean[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const language = (attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();
    if (name === 'header') this.#tell(attributes);
    if (name === 'tu') {
      this.#variants = [];
      this.#unitLanguage = attributes.srclang?.toLowerCase() ?? null;
    }
    if (name === 'tuv') this.#variants.push({ language, text: '' });
    if (name === 'seg') this.#isSegment = true;
    if (CODES.has(name)) this.#codes.push(true);
    if (name === 'sub') this.#codes.push(false);
  }

  text(text: string): void {
    const variant = this.#variants.at(-1);
    if (this.#isSegment && this.#codes.at(-1) !== true && variant !== undefined) variant.text += text;
  }

  close(name: string): void {
    if (name === 'seg') this.#isSegment = false;
    if (CODES.has(name) || name === 'sub') this.#codes.pop();
    if (name === 'tu') this.#end();
  }

  /** The source is the variant in the language that the unit, or the header, names; without one, the first. */
  #end(): void {
    const named = this.#unitLanguage ?? this.#sourceLanguage;
    const source = this.#variants.find(({ language }) => isOf(language, named)) ?? this.#variants[0];
    const target = this.#variants.find((one) => one !== source);
    this.tally.add({
      source: source?.text ?? '',
      target: target?.text ?? '',
      isFuzzy: false,
      at: this.place(),
    });
    this.#variants = [];
  }

  #tell(attributes: Readonly<Record<string, string>>): void {
    this.#sourceLanguage = (attributes.srclang ?? ANY_LANGUAGE).toLowerCase();
    for (const name of ['creationtool', 'creationtoolversion', 'srclang', 'creationdate', 'creationid']) {
      const value = attributes[name];
      if (value !== undefined && value !== '') this.tally.metadata.push({ name, value, at: this.place() });
    }
  }
}

/** `fr` is the language of `fr-FR`. */
const isOf = (language: string, named: string): boolean =>
  language === named || language.startsWith(`${named}-`) || named.startsWith(`${language}-`);
