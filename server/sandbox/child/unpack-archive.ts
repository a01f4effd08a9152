import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile, wholeFile } from '../../importers/importer.js';
import { MEGABYTE } from '../../importers/limits.js';
import { notAFile } from '../../importers/identification-problems.js';
import {
  archiveTooLarge,
  damagedArchive,
  passwordProtected,
  refuse,
} from '../../importers/tables/table-problems.js';
import type { SandboxLimits } from '../limits.js';
import type { UnpackedEntry } from '../protocol.js';
import { isBomb, openZipDirectory, type NamedEntry } from './zip-directory.js';

/** Upper half of the external attributes of an entry written on Unix: S_IFMT and S_IFLNK. */
const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks a zip into numbered files of `into`, bytes counted and checked while inflating. Names are only reported.
 * A bad entry carries its problem and the others go on; a zip beyond its limits throws RefusedFile.
 */
export async function* unpackArchive(
  archive: string,
  name: string,
  into: string,
  limits: SandboxLimits,
): AsyncGenerator<UnpackedEntry, void> {
  const { zip, entries } = await openZipDirectory(archive, name, limits);
  try {
    await mkdir(into, { recursive: true });
    let room = limits.zipInflatedMegabytes * MEGABYTE;
    for (const [index, item] of entries.entries()) {
      if (item.name.endsWith('/')) continue;
      const path = join(into, `${String(index + 1).padStart(6, '0')}.bin`);
      const unpacked = await unpackEntry(zip, item, path, { archive: name, room, limits });
      room -= unpacked.byteLength;
      yield unpacked;
    }
  } finally {
    zip.close();
  }
}

interface Bounds {
  archive: string;
  room: number;
  limits: SandboxLimits;
}

async function unpackEntry(
  zip: ZipFile,
  item: NamedEntry,
  path: string,
  bounds: Bounds,
): Promise<UnpackedEntry> {
  const { name, entry } = item;
  const known = knownFault(name, entry);
  const counter = new CountingCheck(entry, bounds);
  let problem = known;
  try {
    // An entry that cannot be decoded is kept as it is in the zip, so that its hash still names it.
    // The option is left out otherwise: yauzl 3.4.0 takes an explicit `true` for "as it is".
    const raw = entry.canDecodeFileData() ? {} : { decodeFileData: false };
    const source = await zip.openReadStreamPromise(entry, raw);
    await pipeline(source, counter, createWriteStream(path));
    if (entry.canDecodeFileData() && counter.checksum !== entry.crc32)
      problem ??= damagedArchive.make(wholeFile(name), {}, 'CRC');
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    problem ??= damagedArchive.make(wholeFile(name), {}, error instanceof Error ? error.message : undefined);
  }
  return { type: 'entry', name, path, byteLength: counter.bytes, problem };
}

function knownFault(name: string, entry: Entry): Problem | null {
  if (entry.isEncrypted()) return passwordProtected.make(wholeFile(name), {});
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMBOLIC_LINK)
    return notAFile.make(wholeFile(name), {});
  return null;
}

/** Counts what really comes out: the directory may lie about sizes. */
class CountingCheck extends Transform {
  bytes = 0;
  checksum = 0;

  constructor(
    private readonly entry: Entry,
    private readonly bounds: Bounds,
  ) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    this.checksum = crc32(chunk, this.checksum);
    const { archive, room, limits } = this.bounds;
    if (this.bytes > room)
      done(refuse(archiveTooLarge, archive, { measure: 'megabytes', limit: limits.zipInflatedMegabytes }));
    else if (isBomb(this.bytes, this.entry.compressedSize, limits))
      done(refuse(archiveTooLarge, archive, { measure: 'ratio', limit: limits.zipRatio }));
    else done(null, chunk);
  }
}
