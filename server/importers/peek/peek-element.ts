import type { CitedField, ElementRow, PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { pathOf, type XmlNode } from '../einvoice/xml-tree.js';
import { cutText } from './cut-text.js';
import { findElement } from './find-element.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';

const MOST_ROWS = 40;
const MOST_ANCESTORS = 12;
const MOST_ATTRIBUTES = 8;

/**
 * The element at a path, of a document already parsed: its nearest ancestors, what it holds, level by level, then its
 * siblings, the nearest first; 40 rows at most.
 */
export function peekElement(root: XmlNode, path: string, reach: PeekReach): SourcePeek {
  const place = findElement(root, path);
  if (place === null) return nothing(NO_SUCH_PLACE);
  const { node, attribute } = place;
  const ancestors = ancestorsOf(node).slice(-MOST_ANCESTORS);
  const shown = new Set([...ancestors, node]);
  const isWhole = addWhatItHolds(node, shown);
  if (reach === 'around') addSiblings(node, shown);
  const text = attribute === null ? node.text : (node.attributes.get(attribute) ?? '');
  return {
    kind: 'element',
    element: [...rowsOf(ancestors[0] ?? node, shown, attribute === null ? [] : [attribute], 0)],
    cited: { path: pathOf(node), attribute, text: cutText(text.trim()), isWhole },
  };
}

function ancestorsOf(node: XmlNode): XmlNode[] {
  const ancestors: XmlNode[] = [];
  for (let at = node.parent; at !== null; at = at.parent) ancestors.unshift(at);
  return ancestors;
}

/** False when there was not room for all of it. */
function addWhatItHolds(node: XmlNode, shown: Set<XmlNode>): boolean {
  const waiting: XmlNode[] = [node];
  for (const parent of waiting)
    for (const child of parent.children) {
      if (shown.size >= MOST_ROWS) return false;
      shown.add(child);
      waiting.push(child);
    }
  return true;
}

function addSiblings(node: XmlNode, shown: Set<XmlNode>): void {
  const siblings = node.parent?.children ?? [];
  const own = siblings.indexOf(node);
  for (let away = 1; away < siblings.length; away += 1)
    for (const sibling of [siblings[own - away], siblings[own + away]]) {
      if (shown.size >= MOST_ROWS) return;
      if (sibling !== undefined) shown.add(sibling);
    }
}

/** In document order, from the topmost element shown. */
function* rowsOf(
  node: XmlNode,
  shown: ReadonlySet<XmlNode>,
  firstAttributes: readonly string[],
  depth: number,
): Generator<ElementRow> {
  const path = pathOf(node);
  yield {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    text: cutText(node.text.trim()),
    attributes: attributesOf(node, firstAttributes),
    depth,
  };
  for (const child of node.children)
    if (shown.has(child)) yield* rowsOf(child, shown, firstAttributes, depth + 1);
}

/** The attribute that is cited comes first: there may be more than are shown. */
function attributesOf(node: XmlNode, first: readonly string[]): CitedField[] {
  const names = [...node.attributes.keys()];
  const ordered = [
    ...first.filter((name) => node.attributes.has(name)),
    ...names.filter((name) => !first.includes(name)),
  ];
  return ordered
    .slice(0, MOST_ATTRIBUTES)
    .map((name) => ({ name: cutText(name), text: cutText(node.attributes.get(name) ?? '') }));
}
