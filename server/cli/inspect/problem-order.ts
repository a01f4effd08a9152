import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { moreProblems } from '../../sandbox/guard-problems.js';

/**
 * The problems of one file as a person goes through it: what is about the whole file, then sheet by sheet (in the order met)
 * and row by row; how many were left out comes last. Problems of one row, and those of an XML file, keep their order.
 */
export function inOrderOfPlace(problems: readonly Problem[]): Problem[] {
  const sheets = [...new Set(problems.flatMap(({ at }) => at.sheet ?? []))];
  const rank = ({ code, at }: Problem): [number, number] =>
    code === moreProblems.code
      ? [sheets.length, 0]
      : [at.sheet === undefined ? -1 : sheets.indexOf(at.sheet), rowOf(at)];
  return problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ problem }) => problem);
}

/** `line`, the row of `cell` (`B7` → 7) or the page; 0 for the whole file or sheet. */
function rowOf({ line, cell, page }: SourceRef): number {
  return line ?? (cell === undefined ? (page ?? 0) : Number(/\d+$/.exec(cell)?.[0] ?? 0));
}
