import fc from 'fast-check';

/** One way to damage bytes; `toString` is what a failing run prints. */
export interface Damage {
  apply(bytes: Buffer): Buffer;
  toString(): string;
}

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const place = (share: number, bytes: Buffer): number => Math.floor(share * bytes.length);

/** The first bytes only, as an upload that broke off leaves them. */
const cutShort = at.map((share) => ({
  apply: (bytes: Buffer) => bytes.subarray(0, place(share, bytes)),
  toString: () => `cut at ${share}`,
}));

/** A few bytes replaced by others, as a failing disk or an old transfer leaves them. */
const flipped = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((flips) => ({
  apply(bytes: Buffer) {
    const damaged = Buffer.from(bytes);
    for (const [share, byte] of flips) if (damaged.length > 0) damaged[place(share, damaged)] = byte;
    return damaged;
  },
  toString: () => `bytes ${JSON.stringify(flips)}`,
}));

/** A piece taken out, or put in again elsewhere. */
const moved = fc.tuple(at, fc.nat(200), at, fc.boolean()).map(([from, length, to, keeps]) => ({
  apply(bytes: Buffer) {
    const start = place(from, bytes);
    const piece = bytes.subarray(start, start + length);
    const rest = keeps ? bytes : Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
    const target = place(to, rest);
    return Buffer.concat([rest.subarray(0, target), piece, rest.subarray(target)]);
  },
  toString: () => `piece of ${length} from ${from} to ${to}, ${keeps ? 'copied' : 'moved'}`,
}));

export const damages: fc.Arbitrary<Damage> = fc.oneof(cutShort, flipped, moved);
