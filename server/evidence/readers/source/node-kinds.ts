import type { Language as Grammar } from '@vscode/tree-sitter-wasm';
import { LOGICAL_OPERATORS, type GrammarRules } from './grammar-rules.js';

/** What a node is to the count. */
export type NodeKind =
  | 'function'
  | 'branch'
  | 'case'
  | 'logical'
  | 'operator'
  | 'comment'
  | 'string'
  | 'visible'
  | 'body'
  | 'docstring-statement';

/** Kind of a node by its number in the grammar; a number without a kind is of no interest. */
export type NodeKinds = ReadonlyMap<number, NodeKind>;

/** Looks the names of the rules up in a grammar, once: a walk compares numbers. A name that the grammar does not have is left out. */
export function nodeKindsOf(grammar: Grammar, rules: GrammarRules): NodeKinds {
  const named: readonly (readonly [NodeKind, readonly string[]])[] = [
    ['docstring-statement', rules.docstringIn === undefined ? [] : [rules.docstringIn]],
    ['body', rules.bodies ?? []],
    ['visible', rules.visible ?? []],
    ['string', rules.strings],
    ['comment', rules.comments],
    ['operator', [...LOGICAL_OPERATORS]],
    ['logical', rules.logical],
    ['case', rules.cases],
    ['branch', rules.branches],
    ['function', rules.functions],
  ];
  const kinds = new Map<number, NodeKind>();
  const numbers = numbersByName(grammar);
  for (const [kind, names] of named)
    for (const name of names) for (const number of numbers.get(name) ?? []) kinds.set(number, kind);
  return kinds;
}

/** Several nodes of a grammar may bear one name. The words of the language stand between double quotes. */
function numbersByName(grammar: Grammar): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (let number = 0; number < grammar.nodeTypeCount; number += 1) {
    const type = grammar.nodeTypeForId(number);
    if (type === null || !grammar.nodeTypeIsVisible(number)) continue;
    const name = grammar.nodeTypeIsNamed(number) ? type : `"${type}"`;
    const same = numbers.get(name);
    if (same === undefined) numbers.set(name, [number]);
    else same.push(number);
  }
  return numbers;
}
