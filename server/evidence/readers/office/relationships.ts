import type { OfficePackage } from './office-package.js';

/** A relation of a part to another, or to something outside the file (ECMA-376 part 2, 6.5.3). */
interface Relationship {
  id: string;
  /** Last segment of its type: `hyperlink`, `image`, `slide`… */
  kind: string;
  /** The part it leads to, without a leading slash; an address as written where it leads outside. */
  target: string;
  isExternal: boolean;
}

/** The relations of one part. */
export class Relationships {
  readonly #byId: ReadonlyMap<string, Relationship>;

  constructor(private readonly all: readonly Relationship[]) {
    this.#byId = new Map(all.map((relation) => [relation.id, relation]));
  }

  /** The relation of an id inside the part; null for an unknown one. */
  byId(id: string | undefined): Relationship | null {
    return this.#byId.get(id ?? '') ?? null;
  }

  /** Parts of one kind, each once, in the order of the list. */
  partsOf(kind: string): string[] {
    const found = this.all.filter((relation) => relation.kind === kind && !relation.isExternal);
    return [...new Set(found.map(({ target }) => target))];
  }
}

/** Relations of the package itself (`''`) or of a part; none where it has no list. */
export async function relationshipsOf(pack: OfficePackage, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const all: Relationship[] = [];
  await pack.readXml(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== 'rel:Relationship') return;
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      all.push({
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return new Relationships(all);
}

/** The part that a target names from its folder: `../media/image1.png`, `/word/media/image1.png`. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = folder.split('/').filter((segment) => segment !== '');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
