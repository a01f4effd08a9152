import { posix } from 'node:path';
import { Edits, escapeXml, scanXml, withAttributes, type CloseTag, type OpenTag } from './xml-edit.js';

const TYPES_PART = '[Content_Types].xml';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relation of one part to another. */
export interface Relation {
  id: string;
  type: string;
  /** Path of the part in the package; null outside of it. */
  part: string | null;
}

/** The parts of an Office package that are changed; all others stay in their archive as they are. */
export class OoxmlPackage {
  readonly #changed = new Map<string, Buffer>();
  readonly #dropped = new Set<string>();
  readonly #names: Set<string>;

  constructor(
    private readonly entries: ReadonlyMap<string, Buffer>,
    names: Iterable<string>,
  ) {
    this.#names = new Set(names);
  }

  /** Parts written anew or for the first time. */
  get changed(): ReadonlyMap<string, Buffer> {
    return this.#changed;
  }

  /** True for a part of the archive that goes on as it is. */
  isKept(name: string): boolean {
    return !this.#changed.has(name) && !this.#dropped.has(name);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The text of a part, which says that it is UTF-8. Throws when the part is not there, or is no UTF-8. */
  text(name: string): string {
    return asUtf8(this.#bytes(name));
  }

  /**
   * The bytes of a part, one character each, for what is only given ASCII: a sheet, which is large and takes half the memory
   * so, and a drawing, whose encoding is not told. What they mean is kept. Throws when the part is not there.
   */
  bytes(name: string): string {
    const bytes = this.#bytes(name);
    return bytes.subarray(bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0).toString('latin1');
  }

  /** True when a part that may be changed holds that text. */
  mentions(text: string): boolean {
    return this.names().some((name) => (this.#changed.get(name) ?? this.entries.get(name))?.includes(text));
  }

  write(name: string, text: string): void {
    this.#write(name, Buffer.from(text, 'utf8'));
  }

  /** Writes what `bytes` gave, changed. */
  writeBytes(name: string, characters: string): void {
    this.#write(name, Buffer.from(characters, 'latin1'));
  }

  #bytes(name: string): Buffer {
    const bytes = this.#changed.get(name) ?? this.entries.get(name);
    if (bytes === undefined || this.#dropped.has(name)) throw new Error(`no part ${name}`);
    return bytes;
  }

  #write(name: string, bytes: Buffer): void {
    this.#changed.set(name, bytes);
    this.#names.add(name);
    this.#dropped.delete(name);
  }

  drop(name: string): void {
    this.#changed.delete(name);
    this.#names.delete(name);
    this.#dropped.add(name);
  }

  /** A name with the first free number, whatever the case: `xl/comments3.xml`. */
  freeName(before: string, after: string): string {
    const taken = new Set([...this.#names].map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${before}${number}${after}`.toLowerCase())) number += 1;
    return `${before}${number}${after}`;
  }

  names(): string[] {
    return [...this.#names];
  }

  relations(part: string): Relation[] {
    const own = relationsPart(part);
    if (!this.has(own)) return [];
    const relations: Relation[] = [];
    scanXml(this.text(own), {
      open: ({ name, attributes }) => {
        if (name !== 'Relationship') return;
        const { Id = '', Type = '', Target = '', TargetMode } = attributes;
        relations.push({
          id: Id,
          type: Type,
          part: TargetMode === 'External' ? null : resolvePart(part, Target),
        });
      },
    });
    return relations;
  }

  /** The part that one is related to by a type, told by its last word (`comments`); its id with it. */
  related(part: string, type: string): Relation | undefined {
    return this.relations(part).find((one) => one.type.endsWith(`/${type}`));
  }

  /** Relates a part to another one and gives the id of the relation. */
  relate(part: string, type: string, target: string): string {
    const own = relationsPart(part);
    const taken = new Set(this.relations(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const isFirst = !this.has(own);
    const xml = isFirst ? `<Relationships xmlns="${PACKAGE_RELATIONS}"/>` : this.text(own);
    // Relative, as spreadsheets write it: some readers know no other form.
    const path = posix.relative(posix.dirname(part), target);
    const relation = `Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(path)}"/>`;
    this.write(
      own,
      appendToRoot(xml, (prefix) => `<${prefix}${relation}`),
    );
    if (isFirst) this.declareByExtension(own, RELATIONS_TYPE);
    return id;
  }

  /** Says what a new part is, also where the types name one that was not there. */
  declareType(part: string, contentType: string): void {
    if (this.retype(part, contentType)) return;
    const override = `Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    this.write(
      TYPES_PART,
      appendToRoot(this.text(TYPES_PART), (prefix) => `<${prefix}${override}`),
    );
  }

  /** Says what a new part is by its extension, or by its name where its extension says something else. */
  declareByExtension(part: string, contentType: string): void {
    const extension = posix.extname(part).slice(1);
    const xml = this.text(TYPES_PART);
    const edits = new Edits(xml);
    const known: string[] = [];
    scanXml(xml, {
      open: ({ name, prefix, attributes, depth, end }) => {
        if (name === 'Default' && attributes.Extension?.toLowerCase() === extension)
          known.push(attributes.ContentType ?? '');
        const told = `<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
        if (depth === 0) edits.insert(end, told);
      },
    });
    if (known.length === 0) this.write(TYPES_PART, edits.apply());
    else if (known[0] !== contentType) this.declareType(part, contentType);
  }

  /** Takes away every part that `isDropped` names, with what points to it. */
  dropAll(isDropped: (part: string) => boolean): void {
    for (const name of this.names()) {
      if (isDropped(name)) this.drop(name);
    }
    for (const name of this.names().filter((each) => each.endsWith('.rels'))) {
      const owner = ownerOf(name);
      this.#cut(name, ({ name: tag, attributes }) => {
        if (tag !== 'Relationship' || attributes.TargetMode === 'External') return false;
        return isDropped(resolvePart(owner, attributes.Target ?? ''));
      });
    }
    this.#cut(
      TYPES_PART,
      ({ name, attributes }) =>
        name === 'Override' && isDropped((attributes.PartName ?? '').replace(/^\//, '')),
    );
  }

  #cut(part: string, isCut: (tag: OpenTag) => boolean): void {
    const xml = this.text(part);
    const edits = new Edits(xml);
    const open: OpenTag[] = [];
    let count = 0;
    scanXml(xml, {
      open: (tag) => open.push(tag),
      close: ({ end }) => {
        const tag = open.pop();
        if (tag === undefined || !isCut(tag)) return;
        edits.replace(tag.start, end, '');
        count += 1;
      },
    });
    if (count > 0) this.write(part, edits.apply());
  }

  /** Changes the content type of one part; false where it has none by its name, whose case does not matter. */
  retype(part: string, contentType: string): boolean {
    const xml = this.text(TYPES_PART);
    const edits = new Edits(xml);
    const told: OpenTag[] = [];
    scanXml(xml, {
      open: (tag) => {
        const { name, attributes } = tag;
        if (name === 'Override' && attributes.PartName?.toLowerCase() === `/${part}`.toLowerCase())
          told.push(tag);
      },
    });
    for (const { start, end } of told)
      edits.replace(start, end, withAttributes(xml.slice(start, end), { ContentType: contentType }));
    if (told.length > 0) this.write(TYPES_PART, edits.apply());
    return told.length > 0;
  }
}

/** UTF-8 may begin with this mark, which is no part of the text. */
const BOM = Buffer.from('\uFEFF');
const ENCODING = /^(\uFEFF?<\?xml\s[^?]*?encoding\s*=\s*["'])[^"']*/;

/** The text of a part, which then says that it is UTF-8: in another one that it names, what is added would read otherwise. */
const asUtf8 = (bytes: Buffer): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    .decode(bytes)
    .replace(ENCODING, (whole, before: string) => (/utf-8$/i.test(whole) ? whole : `${before}UTF-8`));

/** Puts XML at the end of the root element. */
export function appendToRoot(xml: string, inner: (prefix: string) => string): string {
  const edits = new Edits(xml);
  let root: OpenTag | null = null;
  scanXml(xml, {
    open: (tag) => {
      if (tag.depth === 0) root = tag;
    },
    close: (tag: CloseTag) => {
      if (tag.depth === 0 && root !== null) edits.append(root, tag, inner(root.prefix));
    },
  });
  return edits.apply();
}

/** The part that holds the relations of another. */
export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The part whose relations a part holds; '' for those of the package. */
const ownerOf = (relations: string): string =>
  posix.join(posix.dirname(posix.dirname(relations)), posix.basename(relations, '.rels'));

const resolvePart = (part: string, target: string): string =>
  target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(posix.dirname(part), target);
