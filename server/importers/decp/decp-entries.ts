import type { XmlDocument } from '../einvoice/xml-tree.js';
import { asObject, type JsonValue } from '../json/json-value.js';
import {
  jsonNode,
  localName,
  memberText,
  xmlNode,
  type SourceNode,
} from '../published-contracts/source-node.js';

/** A contract, or a concession, as the publication has it. */
export interface DecpEntry {
  kind: 'contract' | 'concession';
  node: SourceNode;
}

const CONTRACT = 'marche';
const CONCESSION = 'contrat-concession';

/**
 * Contracts of a JSON publication, one at a time: `{"marches": […]}` of 2019, `{"marches": {"marche": […]}}` of 2022, and
 * mixtures of both, in arrays or in arrays of arrays.
 */
export function* jsonEntries(root: JsonValue, file: string): Generator<DecpEntry> {
  yield* entriesIn(asObject(root)?.members.get('marches') ?? null, file, '/marches', 'contract');
}

function* entriesIn(
  value: JsonValue,
  file: string,
  path: string,
  kind: DecpEntry['kind'],
): Generator<DecpEntry> {
  if (typeof value !== 'object' || value === null || value.type === 'number') return;
  if (value.type === 'array') {
    const several = value.items.length > 1;
    for (const [index, item] of value.items.entries())
      yield* entriesIn(item, file, several ? `${path}[${index + 1}]` : path, kind);
    return;
  }
  const wrapped = [CONTRACT, CONCESSION].filter((name) => value.members.has(name));
  for (const name of wrapped) {
    const inner = value.members.get(name) ?? null;
    yield* entriesIn(inner, file, `${path}/${name}`, name === CONTRACT ? 'contract' : 'concession');
  }
  if (wrapped.length > 0) return;
  const node = jsonNode(value, { file, path });
  yield { kind: kind === 'concession' ? kind : kindOf(node), node };
}

/** In the list of 2019 a concession says itself what it is. */
function kindOf(node: SourceNode): DecpEntry['kind'] {
  const type = memberText(node, '_type') ?? '';
  return /concession/i.test(type) ? 'concession' : 'contract';
}

/** Contracts of the XML twin, `<marches><marche>…`, one at a time. */
export function* xmlEntries({ root }: XmlDocument, file: string): Generator<DecpEntry> {
  for (const element of root.children) {
    const name = localName(element);
    if (name !== CONTRACT && name !== CONCESSION) continue;
    const node = xmlNode(element, file);
    yield { kind: name === CONCESSION ? 'concession' : kindOf(node), node };
  }
}
