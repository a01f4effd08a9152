import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import { openArchive, type OpenArchive } from '../../../importers/tables/zip-guard.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import type { OfficeVisitor } from './office-visitor.js';
import { readOfficeXml } from './office-xml.js';

/** Limits of the archive around an office file; see LIMITS. */
const ARCHIVE = { ...LIMITS.archive, entries: LIMITS.office.entries };

/** The parts of an office file (OPC or ODF), read in any order. Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3). */
export class OfficePackage {
  readonly #entries: ReadonlyMap<string, OpenArchive['entries'][number]>;

  private constructor(private readonly archive: OpenArchive) {
    this.#entries = new Map(archive.entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  /** Opens it for as long as `work` takes. Throws RefusedFile where a guard of archives fires. */
  static async opened<T>(
    file: Pick<SourceFile, 'name' | 'path'>,
    work: (pack: OfficePackage) => Promise<T>,
  ): Promise<T> {
    const archive = await openArchive(file.path, file.name, ARCHIVE);
    try {
      return await work(new OfficePackage(archive));
    } finally {
      archive.close();
    }
  }

  /** Names of the parts as written, in the order of the archive. */
  get parts(): string[] {
    return [...this.#entries.values()].map(({ fileName }) => fileName);
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /**
   * Tells an XML part to a visitor; nothing where there is no such part.
   * @throws NotMeasuredFile as `readOfficeXml`; RefusedFile where a guard of archives fires
   */
  async readXml(part: string, visitor: OfficeVisitor, megabytes?: number): Promise<void> {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry !== undefined) await readOfficeXml(this.archive.bytes(entry.fileName), visitor, megabytes);
  }

  /** Tells a part without which the file is not what its directory says. */
  async readNeeded(part: string, visitor: OfficeVisitor, megabytes?: number): Promise<void> {
    if (!this.has(part)) throw new NotMeasuredFile('damaged');
    await this.readXml(part, visitor, megabytes);
  }

  /** Bytes that a part says it has; null for one that is not there. */
  bytesOf(part: string): number | null {
    return this.#entries.get(part.toLowerCase())?.uncompressedSize ?? null;
  }

  /** The bytes of a part as they are inflated. Throws RefusedFile where a guard of archives fires. */
  stream(part: string): AsyncIterable<Buffer> {
    return this.archive.bytes(this.#entries.get(part.toLowerCase())?.fileName ?? part);
  }

  /**
   * What tells the bytes of a part from others, from the directory of the archive: nothing is inflated for it. Null for a part
   * that is not there.
   */
  identityOf(part: string): string | null {
    const entry = this.#entries.get(part.toLowerCase());
    return entry === undefined ? null : `${entry.crc32}:${entry.uncompressedSize}`;
  }
}
