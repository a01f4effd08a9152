import type { SourceRef } from '../../domain/source-ref.js';
import { pathOf, type XmlNode } from '../einvoice/xml-tree.js';
import type { JsonValue } from '../json/json-value.js';

/** A value of published data with its place, the same whether it came as JSON, as XML or as a row of a table. */
export interface SourceNode {
  at: SourceRef;
  /** What a single value says, trimmed; null where nothing is said, and for a list or a record. */
  text: string | null;
  /** Items of a list; none otherwise. */
  items: readonly SourceNode[];
  /** Members of a record, a name twice where an XML repeats it; none otherwise. */
  members: readonly (readonly [name: string, value: SourceNode])[];
}

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A value of a table. */
export function textNode(text: string, at: SourceRef): SourceNode {
  return { at, text: said(text), items: [], members: [] };
}

/** A JSON value; `at` has its path, and the line of the object or list that holds it until one of its own is known. */
export function jsonNode(value: JsonValue, at: SourceRef): SourceNode {
  if (value === null) return textNode('', at);
  if (typeof value !== 'object') return textNode(String(value), at);
  if (value.type === 'number') return textNode(value.text, at);
  const here = { ...at, line: value.line };
  const inside = (path: string) => ({ ...here, path });
  if (value.type === 'object') {
    const members = [...value.members].map(
      ([name, member]) => [name, jsonNode(member, inside(`${at.path ?? ''}/${name}`))] as const,
    );
    return { at: here, text: null, items: [], members };
  }
  const one = value.items.length === 1;
  const items = value.items.map((item, index) =>
    jsonNode(item, inside(one ? (at.path ?? '') : `${at.path ?? ''}[${index + 1}]`)),
  );
  return { at: here, text: null, items, members: [] };
}

/** An XML element: a value, or a record of its children. */
export function xmlNode(node: XmlNode, file: string): SourceNode {
  const at = { file, line: node.line, path: pathOf(node) };
  if (node.children.length === 0) return textNode(node.text, at);
  const members = node.children.map((child) => [localName(child), xmlNode(child, file)] as const);
  return { at, text: null, items: [], members };
}

/** Name of an element without its namespace: these publications have none, or one of their own. */
export const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);

/**
 * The member at a dotted name, whichever way it is written: nested (`acheteur` then `id`), as one name (`acheteur.id`), or
 * as a column of a table (`acheteur_id`). Undefined when there is none.
 */
export function member(node: SourceNode, name: string): SourceNode | undefined {
  const own = node.members.find(([key]) => key === name || key === name.replace('.', '_'));
  if (own) return own[1];
  const [first, ...rest] = name.split('.');
  if (rest.length === 0) return undefined;
  const inner = node.members.find(([key]) => key === first);
  return inner && member(inner[1], rest.join('.'));
}

/** What the member at a dotted name says; null when it says nothing. */
export function memberText(node: SourceNode, name: string): string | null {
  return member(node, name)?.text ?? null;
}

/**
 * The records of a list, however it is wrapped: a plain array, arrays in arrays, `{"modification": {…}}` around each,
 * one element around all of them, or the element repeated.
 */
export function recordsIn(node: SourceNode, list: string, item: string): SourceNode[] {
  const found: SourceNode[] = [];
  const walk = (one: SourceNode): void => {
    one.items.forEach(walk);
    const wrapped = one.members.filter(([name]) => name === item);
    if (wrapped.length > 0)
      wrapped.forEach(([, inner]) => {
        walk(inner);
      });
    else if (one.members.length > 0) found.push(one);
  };
  for (const [name, value] of node.members) if (name === list) walk(value);
  return found;
}
