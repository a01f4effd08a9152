import { crc32 } from 'node:zlib';
import { directory, localHeader, type RawEntry } from './raw-zip.js';

// DEFLATE: RFC 1951 3.2.3 to 3.2.6. The idea of a program of literals and repeats: R. Cox, “Zip Files All The Way Down” (2010).

const NAME = 'r.zip';
const HEADER_BYTES = 30 + NAME.length;
const TAIL_BYTES = 46 + NAME.length + 22;

/**
 * A zip whose one entry inflates to the zip itself, so that whoever unpacks what was unpacked never ends. Its stream is a
 * program of two instructions, “print these bytes” and “print the last n bytes again”, that prints itself between the
 * header before it and the directory behind it; the checksum of the whole, which stands in it four times, is the solution
 * of a linear equation.
 */
export function zipQuine(): Buffer {
  for (let variant = 0; variant < 256; variant += 1) {
    const checksum = fixedPoint((crc) => crc32(assembled(crc, variant)));
    if (checksum !== null) return assembled(checksum, variant);
  }
  throw new RangeError('no checksum solves the equation');
}

/** The zip that claims this checksum. `variant` changes a field that nobody reads. */
function assembled(crc: number, variant: number): Buffer {
  const size =
    HEADER_BYTES + TAIL_BYTES + program(Buffer.alloc(HEADER_BYTES), Buffer.alloc(TAIL_BYTES)).length;
  const data = Buffer.alloc(size - HEADER_BYTES - TAIL_BYTES);
  const entry: RawEntry = { name: NAME, packed: { data, size, crc } };
  const header = localHeader(entry);
  const tail = directory([entry], [0], HEADER_BYTES + data.length);
  header.writeUInt8(variant, 10);
  tail.writeUInt8(variant, 12);
  return Buffer.concat([header, program(header, tail), tail]);
}

/** Prints `header`, itself and `tail`. Each part is followed by what has been printed once it has run. */
function program(header: Buffer, tail: Buffer): Buffer {
  // Sizes that make every instruction end on a whole byte: 40 = header and a literal, 79 = last repeat and tail.
  const literal20 = literal(20);
  const repeat20 = repeat(20, [10, 10], 0);
  const repeatHeader = repeat(40, [15, 15, 10], 6);
  const repeatTail = repeat(79, [69, 10], 0, true);
  const toTail = [repeat20, literal(0), literal(0), literal(79)];
  return Buffer.concat([
    ...[literal(40), header, literal(40)], // header, literal
    repeatHeader, // header, literal
    ...[literal20, repeatHeader, literal20], // repeatHeader, literal20
    repeat20, // repeatHeader, literal20
    ...[literal20, repeat20, literal20, repeat20, literal20], // repeat20, literal20, repeat20, literal20
    repeat20, // the same four
    ...[literal20, ...toTail], // toTail
    ...toTail, // toTail, by its repeat; then the tail's own
    ...[repeatTail, tail], // repeatTail, tail: the literal's
    repeatTail, // repeatTail, tail: the last of the stream and what stands behind it
  ]);
}

/** “Print the next `bytes`”: the header of a stored block. */
function literal(bytes: number): Buffer {
  const block = Buffer.alloc(5);
  block.writeUInt16LE(bytes, 1);
  block.writeUInt16LE(bytes ^ 0xffff, 3);
  return block;
}

/** “Print the last `distance` bytes again”, in pieces, with `empty` blocks behind that print nothing. */
function repeat(distance: number, pieces: readonly number[], empty: number, isLast = false): Buffer {
  const bits = new BitWriter();
  bits.number(isLast ? 1 : 0, 1);
  bits.number(1, 2);
  for (const length of pieces) {
    bits.length(length);
    bits.distance(distance);
  }
  bits.code(0, 7);
  for (let block = 0; block < empty; block += 1) {
    bits.number(0b010, 3);
    bits.code(0, 7);
  }
  return bits.bytes();
}

class BitWriter {
  readonly #bits: number[] = [];

  /** Least significant bit first. */
  number(value: number, width: number): void {
    for (let bit = 0; bit < width; bit += 1) this.#bits.push((value >> bit) & 1);
  }

  /** A Huffman code: most significant bit first. */
  code(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.#bits.push((value >> bit) & 1);
  }

  /** Length 3 to 114 in the fixed code: symbols 257 to 279, of seven bits. */
  length(length: number): void {
    const extra = length < 11 ? 0 : Math.floor(Math.log2(length - 3)) - 2;
    const step = (length - 3) >> extra;
    this.code(1 + extra * 4 + step, 7);
    this.number((length - 3) & ((1 << extra) - 1), extra);
  }

  distance(distance: number): void {
    const extra = Math.max(0, Math.floor(Math.log2(distance - 1)) - 1);
    this.code(extra * 2 + ((distance - 1) >> extra), 5);
    this.number((distance - 1) & ((1 << extra) - 1), extra);
  }

  bytes(): Buffer {
    if (this.#bits.length % 8 !== 0) throw new RangeError('an instruction ends on a whole byte');
    const bytes = Buffer.alloc(this.#bits.length / 8);
    for (const [at, bit] of this.#bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
    return bytes;
  }
}

/** The number that an affine function over 32 bits gives back unchanged; null when its equation has no single solution. */
function fixedPoint(of: (value: number) => number): number | null {
  const base = of(0) >>> 0;
  const columns = Array.from({ length: 32 }, (_, at) => (of((1 << at) >>> 0) ^ base ^ (1 << at)) >>> 0);
  const bit = (value: number, at: number): bigint => BigInt((value >>> at) & 1);
  // One equation a row: a bit for each unknown, the thirty-third for the value.
  let rows = Array.from({ length: 32 }, (_, row) =>
    [...columns, base].reduce((sum, column, at) => sum | (bit(column, row) << BigInt(at)), 0n),
  );
  const has = (row: bigint, at: number): boolean => ((row >> BigInt(at)) & 1n) === 1n;
  for (let at = 0; at < 32; at += 1) {
    const pivot = rows.findIndex((row, index) => index >= at && has(row, at));
    const own = rows[pivot];
    if (own === undefined) return null;
    rows[pivot] = rows[at] ?? 0n;
    rows[at] = own;
    rows = rows.map((row, index) => (index !== at && has(row, at) ? row ^ own : row));
  }
  return rows.reduce((value, row, at) => (has(row, 32) ? (value | (1 << at)) >>> 0 : value), 0);
}
