import type { XmlNode } from '../einvoice/xml-tree.js';

/** Where a path leads: an element, or one of its attributes. */
interface Place {
  node: XmlNode;
  attribute: string | null;
}

const SEGMENT = /^([^[\]@]+)(?:\[(\d{1,7})\])?$/;
/** More than a readable document is deep. */
const MOST_SEGMENTS = 100;

/**
 * Follows a path such as `/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity/@unitCode` from the root. A name without an
 * index is the first of that name. Null when it leads nowhere.
 */
export function findElement(root: XmlNode, path: string): Place | null {
  const segments = path.split('/', MOST_SEGMENTS);
  if (segments.shift() !== '') return null;
  const last = segments.at(-1);
  const attribute = last?.startsWith('@') === true ? last.slice(1) : null;
  if (attribute !== null) segments.pop();
  const [first, ...others] = segments;
  if (first === undefined || stepTo([root], first) === null) return null;
  let node = root;
  for (const segment of others) {
    const next = stepTo(node.children, segment);
    if (next === null) return null;
    node = next;
  }
  return attribute === null || node.attributes.has(attribute) ? { node, attribute } : null;
}

function stepTo(nodes: readonly XmlNode[], segment: string): XmlNode | null {
  const [, name, index = '1'] = SEGMENT.exec(segment) ?? [];
  return nodes.find((node) => node.name === name && node.index === Number(index)) ?? null;
}
