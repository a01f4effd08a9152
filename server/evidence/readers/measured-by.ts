import type { Measured } from '../../domain/file-evidence.js';
import { libraryVersion } from './library-version.js';

/** A reader of ours: its name, and its version, which changes when the same file measures otherwise. */
export interface ReaderName {
  name: string;
  version: string;
}

/** The measure of one file: its figures, the reader and the libraries that counted them. */
export function measuredBy(
  { name, version }: ReaderName,
  libraries: readonly string[],
  figures: Readonly<Record<string, number>>,
): Measured {
  const used = libraries.map((library) => [library, libraryVersion(library)] as const);
  return { reader: name, versions: { [name]: version, ...Object.fromEntries(used) }, ...figures };
}
