import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { DemoFile } from './model.js';

/**
 * Makes a folder hold these files and nothing else. What is already right is not touched and each other file appears whole,
 * so that an audit which reads the same files meanwhile is not disturbed. Throws the errors of the file system.
 */
export async function placeFiles(folder: string, files: readonly DemoFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeStrangers(folder, files);
  // Beside the folder: a draft is no document of the dossier.
  const draft = `${folder}.${process.pid}.tmp`;
  try {
    for (const { path, content } of files) {
      const target = join(folder, path);
      if (await holds(target, content)) continue;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(draft, content);
      await rename(draft, target);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function holds(target: string, content: DemoFile['content']): Promise<boolean> {
  const there = await readFile(target).catch(() => null);
  return there?.equals(Buffer.from(content)) === true;
}

async function removeStrangers(folder: string, files: readonly DemoFile[]): Promise<void> {
  const wanted = new Set(files.map(({ path }) => path));
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const target = join(entry.parentPath, entry.name);
    const path = relative(folder, target).split(sep).join('/');
    const isWanted = entry.isDirectory() ? folders.has(path) : entry.isFile() && wanted.has(path);
    if (!isWanted) await rm(target, { recursive: true, force: true });
  }
}

/** `a/b/c.csv` lies in `a` and `a/b`. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
