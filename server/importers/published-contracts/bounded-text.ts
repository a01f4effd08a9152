import type { Problem } from '../../domain/problem.js';
import { isTooLong, tooLong } from '../text-length.js';
import { member, type SourceNode } from './source-node.js';

/** The name or reference at a dotted name; null when nothing is said, and, told, when it is longer than any is. */
export function boundedText(node: SourceNode, name: string, problems: Problem[]): string | null {
  const found = member(node, name);
  const text = found?.text ?? null;
  if (found === undefined || text === null || !isTooLong(text)) return text;
  problems.push(tooLong(text, { fr: `Le champ « ${name} »`, en: `Field “${name}”` }, found.at));
  return null;
}
