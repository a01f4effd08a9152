import { open, type FileHandle } from 'node:fs/promises';

/** Sectors of the directory that are looked at: some four thousand names of streams. */
const LOOKED_SECTORS = 2_048;
/** The first part of the table of tables of sectors stands in the header ([MS-CFB] 2.2). */
const HEADER_BYTES = 512;
const TABLES_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;

/**
 * Names of the streams and storages of a compound file ([MS-CFB] 2.6), the file in which old office formats and encrypted ones
 * are kept. Null where its structure is not whole as far as its directory.
 */
export async function compoundFileNames(path: string): Promise<string[] | null> {
  const file = await open(path);
  try {
    return await directoryNames(file);
  } finally {
    await file.close();
  }
}

async function directoryNames(file: FileHandle): Promise<string[] | null> {
  const header = await bytesAt(file, 0, HEADER_BYTES);
  if (header === null) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const sectorAt = (sector: number): Promise<Buffer | null> => bytesAt(file, (sector + 1) * size, size);
  const names: string[] = [];
  let sector = header.readUInt32LE(48);
  for (let looked = 0; sector <= LAST_SECTOR; looked += 1) {
    const entries = looked < LOOKED_SECTORS ? await sectorAt(sector) : null;
    if (entries === null) return null;
    for (let at = 0; at < size; at += ENTRY_BYTES) {
      const name = nameOf(entries.subarray(at, at + ENTRY_BYTES));
      if (name !== null) names.push(name);
    }
    const next = await nextSector(header, sectorAt, sector, size);
    if (next === null) return null;
    sector = next;
  }
  return names;
}

/** The name of a directory entry; null for one that is not in use. */
function nameOf(entry: Buffer): string | null {
  const bytes = entry.readUInt16LE(64);
  if (bytes < 2 || bytes > 64 || entry[66] === 0) return null;
  return entry.toString('utf16le', 0, bytes - 2);
}

/** What follows a sector, by the table of sectors; tables beyond those that the header lists are those of files above 7 MB. */
async function nextSector(
  header: Buffer,
  sectorAt: (sector: number) => Promise<Buffer | null>,
  sector: number,
  size: number,
): Promise<number | null> {
  const perTable = size / 4;
  let index = Math.floor(sector / perTable);
  let table: number | null;
  if (index < TABLES_IN_HEADER) table = header.readUInt32LE(76 + index * 4);
  else {
    index -= TABLES_IN_HEADER;
    let list = header.readUInt32LE(68);
    for (; index >= perTable - 1; index -= perTable - 1) {
      const skipped = list <= LAST_SECTOR ? await sectorAt(list) : null;
      if (skipped === null) return null;
      list = skipped.readUInt32LE(size - 4);
    }
    table = list <= LAST_SECTOR ? ((await sectorAt(list))?.readUInt32LE(index * 4) ?? null) : null;
  }
  if (table === null || table > LAST_SECTOR) return null;
  return (await sectorAt(table))?.readUInt32LE((sector % perTable) * 4) ?? null;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return bytesRead === length ? buffer : null;
}
