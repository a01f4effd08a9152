import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file on the disk, and its path inside the archive. */
export interface InnerFile {
  inner: string;
  path: string;
  byteLength: number;
}

/** Gives documents inside an archive a file of their own, in a folder that is removed at the end. */
export class InnerFolder {
  /** Named like the folders that dossiers are unpacked into: what a killed process left is swept like them. */
  readonly #folder = join(tmpdir(), `declic-dossier-${process.pid}-${randomUUID()}`);
  #last = 0;

  /** Path of a file that does not exist yet. */
  async next(): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    this.#last += 1;
    return join(this.#folder, `${String(this.#last)}.bin`);
  }

  /** Never under a name that the archive gives. */
  async write(inner: string, bytes: Uint8Array): Promise<InnerFile> {
    const path = await this.next();
    await writeFile(path, bytes);
    return { inner, path, byteLength: bytes.length };
  }

  remove({ path }: InnerFile): Promise<void> {
    return rm(path, { force: true });
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
