import { constants, crc32, deflateRawSync } from 'node:zlib';

// Layout and constants: APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16; blocks of DEFLATE: RFC 1951 3.2.3.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** The last block of DEFLATE, empty. */
const LAST_BLOCK = Buffer.from([3, 0]);

/** The compressed bytes of an entry, and what they become. */
export interface Packed {
  data: Buffer;
  size: number;
  crc: number;
}

/** One entry, as its headers and the directory describe it. */
export interface RawEntry {
  name: string;
  packed: Packed;
  /** General purpose bits beside that of UTF-8 names. */
  flags?: number;
}

export function packed(content: Buffer | string): Packed {
  const bytes = Buffer.from(content);
  return { data: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** One piece `times` over, framed by a beginning and an end: its memory and its time are those of the piece. */
export function packedRepeat(before: string, piece: string, times: number, after: string): Packed {
  const open = (text: string): Buffer =>
    deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH });
  const [head, body, tail] = [Buffer.from(before), Buffer.from(piece), Buffer.from(after)];
  let crc = crc32(head);
  for (let turn = 0; turn < times; turn += 1) crc = crc32(body, crc);
  return {
    data: Buffer.concat([open(before), ...Array<Buffer>(times).fill(open(piece)), open(after), LAST_BLOCK]),
    size: head.length + body.length * times + tail.length,
    crc: crc32(tail, crc),
  };
}

/** Header before the bytes of an entry. */
export function localHeader({ name, packed: { data, size, crc }, flags = 0 }: RawEntry): Buffer {
  const nameBytes = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES | flags, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameBytes.length, 26);
  return Buffer.concat([header, nameBytes]);
}

function centralHeader(entry: RawEntry, offset: number): Buffer {
  const local = localHeader(entry);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(entry.name)]);
}

/** The directory of entries that stand where `offsets` say, and its end. */
export function directory(entries: readonly RawEntry[], offsets: readonly number[], start: number): Buffer {
  const central = Buffer.concat(entries.map((entry, index) => centralHeader(entry, offsets[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([central, end]);
}

/** A zip whose headers say what they are told to say. `before`: bytes in front of it, counted by its offsets. */
export function rawZip(entries: readonly RawEntry[], before: Buffer = Buffer.alloc(0)): Buffer {
  const blocks: Buffer[] = [before];
  const offsets: number[] = [];
  let at = before.length;
  for (const entry of entries) {
    offsets.push(at);
    const local = localHeader(entry);
    blocks.push(local, entry.packed.data);
    at += local.length + entry.packed.data.length;
  }
  return Buffer.concat([...blocks, directory(entries, offsets, at)]);
}

/** A zip of files as they are. */
export const zipOf = (files: Readonly<Record<string, Buffer | string>>): Buffer =>
  rawZip(Object.entries(files).map(([name, content]) => ({ name, packed: packed(content) })));
