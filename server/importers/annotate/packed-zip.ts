import { open, type FileHandle } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

// Layout and constants: APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day of the format: a copy made twice has the same bytes. */
const NO_DATE = 0x0021;

/** Thrown when a written file would be larger than allowed. */
export class TooLargeToWrite extends Error {}

interface Packed {
  name: string;
  method: number;
  checksum: number;
  packedBytes: number;
  bytes: number;
}

/**
 * Copies a zip entry by entry, without inflating those that are kept, with some parts written anew and others left out.
 * The source has passed the guard of archives. Throws TooLargeToWrite beyond `limit` bytes, another error where it cannot write.
 * @param source null for a zip of new parts alone
 */
export async function writePackedZip(
  source: string | null,
  changes: { isKept(name: string): boolean; changed: ReadonlyMap<string, Buffer> },
  into: string,
  limit: number,
): Promise<void> {
  // Only this account may read what somebody sent.
  const out = await writing(open(into, 'w', 0o600));
  let zip: ZipFile | null = null;
  try {
    if (source !== null) zip = await openPromise(source, { lazyEntries: true, autoClose: false });
    const writer = new ZipWriter(out, limit);
    const rest = new Map(changes.changed);
    if (zip !== null) {
      for await (const entry of zip.eachEntry()) {
        const content = rest.get(entry.fileName);
        rest.delete(entry.fileName);
        if (content !== undefined) await writer.add(entry.fileName, content);
        else if (changes.isKept(entry.fileName)) await writer.copy(zip, entry);
      }
    }
    for (const [name, content] of rest) await writer.add(name, content);
    await writer.end();
  } finally {
    await out.close();
    zip?.close();
  }
}

/** A disk that is full is no fault of the file that is read: the error is not one of reading. */
async function writing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error('the copy could not be written', { cause: error });
  }
}

class ZipWriter {
  readonly #directory: Buffer[] = [];
  #offset = 0;

  constructor(
    private readonly out: FileHandle,
    private readonly limit: number,
  ) {}

  async add(name: string, content: Buffer): Promise<void> {
    const packed = deflateRawSync(content);
    await this.#begin({
      name,
      method: DEFLATED,
      checksum: crc32(content),
      packedBytes: packed.length,
      bytes: content.length,
    });
    await this.#write(packed);
  }

  async copy(zip: ZipFile, entry: Entry): Promise<void> {
    await this.#begin({
      // As the parts name each other, whatever the code page or the slashes of the one who packed it.
      name: entry.fileName,
      method: entry.compressionMethod,
      checksum: entry.crc32,
      packedBytes: entry.compressedSize,
      bytes: entry.uncompressedSize,
    });
    const options = entry.compressionMethod === 0 ? {} : { decompress: false };
    const packed = await zip.openReadStreamPromise(entry, options);
    for await (const piece of packed as AsyncIterable<Buffer>) await this.#write(piece);
  }

  async end(): Promise<void> {
    const central = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    await this.#write(central);
    await this.#write(end);
  }

  async #begin({ name: text, method, checksum, packedBytes, bytes }: Packed): Promise<void> {
    const name = Buffer.from(text, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(NO_DATE, 8);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(packedBytes, 14);
    common.writeUInt32LE(bytes, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(this.#offset, 10);
    this.#directory.push(Buffer.concat([uint32(CENTRAL), uint16(VERSION), common, tail, name]));
    await this.#write(Buffer.concat([uint32(LOCAL), common, name]));
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length;
    if (this.#offset > this.limit) throw new TooLargeToWrite();
    // Unlike `write`, it goes on until all of it is written.
    await writing(this.out.appendFile(bytes));
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
