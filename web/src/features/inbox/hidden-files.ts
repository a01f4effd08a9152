import type { TFunction } from 'i18next';

/** Names that are told; a zip made on another system may hold hundreds of such files. */
const MOST_NAMES = 5;

/** Hidden files of an import, and those that systems leave behind, in a sentence; null when there were none. */
export function hiddenFiles(files: readonly string[], t: TFunction<'inbox'>): string | null {
  if (files.length === 0) return null;
  const told = { count: files.length, names: files.slice(0, MOST_NAMES).join(', ') };
  return files.length > MOST_NAMES ? t('hiddenFilesAmong', told) : t('hiddenFiles', told);
}
