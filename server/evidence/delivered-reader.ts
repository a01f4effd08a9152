import type { FileFamily } from '../importers/file-family.js';
import type { SourceFile } from '../importers/importer.js';
import type { DeliveredContent } from './delivered-content.js';

/** What a reader may look at to say whether a delivered file is its own. Content decides; the extension breaks ties. */
export interface DeliveredLook {
  name: string;
  /** In lower case, without the point; '' when there is none. */
  extension: string;
  family: FileFamily;
  /** The first 64 kB. */
  head: Buffer;
  /** Names of the zip entries when the file is a zip, else []. */
  zipEntries: readonly string[];
}

/**
 * Measures one family of delivered files. It runs in the sandbox child, reads within its limits, and never writes.
 * @throws NotMeasuredFile for what it cannot measure, with the reason; RefusedFile where a guard of the importers fires
 */
export interface DeliveredReader {
  claims(look: DeliveredLook): boolean;
  read(
    file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
    look: DeliveredLook,
  ): Promise<DeliveredContent>;
}
