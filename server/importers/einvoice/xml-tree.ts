/** An element with canonical name (`cac:InvoiceLine`), its attributes without namespace, and its own text. */
export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** Text of a leaf, untrimmed; '' where the element has children. */
  text: string;
  parent: XmlNode | null;
  /** Place among the siblings of the same name, from 1. */
  index: number;
  /** Line where its start tag ends, from 1. */
  line: number;
  /** How many children have each name. */
  counts: Map<string, number>;
}

/** A document's root with the names that decide what it is. */
export interface XmlDocument {
  root: XmlNode;
  rootUri: string;
  rootLocal: string;
}

/** `/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity`: an index only where the name repeats. */
export function pathOf(node: XmlNode): string {
  const parts: string[] = [];
  for (let at: XmlNode | null = node; at !== null; at = at.parent) {
    const repeats = at.parent !== null && (at.parent.counts.get(at.name) ?? 1) > 1;
    parts.push(repeats ? `${at.name}[${at.index}]` : at.name);
  }
  return `/${parts.reverse().join('/')}`;
}
