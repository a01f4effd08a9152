import { memberText, type SourceNode } from '../published-contracts/source-node.js';
import { readDay } from '../published-contracts/source-values.js';

/** The last of the nodes that fulfils a condition. */
export function lastWith(
  nodes: readonly SourceNode[],
  holds: (node: SourceNode) => boolean,
): SourceNode | null {
  return nodes.findLast(holds) ?? null;
}

/** Modifications by the day they were notified; as they are written when one of them does not say it. */
export function inOrderOfNotification(modifications: readonly SourceNode[]): SourceNode[] {
  const dated = modifications.map((node) => ({
    node,
    on: readDay(memberText(node, 'dateNotificationModification') ?? ''),
  }));
  if (dated.some(({ on }) => on === null)) return [...modifications];
  return dated
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1))
    .map(({ node }) => node);
}
