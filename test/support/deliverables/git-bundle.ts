import { mkdtempSync, rmSync } from 'node:fs';
import fs from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';

/** Whole files of a tree, by path. */
export type WrittenTree = Readonly<Record<string, string | Uint8Array>>;

/** A commit to write. */
export interface WrittenCommit {
  /** `Name <address>`; the committer too, unless one is given. */
  author: string;
  committer?: string;
  /** With its zone: `2026-03-03T23:30:00+01:00`. */
  at: string;
  message: string;
  /** All files of its tree. */
  files: WrittenTree;
  /** Numbers of its parents among the commits, from 0; the one before it where none are given. */
  parents?: readonly number[];
}

/** A bundle, and the ids of its commits. */
export interface WrittenBundle {
  bytes: Buffer;
  ids: string[];
}

/** What a bundle may say or leave out. */
export interface BundleChoices {
  version?: 2 | 3;
  /** Numbers of commits whose objects are left out, and that are named as prerequisites unless the clone was shallow. */
  without?: readonly number[];
  shallow?: boolean;
  /** The contents of files are left out, as in a partial clone. */
  withoutFiles?: boolean;
}

/** Writes a repository with a library that is not ours, and bundles it with `refs/heads/main` and `HEAD` on its last commit. */
export async function bundleOf(
  commits: readonly WrittenCommit[],
  { version = 2, without = [], shallow = false, withoutFiles = false }: BundleChoices = {},
): Promise<WrittenBundle> {
  const dir = mkdtempSync(join(tmpdir(), 'declic-repository-'));
  try {
    await git.init({ fs, dir, defaultBranch: 'main' });
    const ids: string[] = [];
    for (const [index, commit] of commits.entries()) {
      const parents = commit.parents ?? (index === 0 ? [] : [index - 1]);
      const parent = parents.map((number) => ids[number] ?? '');
      ids.push(await writeCommit(dir, commit, parent));
    }
    const prerequisites = shallow ? [] : without.map((number) => ids[number] ?? '');
    const left = new Set([
      ...without.map((number) => ids[number] ?? ''),
      ...(withoutFiles ? await fileIds(commits) : []),
    ]);
    const oids = (await looseObjects(dir)).filter((id) => !left.has(id));
    const { packfile } = await git.packObjects({ fs, dir, oids, write: false });
    if (packfile === undefined) throw new Error('no pack was written');
    const header = headerOf(ids.at(-1) ?? '', version, prerequisites);
    return { bytes: Buffer.concat([Buffer.from(header), packfile]), ids };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The text of a bundle before its pack. */
export function headerOf(tip: string, version: 2 | 3 = 2, prerequisites: readonly string[] = []): string {
  return [
    `# v${String(version)} git bundle`,
    ...(version === 3 ? ['@object-format=sha1'] : []),
    ...prerequisites.map((id) => `-${id} before`),
    `${tip} refs/heads/main`,
    `${tip} HEAD`,
    '',
    '',
  ].join('\n');
}

async function writeCommit(dir: string, commit: WrittenCommit, parent: string[]): Promise<string> {
  const tree = await writeTree(dir, commit.files);
  const author = signature(commit.author, commit.at);
  const committer = signature(commit.committer ?? commit.author, commit.at);
  return git.writeCommit({ fs, dir, commit: { tree, parent, author, committer, message: commit.message } });
}

function signature(person: string, at: string) {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(person) ?? [];
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? 1 : -1);
  return { name, email, timestamp: Date.parse(at) / 1000, timezoneOffset: offset };
}

async function writeTree(dir: string, files: WrittenTree): Promise<string> {
  const folders = new Map<string, Record<string, string | Uint8Array>>();
  const tree: { mode: string; path: string; oid: string; type: 'blob' | 'tree' }[] = [];
  for (const [path, content] of Object.entries(files)) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      const oid = await git.writeBlob({ fs, dir, blob: Buffer.from(content) });
      tree.push({ mode: '100644', path, oid, type: 'blob' });
      continue;
    }
    const folder = folders.get(path.slice(0, slash)) ?? {};
    folder[path.slice(slash + 1)] = content;
    folders.set(path.slice(0, slash), folder);
  }
  for (const [path, inside] of folders)
    tree.push({ mode: '040000', path, oid: await writeTree(dir, inside), type: 'tree' });
  return git.writeTree({ fs, dir, tree });
}

async function fileIds(commits: readonly WrittenCommit[]): Promise<string[]> {
  const contents = commits.flatMap(({ files }) => Object.values(files));
  const hashed = contents.map((content) => git.hashBlob({ object: Buffer.from(content) }));
  return (await Promise.all(hashed)).map(({ oid }) => oid);
}

async function looseObjects(dir: string): Promise<string[]> {
  const root = join(dir, '.git', 'objects');
  const folders = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).map((name) => folder + name)),
  );
  return files.flat().sort();
}
