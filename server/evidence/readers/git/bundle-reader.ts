import { readFile } from 'node:fs/promises';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import type { CommitMetadata } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { sourceVersions } from '../source/source-reader.js';
import { SourceTree, type TreeFigures } from '../source/source-tree.js';
import { bundleHeader, isBundle } from './bundle-header.js';
import { changedFiles } from './changed-files.js';
import type { Commit } from './commit-object.js';
import { historyFigures } from './history-figures.js';
import { historyOf } from './history.js';
import { PackObjects } from './pack-objects.js';

/** A bundle of git: its commits, the lines they changed, and the tree at its head. */
export const bundleReader: DeliveredReader = {
  claims: ({ head }) => isBundle(head),

  async read({ name, path, byteLength }) {
    if (byteLength > LIMITS.git.megabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
    const bytes = await readFile(path);
    const header = bundleHeader(bytes);
    const objects = await PackObjects.open(bytes.subarray(header.packAt));
    const history = historyOf(objects, header.refs);
    if (history.commits.length === 0)
      throw new NotMeasuredFile(header.refs.length === 0 ? 'empty' : 'damaged');
    const tree = new SourceTree(name);
    try {
      const isWhole = history.head !== null && (await readHead(objects, history.head, tree));
      const figures = isWhole ? figuresOfHead(tree) : null;
      return {
        measured: {
          reader: 'git-bundle',
          versions: { git: '1', ...sourceVersions() },
          ...historyFigures(objects, history),
          branches: header.refs.filter((ref) => ref.name.startsWith('refs/heads/')).length,
          head: history.head?.id ?? null,
          ...figures,
          // What is not in the bundle, so that a reader of the figures knows what they leave out.
          headMeasured: figures !== null,
          prerequisites: header.prerequisites.length,
          missingParents: history.missingParents,
          missingObjects: objects.unresolved,
          oversizedObjects: objects.oversized,
          commitsLeftOut: history.commitsLeftOut,
        },
        blocks: tree.blocks,
        links: [],
        metadata: [],
        commits: history.commits.map((commit) => metadataOf(commit, name)),
        paths: tree.paths,
      };
    } finally {
      tree.close();
    }
  },
};

/** Measures the files of a commit. False when a part of its tree is not in the bundle, or it has too many files. */
async function readHead(objects: PackObjects, { tree: id }: Commit, tree: SourceTree): Promise<boolean> {
  const files = changedFiles(objects, null, id, { entries: LIMITS.source.entries });
  if (files === null) return false;
  for (const { path, after } of files)
    await tree.add({
      path,
      byteLength: after === null ? 0 : (objects.sizeOf(after) ?? 0),
      bytes: (most) => {
        const object = after === null ? null : objects.read(after);
        return Promise.resolve(object === null || object.data.length > most ? null : object.data);
      },
    });
  return true;
}

/** Null where no source file of the head could be read, as in a clone without its files: its lines are unknown, not none. */
function figuresOfHead(tree: SourceTree): TreeFigures | null {
  const figures = tree.figures();
  const read = figures.sourceFiles + figures.testFiles + figures.dataFiles;
  return read === 0 && figures.unreadFiles > 0 ? null : figures;
}

const metadataOf = (commit: Commit, file: string): CommitMetadata => ({
  id: commit.id,
  authorName: commit.authorName,
  authorAddress: commit.authorAddress,
  committerName: commit.committerName,
  committerAddress: commit.committerAddress,
  authoredOn: commit.authoredOn,
  message: commit.message,
  at: { file, path: `commit ${commit.id.slice(0, 12)}` },
});
