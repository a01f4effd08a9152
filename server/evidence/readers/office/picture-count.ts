import type { SourceRef } from '../../../domain/source-ref.js';
import type { OfficePackage } from './office-package.js';

/** A picture of a file, at the place that first shows it. */
export interface ShownPicture {
  part: string;
  at: Omit<SourceRef, 'file'>;
}

/** Counts the pictures that a file shows, each once however often it is shown. */
export class PictureCount {
  readonly #seen = new Map<string, ShownPicture | null>();

  constructor(private readonly pack: OfficePackage) {}

  /** A picture of the file by its part, or one outside by its address. */
  add(part: string, at: ShownPicture['at'], isExternal = false): void {
    const identity = isExternal ? `outside:${part}` : this.pack.identityOf(part);
    if (identity !== null && !this.#seen.has(identity))
      this.#seen.set(identity, isExternal ? null : { part, at });
  }

  /** Pictures with distinct bytes. */
  get distinct(): number {
    return this.#seen.size;
  }

  /** Those that the file holds, in the order in which they are first shown. */
  get held(): ShownPicture[] {
    return [...this.#seen.values()].filter((picture) => picture !== null);
  }
}
