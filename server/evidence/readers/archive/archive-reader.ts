import { createHash } from 'node:crypto';
import type { NotMeasured } from '../../../domain/file-evidence.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { extensionOf, familyOf, HEAD_BYTES } from '../../../importers/file-family.js';
import { RefusedFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { whyNotMeasured } from '../../why-not-measured.js';
import { languageOf } from '../source/languages.js';
import { apartByPath } from '../source/set-apart.js';
import { sourceVersions } from '../source/source-reader.js';
import { SourceTree } from '../source/source-tree.js';
import { InnerDocuments, type FindReader } from './inner-documents.js';
import { InnerFolder } from './inner-folder.js';
import { isTarOrGzip, openTar } from './open-tar.js';
import { openZip } from './open-zip.js';
import type { OpenedArchive } from './opened-archive.js';

/**
 * What was delivered in a zip or a tar: a source tree when one of its files is a program, else documents side by side.
 * @param room megabytes that may be inflated, of the archive and of those inside it together
 */
export const archiveReader = (
  findReader: FindReader,
  room: number = LIMITS.archive.inflatedMegabytes,
): DeliveredReader => ({
  claims: ({ family, head, zipEntries }) =>
    family === 'zip' ? !isOneDocument(zipEntries) : family === 'archive' && isTarOrGzip(head),
  read: (file, { family }) =>
    new ArchiveReading(file.name, findReader, room).read(file.path, family === 'zip'),
});

/** Office documents and books are zips of parts. */
const isOneDocument = (entries: readonly string[]): boolean =>
  entries.includes('[Content_Types].xml') || entries.includes('mimetype');

/** What else lies in an archive. */
interface ArchiveCounts {
  innerArchives: number;
  /** Archives inside an archive inside, and archives of another kind: left closed. */
  closedArchives: number;
  /** Files that nothing measures. */
  otherFiles: number;
  /** Documents left out: more of them than are measured. */
  documentsLeftOut: number;
  /** Documents and archives with the bytes of one before: counted once. */
  copies: number;
}

/** One entry: of an archive that holds a program, or of one with documents alone. */
interface ArchiveEntry {
  path: string;
  byteLength: number;
  isSource: boolean;
  depth: number;
  bytes: (most: number) => Promise<Buffer | null>;
}

class ArchiveReading {
  readonly #tree: SourceTree;
  readonly #documents: InnerDocuments;
  readonly #folder = new InnerFolder();
  readonly #counts: ArchiveCounts = {
    innerArchives: 0,
    closedArchives: 0,
    otherFiles: 0,
    documentsLeftOut: 0,
    copies: 0,
  };
  /** Digests of the documents that were met, by format. */
  readonly #met = new Set<string>();
  /** Megabytes that may still be inflated. */
  #room: number;

  constructor(
    private readonly name: string,
    findReader: FindReader,
    room: number,
  ) {
    this.#room = room;
    this.#tree = new SourceTree(name);
    this.#documents = new InnerDocuments(name, findReader);
  }

  async read(path: string, isZip: boolean): Promise<DeliveredContent> {
    try {
      await this.#go(await this.#open(path, isZip), '', 0);
      return this.#content();
    } finally {
      this.#tree.close();
      await this.#folder.close();
    }
  }

  async #open(path: string, isZip: boolean): Promise<OpenedArchive> {
    return isZip
      ? openZip(path, this.name, this.#room)
      : openTar(path, await this.#folder.next(), this.#room);
  }

  async #go(archive: OpenedArchive, prefix: string, depth: number): Promise<void> {
    const entries = archive.entries.filter(({ fileName }) => !fileName.endsWith('/') && !isLitter(fileName));
    const isSource = entries.some(({ fileName }) => isProgramPath(fileName));
    try {
      for (const { fileName, uncompressedSize: byteLength } of entries)
        await this.#entry({
          path: `${prefix}${fileName}`,
          byteLength,
          isSource,
          depth,
          bytes: (most) => this.#bytesOf(archive.bytes(fileName), most),
        });
    } finally {
      archive.close();
    }
  }

  /** Null when there are more bytes than asked for, the rest not inflated. */
  async #bytesOf(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer | null> {
    const held: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      this.#room -= chunk.length / MEGABYTE;
      if (this.#room < 0) throw new NotMeasuredFile('too-large');
      if (bytes > most) return null;
      held.push(chunk);
    }
    return Buffer.concat(held);
  }

  async #entry({ path, byteLength, isSource, depth, bytes }: ArchiveEntry): Promise<void> {
    const apart = apartByPath(path) !== null;
    if (!isSource && !apart) this.#tree.paths.push(path);
    else if ((await this.#tree.add({ path, byteLength, bytes })) !== 'other' || apart) return;
    await this.#document(path, await bytes(LIMITS.source.documentMegabytes * MEGABYTE), depth);
  }

  async #document(inner: string, bytes: Buffer | null, depth: number): Promise<void> {
    if (bytes === null) {
      this.#documents.leave('too-large');
      return;
    }
    if (this.#isCopy(inner, bytes)) {
      this.#counts.copies += 1;
      return;
    }
    const head = bytes.subarray(0, HEAD_BYTES);
    const family = familyOf(head);
    const isArchive = family === 'archive' ? isTarOrGzip(head) : family === 'zip' && isArchiveName(inner);
    if (!this.#documents.hasRoom) this.#counts.documentsLeftOut += 1;
    else if (isArchive) await this.#innerArchive(inner, bytes, depth, family === 'zip');
    else if (family === 'archive') this.#counts.closedArchives += 1;
    else await this.#measured(inner, bytes);
  }

  /** The name tells the format: the same bytes under another may count otherwise. */
  #isCopy(inner: string, bytes: Buffer): boolean {
    if (bytes.length === 0) return false;
    const key = `${extensionOf(inner)} ${createHash('sha256').update(bytes).digest('hex')}`;
    const isKnown = this.#met.has(key);
    this.#met.add(key);
    return isKnown;
  }

  async #measured(inner: string, bytes: Buffer): Promise<void> {
    const file = await this.#folder.write(inner, bytes);
    if (!(await this.#documents.add(file))) this.#counts.otherFiles += 1;
    await this.#folder.remove(file);
  }

  /** One level: what lies deeper stays closed. */
  async #innerArchive(inner: string, bytes: Buffer, depth: number, isZip: boolean): Promise<void> {
    if (depth > 0 || this.#counts.innerArchives >= LIMITS.source.innerArchives) {
      this.#counts.closedArchives += 1;
      return;
    }
    this.#counts.innerArchives += 1;
    const file = await this.#folder.write(inner, bytes);
    try {
      await this.#go(await this.#open(file.path, isZip), `${inner}/`, depth + 1);
    } catch (error) {
      // A bad archive inside takes nothing from what lies beside it, unless it used up what the whole may inflate.
      const reason = this.#room < 0 ? null : reasonOf(error);
      if (reason === null) throw error;
      this.#documents.leave(reason);
    }
    await this.#folder.remove(file);
  }

  #content(): DeliveredContent {
    const tree = this.#tree.figures();
    const documents = this.#documents.figures();
    const isSource = tree.sourceFiles > 0 || tree.testFiles > 0;
    if (!isSource && documents.files === 0)
      throw new NotMeasuredFile(this.#tree.paths.length === 0 ? 'empty' : this.#documents.mainReason());
    const { blocks, links, metadata, commits, paths } = this.#documents.content;
    return {
      measured: {
        reader: isSource ? 'source-tree' : 'archive',
        versions: { archive: '1', ...(isSource ? sourceVersions() : {}), ...this.#documents.versions },
        ...(isSource ? tree : { ...this.#documents.together(), files: tree.files }),
        documents,
        ...this.#counts,
      },
      blocks: [...this.#tree.blocks, ...blocks],
      links,
      metadata,
      commits,
      paths: [...this.#tree.paths, ...paths],
    };
  }
}

const isProgramPath = (path: string): boolean =>
  languageOf(path)?.kind === 'programming' && apartByPath(path) === null;

/** Null for a fault of ours. */
function reasonOf(error: unknown): NotMeasured | null {
  if (error instanceof NotMeasuredFile) return error.reason;
  return error instanceof RefusedFile ? whyNotMeasured(error.problem) : null;
}

const isArchiveName = (path: string): boolean => extensionOf(path) === 'zip';

/** What file managers leave. */
const isLitter = (path: string): boolean =>
  path.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
