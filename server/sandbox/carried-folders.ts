import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Named like the folders that dossiers are unpacked into, so that what a killed process left is swept like them. */
const FOLDER = `declic-dossier-${process.pid}-`;

/** Where the children of one sandbox write the files that documents carry: a folder each, made only when there is one. */
export class CarriedFolders {
  readonly #root = join(tmpdir(), FOLDER + randomUUID());
  #last = 0;

  /** The folder of the next document. */
  next(): string {
    this.#last += 1;
    return join(this.#root, String(this.#last));
  }

  /** Removes all of them; those who write into them must have ended. */
  remove(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true });
  }
}
