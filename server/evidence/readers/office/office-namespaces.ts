const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of ECMA-376 part 1 that have a transitional and a strict form (ISO/IEC 29500, annex on strict names). */
const BOTH_FORMS: Readonly<Record<string, readonly [transitional: string, strict: string]>> = {
  w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
  x: ['spreadsheetml/2006/main', 'spreadsheetml/main'],
  p: ['presentationml/2006/main', 'presentationml/main'],
  a: ['drawingml/2006/main', 'drawingml/main'],
  c: ['drawingml/2006/chart', 'drawingml/chart'],
  dgm: ['drawingml/2006/diagram', 'drawingml/diagram'],
  pic: ['drawingml/2006/picture', 'drawingml/picture'],
  wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  xdr: ['drawingml/2006/spreadsheetDrawing', 'drawingml/spreadsheetDrawing'],
  r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  m: ['officeDocument/2006/math', 'officeDocument/math'],
  ep: ['officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'],
  cup: ['officeDocument/2006/custom-properties', 'officeDocument/customProperties'],
};

/** Namespace → the prefix by which the readers know it, whatever prefix the writer chose. */
const PREFIX_OF = new Map<string, string>([
  ...Object.entries(BOTH_FORMS).flatMap(([prefix, [transitional, strict]]): [string, string][] => [
    [OOXML + transitional, prefix],
    [STRICT + strict, prefix],
  ]),
  [`${OOXML}markup-compatibility/2006`, 'mc'],
  [`${OOXML}package/2006/relationships`, 'rel'],
  [`${OOXML}package/2006/metadata/core-properties`, 'cp'],
  [`${MICROSOFT}powerpoint/2018/8/main`, 'p188'],
  [`${MICROSOFT}spreadsheetml/2018/threadedcomments`, 'tc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${OASIS}office:1.0`, 'office'],
  // Extensions of LibreOffice: remarks on slides.
  ['http://openoffice.org/2009/office', 'office'],
  [`${OASIS}text:1.0`, 'text'],
  [`${OASIS}table:1.0`, 'table'],
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}presentation:1.0`, 'presentation'],
  [`${OASIS}style:1.0`, 'style'],
  [`${OASIS}meta:1.0`, 'meta'],
  [`${OASIS}manifest:1.0`, 'manifest'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
]);

type Attributes = Readonly<Record<string, string>>;

/** Names under one set of declarations, each resolved once. */
interface Scope {
  prefixes: ReadonlyMap<string, string>;
  names: Map<string, string>;
}

/** A scope keeps the names it met; a file that invents names by the thousand resolves them each time. */
const KEPT_NAMES = 500;

/** Resolves names as their writer prefixed them to names with the readers' prefixes; those of unknown namespaces begin with `?:`. */
export class NamespaceScopes {
  readonly #outer: Scope[] = [];
  /** Of each open element: whether it declares namespaces. */
  readonly #declares: boolean[] = [];
  #scope: Scope = { prefixes: new Map([['xml', 'xml']]), names: new Map() };

  /** Enters an element and gives its resolved name. */
  enter(name: string, attributes: Attributes): string {
    let prefixes: Map<string, string> | null = null;
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      prefixes ??= new Map(this.#scope.prefixes);
      if (key === 'xmlns') prefixes.set('', prefixFor(attributes[key] ?? ''));
      else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), prefixFor(attributes[key] ?? ''));
    }
    this.#declares.push(prefixes !== null);
    if (prefixes !== null) {
      this.#outer.push(this.#scope);
      this.#scope = { prefixes, names: new Map() };
    }
    return this.#resolve(name);
  }

  /** Leaves the innermost element and gives its resolved name. */
  leave(name: string): string {
    const resolved = this.#resolve(name);
    if (this.#declares.pop() === true) this.#scope = this.#outer.pop() ?? this.#scope;
    return resolved;
  }

  /** Value of an attribute by its resolved name; one without a prefix is of no namespace. */
  attribute(attributes: Attributes, wanted: string): string | undefined {
    if (!wanted.includes(':')) return attributes[wanted];
    const written = attributes[wanted];
    if (written !== undefined && this.#resolve(wanted) === wanted) return written;
    for (const key in attributes)
      if (key.includes(':') && this.#resolve(key) === wanted) return attributes[key];
    return undefined;
  }

  #resolve(name: string): string {
    const known = this.#scope.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = this.#scope.prefixes.get(colon === -1 ? '' : name.slice(0, colon)) ?? '?';
    const resolved = prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
    if (this.#scope.names.size < KEPT_NAMES) this.#scope.names.set(name, resolved);
    return resolved;
  }
}

const prefixFor = (namespace: string): string => PREFIX_OF.get(namespace) ?? '?';
