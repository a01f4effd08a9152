/** A line that a commit took out or put in, in its file. */
export interface PlacedLine {
  file: string;
  line: number;
  text: string;
}

/** Letters and digits that a run of lines must have to be one that was moved: braces and `return` are everywhere. */
const LEAST_LETTERS = 20;
/** Places where a moved run may have come from that are tried. */
const MOST_PLACES = 32;

/**
 * How many of the added lines are deleted ones that stand elsewhere: runs of consecutive lines, equal but for the spaces around
 * them, with at least 20 letters or digits (as `git diff --color-moved=blocks` does). Each deleted line is used once.
 */
export function countMoved(deleted: readonly PlacedLine[], added: readonly PlacedLine[]): number {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of deleted.entries()) {
    const key = text.trim();
    if (key === '') continue;
    const same = places.get(key);
    if (same === undefined) places.set(key, [index]);
    else if (same.length < MOST_PLACES) same.push(index);
  }
  const used = new Set<number>();
  let moved = 0;
  for (let at = 0; at < added.length;) {
    const run = longestRun(deleted, added, at, places.get(added[at]?.text.trim() ?? '') ?? [], used);
    // A run with too few letters is passed as a whole: each part of it has fewer still.
    at += Math.max(run.length, 1);
    const letters = run.reduce((sum, index) => sum + lettersIn(deleted[index]?.text ?? ''), 0);
    if (letters < LEAST_LETTERS) continue;
    for (const index of run) used.add(index);
    moved += run.length;
  }
  return moved;
}

/** The numbers of the deleted lines that the added ones from `at` on repeat, as many as can be; empty when none is. */
function longestRun(
  deleted: readonly PlacedLine[],
  added: readonly PlacedLine[],
  at: number,
  starts: readonly number[],
  used: ReadonlySet<number>,
): number[] {
  let best: number[] = [];
  for (const start of starts) {
    const run: number[] = [];
    for (let length = 0; ; length += 1) {
      const [from, to] = [deleted[start + length], added[at + length]];
      if (from === undefined || to === undefined || used.has(start + length)) break;
      if (from.text.trim() !== to.text.trim()) break;
      if (length > 0 && !(follows(deleted[start + length - 1], from) && follows(added[at + length - 1], to)))
        break;
      run.push(start + length);
    }
    if (run.length > best.length) best = run;
  }
  return best;
}

const follows = (before: PlacedLine | undefined, line: PlacedLine): boolean =>
  before?.file === line.file && before.line + 1 === line.line;

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
