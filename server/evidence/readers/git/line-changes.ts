/** Lines that stand on one side only, by their numbers from 0. */
export interface LineChanges {
  deleted: number[];
  added: number[];
}

/** How many steps comparisons may still take; see LIMITS. */
export interface Steps {
  left: number;
}

/** Edits up to which the shortest way is looked for; the memory of a comparison grows with their square. */
const MOST_EDITS = 1_500;

/**
 * The lines to delete and to add to make one text of another, as few as can be (Myers 1986, "An O(ND) difference algorithm and its
 * variations"). Lines that are on one side only are taken out first: they belong to every answer. Where the rest differs in
 * more than 1,500 lines, a line that is on both sides counts as kept, wherever it stands. Null when the steps are used up.
 */
export function lineChanges(
  before: readonly string[],
  after: readonly string[],
  steps: Steps,
): LineChanges | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  steps.left -= before.length + after.length;
  if (steps.left < 0) return null;
  const old = sharedLines(before, after, start, end);
  const fresh = sharedLines(after, before, start, end);
  const edits = shortestEdits(old.shared, fresh.shared, before, after, steps);
  if (steps.left < 0) return null;
  const { deleted, added } = edits ?? unmatched(old.shared, fresh.shared, before, after);
  const ascending = (a: number, b: number): number => a - b;
  return {
    deleted: [...old.alone, ...deleted].sort(ascending),
    added: [...fresh.alone, ...added].sort(ascending),
  };
}

/** Numbers of the lines between the equal ends, by whether the other side has such a line at all. */
function sharedLines(
  lines: readonly string[],
  others: readonly string[],
  start: number,
  end: number,
): { shared: number[]; alone: number[] } {
  const known = new Set(others.slice(start, others.length - end));
  const shared: number[] = [];
  const alone: number[] = [];
  for (let line = start; line < lines.length - end; line += 1)
    (known.has(lines[line] ?? '') ? shared : alone).push(line);
  return { shared, alone };
}

/** Null beyond the most edits. Positions are of the shared lines; the answer is in lines of the texts. */
function shortestEdits(
  old: readonly number[],
  fresh: readonly number[],
  before: readonly string[],
  after: readonly string[],
  steps: Steps,
): LineChanges | null {
  const same = (x: number, y: number): boolean => before[old[x] ?? -1] === after[fresh[y] ?? -1];
  const reach = old.length + fresh.length;
  const offset = Math.min(reach, MOST_EDITS) + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(reach, MOST_EDITS); edits += 1) {
    trail.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest[offset + diagonal + 1] ?? 0;
      const right = (furthest[offset + diagonal - 1] ?? 0) + 1;
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
      const from = x;
      while (x < old.length && x - diagonal < fresh.length && same(x, x - diagonal)) x += 1;
      steps.left -= 1 + x - from;
      furthest[offset + diagonal] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return walkBack(trail, old, fresh);
    }
    if (steps.left < 0) return null;
  }
  return null;
}

function walkBack(
  trail: readonly Int32Array[],
  old: readonly number[],
  fresh: readonly number[],
): LineChanges {
  const changes: LineChanges = { deleted: [], added: [] };
  let x = old.length;
  let y = fresh.length;
  for (let edits = trail.length - 1; edits > 0; edits -= 1) {
    const furthest = trail[edits];
    // A step holds the diagonals from -edits - 1 on.
    const at = (diagonal: number): number => furthest?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const goesDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const previous = goesDown ? diagonal + 1 : diagonal - 1;
    const previousX = at(previous);
    const previousY = previousX - previous;
    if (goesDown) changes.added.push(fresh[previousY] ?? 0);
    else changes.deleted.push(old[previousX] ?? 0);
    x = previousX;
    y = previousY;
  }
  return changes;
}

/** Lines of each side that the other does not have as often. */
function unmatched(
  old: readonly number[],
  fresh: readonly number[],
  before: readonly string[],
  after: readonly string[],
): LineChanges {
  const counts = new Map<string, number>();
  for (const line of fresh) {
    const text = after[line] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const deleted = old.filter((line) => {
    const text = before[line] ?? '';
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    return left === 0;
  });
  // From the end, so that the lines left over are the last ones of their kind, whichever were matched.
  const added = fresh.toReversed().filter((line) => {
    const text = after[line] ?? '';
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    return left > 0;
  });
  return { deleted, added };
}
