import { LIMITS } from '../../../importers/limits.js';
import type { PackObjects } from './pack-objects.js';
import { treeEntries, type TreeEntry } from './tree-object.js';

/** A file that two trees do not have alike; null on the side where it is not. */
export interface ChangedFile {
  path: string;
  before: string | null;
  after: string | null;
}

/** How many entries of trees may still be gone through. */
export interface Room {
  entries: number;
}

/** Folders deeper than this are no work of people. */
const DEPTH = 64;

/**
 * The files that differ between two trees, by path; those of an empty tree when there is none. Null when a tree is not in the
 * bundle, the room is used up, or more files differ than all commits together may change. Trees with the same id are never opened.
 */
export function changedFiles(
  objects: PackObjects,
  before: string | null,
  after: string | null,
  room: Room,
): ChangedFile[] | null {
  const changed: ChangedFile[] = [];
  const waiting: { before: string | null; after: string | null; path: string; depth: number }[] = [
    { before, after, path: '', depth: 0 },
  ];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (pair.before === pair.after) continue;
    const [old, fresh] = [entriesOf(objects, pair.before), entriesOf(objects, pair.after)];
    if (old === null || fresh === null || pair.depth > DEPTH) return null;
    room.entries -= old.length + fresh.length;
    if (room.entries < 0) return null;
    for (const [name, one, other] of sideBySide(old, fresh)) {
      const path = `${pair.path}${name}`;
      const ids = (kind: TreeEntry['kind']): [string | null, string | null] => [
        one?.kind === kind ? one.id : null,
        other?.kind === kind ? other.id : null,
      ];
      const [treeBefore, treeAfter] = ids('tree');
      const [fileBefore, fileAfter] = ids('file');
      if (treeBefore !== treeAfter)
        waiting.push({ before: treeBefore, after: treeAfter, path: `${path}/`, depth: pair.depth + 1 });
      if (fileBefore !== fileAfter) changed.push({ path, before: fileBefore, after: fileAfter });
    }
    if (changed.length > LIMITS.git.changedFiles) return null;
  }
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(objects: PackObjects, id: string | null): TreeEntry[] | null {
  if (id === null) return [];
  const object = objects.read(id);
  return object?.type === 'tree' ? treeEntries(object.data) : null;
}

function* sideBySide(
  old: readonly TreeEntry[],
  fresh: readonly TreeEntry[],
): Generator<[string, TreeEntry | undefined, TreeEntry | undefined]> {
  const before = new Map(old.map((entry) => [entry.name, entry]));
  for (const entry of fresh) {
    const same = before.get(entry.name);
    before.delete(entry.name);
    if (same?.id !== entry.id || same.kind !== entry.kind) yield [entry.name, same, entry];
  }
  for (const [name, entry] of before) yield [name, entry, undefined];
}
