import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tooManyCarried } from '../../importers/attachment-problems.js';
import { CarriedNames } from '../../importers/carried-name.js';
import { wholeFile, type CarriedFile } from '../../importers/importer.js';
import { LIMITS, MEGABYTE } from '../../importers/limits.js';
import type { ChildMessage } from '../protocol.js';

/**
 * Hands the files that one document carries to the receiver: each in a numbered file of a folder of its own, within the limits
 * of attachments. The first beyond them is told, and from it on all stay in the document. Without a folder nothing is handed over.
 */
export class HandOver {
  readonly #names: CarriedNames;
  #count = 0;
  #bytes = 0;
  #isTold = false;

  constructor(
    private readonly document: string,
    private readonly into: string | undefined,
  ) {
    this.#names = new CarriedNames(document);
  }

  async take({ name, bytes }: CarriedFile): Promise<ChildMessage | null> {
    if (this.into === undefined || this.#isTold) return null;
    const { files, totalMegabytes, megabytes } = LIMITS.attachments;
    const byteLength = bytes.byteLength;
    const isTooMuch =
      byteLength > megabytes * MEGABYTE || this.#bytes + byteLength > totalMegabytes * MEGABYTE;
    if (isTooMuch || this.#count >= files) {
      this.#isTold = true;
      const problem = tooManyCarried.make(wholeFile(this.document), { files, megabytes: totalMegabytes });
      return { type: 'problem', problem };
    }
    this.#count += 1;
    this.#bytes += byteLength;
    await mkdir(this.into, { recursive: true, mode: 0o700 });
    const path = join(this.into, `${String(this.#count).padStart(6, '0')}.bin`);
    await writeFile(path, bytes, { mode: 0o600 });
    return { type: 'attachment', name: this.#names.next(name, this.#count), path, byteLength };
  }
}
