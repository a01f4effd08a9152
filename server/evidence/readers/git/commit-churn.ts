import { apartByPath, apartByText } from '../source/set-apart.js';
import { languageOf } from '../source/languages.js';
import { SOURCE_BYTES, sourceText } from '../source/source-text.js';
import type { ChangedFile } from './changed-files.js';
import { lineChanges, type LineChanges, type Steps } from './line-changes.js';
import { countMoved, type PlacedLine } from './moved-lines.js';
import type { PackObjects } from './pack-objects.js';

/** Lines that a commit changed. Churn = added + deleted − 2 × (moved + changed in their spaces alone). */
export interface Churn {
  /** As `git diff` counts them, outside what is set apart. */
  linesAdded: number;
  linesDeleted: number;
  /** Added lines that were deleted elsewhere in the same commit. */
  movedLines: number;
  /** Added lines that replace one of the same file with the same characters but spaces. */
  whitespaceLines: number;
  /** Added and deleted lines of what others or tools wrote. */
  apartLines: number;
  /** Added and deleted lines by language; `other` for texts that are no source. */
  byLanguage: Record<string, { added: number; deleted: number }>;
  /** Files whose lines were compared, those set apart included. */
  filesCompared: number;
  /** Binary files, files above 2 MB, and those that are not in the bundle. */
  filesNotCompared: number;
}

/** A commit in which nothing changed. */
export const noChurn = (): Churn => ({
  linesAdded: 0,
  linesDeleted: 0,
  movedLines: 0,
  whitespaceLines: 0,
  apartLines: 0,
  byLanguage: {},
  filesCompared: 0,
  filesNotCompared: 0,
});

/** The lines that a commit changed, file by file. Null when the steps are used up. */
export function commitChurn(objects: PackObjects, files: readonly ChangedFile[], steps: Steps): Churn | null {
  const churn = noChurn();
  const deleted: PlacedLine[] = [];
  const added: PlacedLine[] = [];
  for (const file of withoutRenames(files)) {
    const [before, after] = [textOf(objects, file.before), textOf(objects, file.after)];
    if (before === null || after === null) {
      churn.filesNotCompared += 1;
      continue;
    }
    const [old, fresh] = [linesOf(before), linesOf(after)];
    const changes = lineChanges(old, fresh, steps);
    if (changes === null) return null;
    churn.filesCompared += 1;
    const lines = changes.added.length + changes.deleted.length;
    if (apartByPath(file.path) !== null || apartByText(after === '' ? before : after) !== null) {
      churn.apartLines += lines;
      continue;
    }
    count(churn, file.path, changes);
    const spaces = spacesAlone(old, fresh, changes);
    churn.whitespaceLines += spaces.count;
    for (const line of spaces.deleted) deleted.push({ file: file.path, line, text: old[line] ?? '' });
    for (const line of spaces.added) added.push({ file: file.path, line, text: fresh[line] ?? '' });
  }
  churn.movedLines = countMoved(deleted, added);
  return churn;
}

function count(churn: Churn, path: string, { added, deleted }: LineChanges): void {
  churn.linesAdded += added.length;
  churn.linesDeleted += deleted.length;
  const name = languageOf(path)?.name ?? 'other';
  const language = (churn.byLanguage[name] ??= { added: 0, deleted: 0 });
  language.added += added.length;
  language.deleted += deleted.length;
}

/** A file that stands elsewhere with the same bytes was moved: nothing of it was written. */
function withoutRenames(files: readonly ChangedFile[]): ChangedFile[] {
  const gone = new Map<string, number>();
  for (const { before, after } of files)
    if (before !== null && after === null) gone.set(before, (gone.get(before) ?? 0) + 1);
  const renamed = new Map<string, number>();
  const kept = files.filter(({ before, after }) => {
    if (before !== null || after === null) return true;
    const left = gone.get(after) ?? 0;
    if (left === 0) return true;
    gone.set(after, left - 1);
    renamed.set(after, (renamed.get(after) ?? 0) + 1);
    return false;
  });
  return kept.filter(({ before, after }) => {
    if (before === null || after !== null) return true;
    const left = renamed.get(before) ?? 0;
    if (left > 0) renamed.set(before, left - 1);
    return left === 0;
  });
}

/** '' for a side where the file is not; null for what is no text, is too large or is missing. */
function textOf(objects: PackObjects, id: string | null): string | null {
  if (id === null) return '';
  const object = objects.read(id);
  if (object?.type !== 'blob' || object.data.length > SOURCE_BYTES) return null;
  return sourceText(object.data);
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Pairs deleted and added lines of a file that are equal without their spaces; gives those that are left. */
function spacesAlone(
  old: readonly string[],
  fresh: readonly string[],
  { deleted, added }: LineChanges,
): LineChanges & { count: number } {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const gone = new Map<string, number[]>();
  for (const line of deleted) {
    const key = bare(old[line] ?? '');
    const same = gone.get(key);
    if (same === undefined) gone.set(key, [line]);
    else same.push(line);
  }
  for (const same of gone.values()) same.reverse();
  const paired = new Set<number>();
  const left = added.filter((line) => {
    const text = fresh[line] ?? '';
    const same = gone.get(bare(text));
    const match = same?.at(-1);
    // An equal line was moved, which is counted apart.
    if (same === undefined || match === undefined || old[match] === text) return true;
    same.pop();
    paired.add(match);
    return false;
  });
  return { count: paired.size, added: left, deleted: deleted.filter((line) => !paired.has(line)) };
}
