import { NotMeasuredFile } from '../../not-measured-file.js';

/**
 * The object that a delta makes of its base (gitformat-pack, "Deltified representation"). Null when it would have more bytes than
 * `most`: nothing is reserved for it.
 * @throws NotMeasuredFile `damaged` when the delta is not for that base, or reaches beyond it or beyond what it declares
 */
export function applyDelta(base: Buffer, delta: Buffer, most: number): Buffer | null {
  let at = 0;
  const next = (): number => {
    const byte = delta[at];
    if (byte === undefined) throw new NotMeasuredFile('damaged');
    at += 1;
    return byte;
  };
  const size = (): number => {
    let value = 0;
    let factor = 1;
    for (let byte = 0x80; byte & 0x80; factor *= 128) {
      byte = next();
      value += (byte & 0x7f) * factor;
    }
    return value;
  };
  /** Only the bytes that the bits name are written. */
  const number = (bits: number, count: number): number => {
    let value = 0;
    for (let byte = 0; byte < count; byte += 1) if (bits & (1 << byte)) value += next() * 256 ** byte;
    return value;
  };
  if (size() !== base.length) throw new NotMeasuredFile('damaged');
  const length = size();
  if (length > most) return null;
  const target = Buffer.allocUnsafe(length);
  let written = 0;
  const write = (from: Buffer, start: number, count: number): void => {
    if (start + count > from.length || written + count > length) throw new NotMeasuredFile('damaged');
    written += from.copy(target, written, start, start + count);
  };
  while (at < delta.length) {
    const instruction = next();
    if (instruction & 0x80) {
      const start = number(instruction & 0x0f, 4);
      const count = number((instruction >> 4) & 0x07, 3);
      write(base, start, count === 0 ? 0x10000 : count);
    } else if (instruction === 0) throw new NotMeasuredFile('damaged');
    else {
      write(delta, at, instruction);
      at += instruction;
    }
  }
  if (written !== length) throw new NotMeasuredFile('damaged');
  return target;
}
