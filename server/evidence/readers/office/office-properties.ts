import type { ContentCollector } from './content-collector.js';
import type { OfficePackage } from './office-package.js';
import type { OfficeVisitor } from './office-visitor.js';
import type { Relationships } from './relationships.js';

/** Counts that a program stored: they are not trusted, nor shown as if they were. */
const STORED_COUNTS =
  /^ep:(?:Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|Slides|Notes|HiddenSlides|MMClips|HeadingPairs|TitlesOfParts)$/;
const KINDS = [
  'core-properties',
  'extended-properties',
  'custom-properties',
  'extendedProperties',
  'customProperties',
];

/** Reads the properties of an OPC file: core (`dc:creator`, `cp:revision`…), extended (`Application`…) and custom ones by their names. */
export async function readOfficeProperties(
  pack: OfficePackage,
  ofPackage: Relationships,
  collector: ContentCollector,
): Promise<void> {
  for (const kind of KINDS)
    for (const part of ofPackage.partsOf(kind)) await pack.readXml(part, new Properties(part, collector));
}

class Properties implements OfficeVisitor {
  #depth = 0;
  /** Field at the second level of the part, by the name that is published. */
  #field: string | null = null;
  #value = '';

  constructor(
    private readonly part: string,
    private readonly collector: ContentCollector,
  ) {}

  open(name: string, attributes: { get(name: string): string | undefined }): void {
    this.#depth += 1;
    if (this.#depth !== 2 || STORED_COUNTS.test(name)) return;
    this.#field = name === 'cup:property' ? (attributes.get('name') ?? null) : name.replace(/^ep:/, '');
    this.#value = '';
  }

  text(text: string): void {
    if (this.#field !== null) this.#value += text;
  }

  close(): void {
    this.#depth -= 1;
    if (this.#depth !== 1 || this.#field === null) return;
    this.collector.addMetadata(this.#field, this.#value.trim(), this.part);
    this.#field = null;
  }
}
