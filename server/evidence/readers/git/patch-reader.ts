import { readFile } from 'node:fs/promises';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import type { CommitMetadata, TextBlock } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { languageOf } from '../source/languages.js';
import { lexicalScan } from '../source/lexical-scan.js';
import { apartByPath } from '../source/set-apart.js';
import { blocksOfSource } from '../source/source-blocks.js';
import { sourceText } from '../source/source-text.js';
import { daysOf } from './history-figures.js';
import { patchText, type PatchCommit, type PatchFile } from './patch-text.js';
import { isMaintenance } from './who-committed.js';

/** Patches, and mailboxes of them: their commits, and the lines that they add and delete. */
export const patchReader: DeliveredReader = {
  claims({ extension, head }) {
    if (extension === 'patch' || extension === 'diff') return true;
    const text = head.toString('latin1', 0, 400);
    return /^From [0-9a-f]{40} Mon Sep 17 /.test(text) || /^diff --git a?\//.test(text);
  },

  async read({ name, path, byteLength }) {
    if (byteLength > LIMITS.git.patchMegabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
    const text = sourceText(await readFile(path));
    if (text === null) throw new NotMeasuredFile('damaged');
    const { commits, files } = patchText(text);
    if (commits.length > LIMITS.git.patchCommits) throw new NotMeasuredFile('too-large');
    if (commits.length === 0 && files.length === 0)
      throw new NotMeasuredFile(text.trim() === '' ? 'empty' : 'damaged');
    const own = files.filter((file) => apartByPath(file.path) === null);
    return {
      measured: {
        reader: 'patch',
        versions: { patch: '1' },
        ...commitFigures(commits),
        ...(files.length === 0 ? {} : lineFigures(files, own)),
      },
      blocks: own.flatMap((file) => blocksOf(file, name)),
      links: [],
      metadata: [],
      commits: commits.map((commit) => metadataOf(commit, name)),
      paths: [...new Set(files.map((file) => file.path))],
    };
  },
};

function commitFigures(commits: readonly PatchCommit[]): Record<string, unknown> {
  if (commits.length === 0) return {};
  const work = commits.filter(({ authorName, authorAddress }) => !isMaintenance(authorName, authorAddress));
  return {
    commits: commits.length,
    botCommits: commits.length - work.length,
    authors: new Set(work.map(({ authorAddress }) => authorAddress.toLowerCase())).size,
    ...daysOf(work),
  };
}

/** A patch without a change has no lines to tell: what it says of their number is not believed. */
function lineFigures(files: readonly PatchFile[], own: readonly PatchFile[]): Record<string, unknown> {
  const byLanguage: Record<string, { added: number; deleted: number }> = {};
  for (const file of own) {
    const language = (byLanguage[languageOf(file.path)?.name ?? 'other'] ??= { added: 0, deleted: 0 });
    language.added += addedIn(file);
    language.deleted += file.deleted;
  }
  const all = sum(files, (file) => addedIn(file) + file.deleted);
  const linesAdded = sum(own, addedIn);
  const linesDeleted = sum(own, ({ deleted }) => deleted);
  return {
    changedFiles: new Set(files.map(({ path }) => path)).size,
    linesAdded,
    linesDeleted,
    apartLines: all - linesAdded - linesDeleted,
    byLanguage,
  };
}

const addedIn = ({ added }: PatchFile): number => sum(added, ({ text }) => text.length);

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** What a patch adds, by the marks of its language: a run of lines is too little for a grammar. */
function blocksOf({ path, added }: PatchFile, file: string): TextBlock[] {
  const language = languageOf(path);
  return added.flatMap(({ line, text }) => {
    const joined = text.join('\n');
    if (language === null) return joined.trim() === '' ? [] : bodies(text, { file, path, line });
    const blocks = blocksOfSource(joined, lexicalScan(joined, language.lexis), { file, path });
    return blocks.map((block) => ({ ...block, at: { ...block.at, line: line + (block.at.line ?? 1) - 1 } }));
  });
}

/** Lines of text, each a passage of at most as many characters as a passage has. */
function bodies(lines: readonly string[], at: { file: string; path: string; line: number }): TextBlock[] {
  return lines.flatMap((text, index) =>
    text.trim() === ''
      ? []
      : [
          {
            role: 'body' as const,
            text: text.slice(0, LIMITS.evidence.passageCharacters),
            at: { ...at, line: at.line + index },
          },
        ],
  );
}

const metadataOf = (commit: PatchCommit, file: string): CommitMetadata => ({
  id: commit.id,
  authorName: commit.authorName,
  authorAddress: commit.authorAddress,
  // A patch does not tell who committed it.
  committerName: '',
  committerAddress: '',
  authoredOn: commit.authoredOn,
  message: commit.message,
  at: { file, line: commit.line },
});
