import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { CarriedFile } from '../importer.js';
import { selectText, selectTexts, type ElementPath, type Found } from './element-path.js';
import { badDate, badDecimal, dateWithoutDay, repeatedValue } from './invoice-problems.js';
import type { Paths } from './path-table.js';
import { readDate, readDecimal } from './xml-values.js';
import { pathOf, type XmlNode } from './xml-tree.js';

/** Values read together, with the element that each came from. */
interface Fields<Field extends string, Value> {
  values: Record<Field, Value | null>;
  nodes: Partial<Record<Field, XmlNode>>;
}

/**
 * Reads typed values of one document and keeps what went wrong and where each value stood.
 * `faults` are values that cannot be what the format says they are: they refuse the file, all named at once.
 */
export class DocumentReader {
  readonly problems: Problem[] = [];
  readonly faults: Problem[] = [];
  /** The files that the document carries, as they are. */
  readonly carried: CarriedFile[] = [];
  private readonly places = new Map<object, Partial<Record<string, XmlNode>>>();

  constructor(readonly file: string) {}

  at(node: XmlNode): SourceRef {
    return { file: this.file, path: pathOf(node) };
  }

  warn<V>(kind: ProblemKind<V>, node: XmlNode, values: V, seen?: string): void {
    this.problems.push(kind.make(this.at(node), values, seen));
  }

  text(from: XmlNode, path: ElementPath): string | null {
    return selectText(from, path)?.text ?? null;
  }

  decimal(from: XmlNode, path: ElementPath): Decimal | null {
    const found = this.only(from, path);
    return found === null ? null : this.toDecimal(found);
  }

  date(from: XmlNode, path: ElementPath): CivilDate | null {
    const found = this.only(from, path);
    return found === null ? null : this.toDate(found);
  }

  texts<Field extends string>(from: XmlNode, paths: Paths<Field>): Fields<Field, string> {
    return readFields(
      paths,
      (path) => selectText(from, path),
      (found) => found.text,
    );
  }

  decimals<Field extends string>(from: XmlNode, paths: Paths<Field>): Fields<Field, Decimal> {
    return readFields(
      paths,
      (path) => this.only(from, path),
      (found) => this.toDecimal(found),
    );
  }

  /** @param several fields of which the first value counts where there are others */
  dates<Field extends string>(
    from: XmlNode,
    paths: Paths<Field>,
    several: readonly NoInfer<Field>[] = [],
  ): Fields<Field, CivilDate> {
    const first = several.map((field) => paths[field]);
    return readFields(
      paths,
      (path) => (first.includes(path) ? selectText(from, path) : this.only(from, path)),
      (found) => this.toDate(found),
    );
  }

  /** Remembers the elements that the fields of an object came from, for problems found later. */
  keepPlaces(owner: object, ...groups: Partial<Record<string, XmlNode>>[]): void {
    this.places.set(owner, Object.assign({}, ...groups) as Partial<Record<string, XmlNode>>);
  }

  readonly placeOf = (owner: object, field: string): SourceRef | undefined => {
    const node = this.places.get(owner)?.[field];
    return node && this.at(node);
  };

  /** The one value of a path; null where it is written several times and differently, which is told. */
  private only(from: XmlNode, path: ElementPath): Found | null {
    const found = selectText(from, path);
    if (found === null) return null;
    const other = selectTexts(from, path).find((one) => contradicts(found, one));
    if (other === undefined) return found;
    this.problems.push(repeatedValue.make(this.at(found.node), {}, `${found.text} | ${other.text}`));
    return null;
  }

  private toDecimal(found: Found): Decimal | null {
    const value = readDecimal(found.text);
    if (value === null) this.faults.push(badDecimal.make(this.at(found.node), {}, found.text));
    return value;
  }

  private toDate(found: Found): CivilDate | null {
    const value = readDate(found.text, found.node.attributes.get('format') ?? null);
    if (value.kind === 'day') return value.date;
    if (value.kind === 'no-day') this.warn(dateWithoutDay, found.node, {}, found.text);
    else this.faults.push(badDate.make(this.at(found.node), {}, found.text));
    return null;
  }
}

/** Another value of the same thing: an amount in another currency is another thing, and 10 is 10.00. */
function contradicts(one: Found, other: Found): boolean {
  const currency = ({ node }: Found) => node.attributes.get('currencyID')?.trim() ?? null;
  if (one.text === other.text || currency(one) !== currency(other)) return false;
  const [a, b] = [readDecimal(one.text), readDecimal(other.text)];
  return a === null || b === null || !exact(a).eq(b);
}

function readFields<Field extends string, Value>(
  paths: Paths<Field>,
  find: (path: ElementPath) => Found | null,
  convert: (found: Found) => Value | null,
): Fields<Field, Value> {
  const values: Partial<Record<Field, Value | null>> = {};
  const nodes: Partial<Record<Field, XmlNode>> = {};
  for (const field of Object.keys(paths) as Field[]) {
    const found = find(paths[field]);
    values[field] = found === null ? null : convert(found);
    if (found !== null) nodes[field] = found.node;
  }
  return { values: values as Record<Field, Value | null>, nodes };
}
