import { createInflate, inflateSync } from 'node:zlib';
import { createHash, type Hash } from 'node:crypto';
import { NotMeasuredFile } from '../../not-measured-file.js';

/** Kind of a whole object. */
export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';
/** Kinds by the number that packs give them (gitformat-pack). */
const OBJECT_TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;

/** An object of a pack as it lies there: whole, or as a delta upon another. */
export interface PackEntry {
  /** Null for a delta. */
  type: ObjectType | null;
  /** Bytes of the object, or of the delta, once inflated; as declared. */
  size: number;
  /** Where its deflated bytes begin. */
  dataAt: number;
  /** Where the base of a delta lies; null when it is named by its id, or for a whole object. */
  baseAt: number | null;
  baseId: string | null;
}

/** Reads the head of the entry at a place. @throws NotMeasuredFile `damaged` */
export function entryHead(pack: Buffer, at: number): PackEntry {
  const reader = new ByteReader(pack, at);
  const first = reader.next();
  const type = (first >> 4) & 7;
  let size = first & 15;
  let factor = 16;
  for (let byte = first; byte & 0x80; factor *= 128) {
    byte = reader.next();
    size += (byte & 0x7f) * factor;
  }
  if (!Number.isSafeInteger(size)) throw new NotMeasuredFile('damaged');
  const whole = OBJECT_TYPES[type];
  if (whole !== undefined) return { type: whole, size, dataAt: reader.at, baseAt: null, baseId: null };
  if (type === OFFSET_DELTA) {
    const baseAt = at - offsetOf(reader);
    return { type: null, size, dataAt: reader.at, baseAt, baseId: null };
  }
  if (type !== REFERENCE_DELTA) throw new NotMeasuredFile('damaged');
  const baseId = pack.toString('hex', reader.at, reader.at + 20);
  return { type: null, size, dataAt: reader.at + 20, baseAt: null, baseId };
}

function offsetOf(reader: ByteReader): number {
  let byte = reader.next();
  let offset = byte & 0x7f;
  while (byte & 0x80) {
    byte = reader.next();
    offset = (offset + 1) * 128 + (byte & 0x7f);
  }
  if (offset <= 0) throw new NotMeasuredFile('damaged');
  return offset;
}

class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  next(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new NotMeasuredFile('damaged');
    this.at += 1;
    return byte;
  }
}

/** The inflated bytes of an entry and where the next one begins. @throws NotMeasuredFile `damaged` when they are not as declared */
export function inflateEntry(pack: Buffer, { dataAt, size }: PackEntry): { data: Buffer; end: number } {
  try {
    const { buffer, engine } = inflateSync(pack.subarray(dataAt), {
      info: true,
      // One byte more than declared, so that a longer one is seen.
      maxOutputLength: size + 1,
      chunkSize: Math.min(Math.max(size + 1, 64), 65_536),
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (buffer.length !== size) throw new NotMeasuredFile('damaged');
    return { data: buffer, end: dataAt + engine.bytesWritten };
  } catch {
    throw new NotMeasuredFile('damaged');
  }
}

/** Goes over an entry that is too large to be held: its id where it is whole, and where the next one begins. */
export async function passOver(
  pack: Buffer,
  { dataAt, size, type }: PackEntry,
): Promise<{ id: string | null; end: number }> {
  const hash = type === null ? null : objectHash(type, size);
  const inflating = createInflate();
  inflating.end(pack.subarray(dataAt));
  let bytes = 0;
  try {
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > size) throw new NotMeasuredFile('damaged');
      hash?.update(chunk);
    }
  } catch {
    throw new NotMeasuredFile('damaged');
  } finally {
    inflating.destroy();
  }
  if (bytes !== size) throw new NotMeasuredFile('damaged');
  return { id: hash?.digest('hex') ?? null, end: dataAt + inflating.bytesWritten };
}

const objectHash = (type: ObjectType, size: number): Hash =>
  createHash('sha1').update(`${type} ${String(size)}\0`);

/** Id of an object: SHA-1 of its kind, its size and its bytes. */
export const objectId = (type: ObjectType, data: Buffer): string =>
  objectHash(type, data.length).update(data).digest('hex');
