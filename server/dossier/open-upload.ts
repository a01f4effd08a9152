import { rm } from 'node:fs/promises';
import type { Problem } from '../domain/problem.js';
import { wholeFile, type DossierPart, type SourceFile } from '../importers/importer.js';
import type { SandboxLimits } from '../sandbox/limits.js';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { readAnswers } from './answers.js';
import { byteOrder } from './byte-order.js';
import { ignoredFile, unsafeName } from './dossier-problems.js';
import { isJunk, isUnsafeName, partOf } from './file-name.js';
import { toSource, type ListedFile } from './list-folder.js';
import { tellUnused } from './tell-unused.js';
import { startsLikeZip, unpackZip } from './unpack-dossier.js';
import { makeUnpackingFolder } from './unpacking-folder.js';

/** A file of an upload, on this machine. */
interface UploadedFile {
  name: string;
  path: string;
  byteLength: number;
  /** `any`: the folder in its name decides, else its content. */
  part: DossierPart;
}

/** The files of an upload, zips unpacked, ready to be read. */
interface Upload {
  files: readonly SourceFile[];
  reader: ReturnType<typeof tellUnused>;
  /** What was left aside: hidden files, and those that systems leave behind. */
  notices: readonly Problem[];
  /** Removes the files and ends the children that read them. Must be called. */
  close(): Promise<void>;
}

/** An entry that every Office document has, and no dossier. */
const OFFICE_ENTRY = '[Content_Types].xml';

/**
 * Opens an upload in a folder of its own. A zip may be a dossier, whose files keep their parts, or any files together. A zip
 * that cannot be unpacked is a document, refused with its reason. When `cut` aborts, reading ends at once.
 * @param bring writes the files of the upload into the folder given.
 * @param limits of the processes that read them; the defaults when left out.
 * @param given a sandbox that reads them instead, and stays open.
 */
export async function openUpload(
  bring: (folder: string) => Promise<readonly UploadedFile[]>,
  cut: AbortSignal,
  limits?: SandboxLimits,
  given?: Sandbox,
): Promise<Upload> {
  const folder = await makeUnpackingFolder();
  const sandbox = given ?? openSandbox({ ...(limits === undefined ? {} : { limits }) });
  const end = (): void => void sandbox.close();
  cut.addEventListener('abort', end, { once: true });
  const close = async (): Promise<void> => {
    cut.removeEventListener('abort', end);
    if (!given) await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const found = new UploadListing(folder, sandbox);
    for (const file of await bring(folder)) await found.add(file);
    const sorted = found.files.sort((a, b) => byteOrder(a.name, b.name));
    const files = await readAnswers(sorted, sandbox);
    return { files, reader: tellUnused(sandbox, files), notices: found.notices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A zip that was delivered, or is attached, is one document: sources, a set of drawings. */
function isKeptWhole(name: string, part: DossierPart): boolean {
  const decided = part === 'any' ? partOf(name) : part;
  return decided === 'deliverables' || decided === 'attachments';
}

class UploadListing {
  readonly files: SourceFile[] = [];
  readonly notices: Problem[] = [];
  private zips = 0;

  constructor(
    private readonly folder: string,
    private readonly sandbox: Sandbox,
  ) {}

  async add(file: UploadedFile): Promise<void> {
    const { name, path, byteLength, part } = file;
    if (isKeptWhole(name, part) || !/\.zip$/i.test(name) || !(await startsLikeZip(path))) {
      this.list({ name, path, byteLength, refusal: null }, part);
      return;
    }
    this.zips += 1;
    const into = `${this.folder}/${this.zips}.unpacked`;
    const unpacked = await unpackZip({ name, path, byteLength }, into, this.sandbox);
    if ('code' in unpacked) this.list({ name, path, byteLength, refusal: unpacked }, part);
    else if (unpacked.files.some((entry) => entry.name === OFFICE_ENTRY))
      this.list({ name, path, byteLength, refusal: null }, part);
    else {
      this.notices.push(...unpacked.notices);
      for (const entry of unpacked.files) this.list(entry, 'any');
    }
  }

  private list(file: ListedFile, part: DossierPart): void {
    const isUnsafe = isUnsafeName(file.name);
    if (!isUnsafe && isJunk(file.name)) {
      this.notices.push(ignoredFile.make(wholeFile(file.name), {}));
      return;
    }
    const refusal = isUnsafe ? unsafeName.make(wholeFile(file.name), {}) : file.refusal;
    const decided = part === 'any' ? (partOf(file.name) ?? 'any') : part;
    this.files.push(toSource({ ...file, refusal }, decided, this.sandbox.limits));
  }
}
