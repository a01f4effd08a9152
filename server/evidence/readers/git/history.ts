import { LIMITS } from '../../../importers/limits.js';
import type { BundleRef } from './bundle-header.js';
import { commitOf, type Commit } from './commit-object.js';
import type { PackObjects } from './pack-objects.js';

/** The commits of a bundle. */
export interface History {
  /** Each once, oldest first: by the committer's clock, then by id. */
  commits: Commit[];
  /** The commit whose tree was delivered: HEAD, else main or master, else the first name. Null when its tree is not here. */
  head: Commit | null;
  /** Parents that are not in the bundle: a shallow clone, or prerequisites. */
  missingParents: number;
  /** Commits beyond as many as are read. */
  commitsLeftOut: boolean;
}

const HEAD_NAMES = ['HEAD', 'refs/heads/main', 'refs/heads/master', 'refs/heads/trunk'];
/** A tag may lead to a tag; more than this is no use of git. */
const TAG_DEPTH = 8;

/** Goes through all commits that the names of a bundle reach. */
export function historyOf(objects: PackObjects, refs: readonly BundleRef[]): History {
  const found = new Map<string, Commit>();
  const missing = new Set<string>();
  const waiting = refs.map(({ id }) => peeled(objects, id));
  let leftOut = false;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || missing.has(id)) continue;
    if (found.size >= LIMITS.git.commits) {
      leftOut = true;
      break;
    }
    const commit = readCommit(objects, id);
    if (commit === null) {
      missing.add(id);
      continue;
    }
    found.set(id, commit);
    waiting.push(...commit.parents);
  }
  const commits = [...found.values()].sort((a, b) => a.committedAt - b.committedAt || (a.id < b.id ? -1 : 1));
  const parents = new Set(commits.flatMap((commit) => commit.parents));
  return {
    commits,
    head: headOf(objects, refs, found),
    missingParents: [...parents].filter((id) => missing.has(id)).length,
    commitsLeftOut: leftOut,
  };
}

function headOf(
  objects: PackObjects,
  refs: readonly BundleRef[],
  found: ReadonlyMap<string, Commit>,
): Commit | null {
  const named = HEAD_NAMES.flatMap((name) => refs.filter((ref) => ref.name === name));
  for (const { id } of [...named, ...refs]) {
    const commit = found.get(peeled(objects, id));
    if (commit !== undefined && objects.has(commit.tree)) return commit;
  }
  return null;
}

function readCommit(objects: PackObjects, id: string): Commit | null {
  const object = objects.read(id);
  return object?.type === 'commit' ? commitOf(id, object.data) : null;
}

/** The commit that an annotated tag is on; the id itself for anything else. */
function peeled(objects: PackObjects, id: string): string {
  let current = id;
  for (let depth = 0; depth < TAG_DEPTH; depth += 1) {
    const object = objects.read(current);
    if (object?.type !== 'tag') return current;
    current = /^object ([0-9a-f]{40})$/m.exec(object.data.toString('latin1', 0, 200))?.[1] ?? '';
  }
  return current;
}
