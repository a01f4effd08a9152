import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Size, comments and XMP of a GIF (GIF89a, 17 to 26; XMP part 3, 1.1.2). A file cut short says what stands before. */
export async function gifParts(bytes: ByteSource): Promise<ImageParts> {
  const screen = await bytes.read(6, 7);
  const parts = imageParts(screen.readUInt16LE(0), screen.readUInt16LE(2));
  if (parts.width === 0 || parts.height === 0) throw new NotMeasuredFile('damaged');
  for (let at = 13 + tableBytes(screen[4] ?? 0); at + 2 <= bytes.size;) {
    bytes.piece();
    const [kind = 0, label = 0] = await bytes.read(at, 2);
    if (kind === IMAGE) {
      const flags = (await bytes.upTo(at + 9, 1))[0] ?? 0;
      at = (await subBlocks(bytes, at + 11 + tableBytes(flags), false)).end;
    } else if (kind === EXTENSION) {
      const isKept = label === COMMENT || label === APPLICATION;
      const { end, data } = await subBlocks(bytes, at + 2, isKept);
      keep(parts, label, data);
      at = end;
    } else break;
  }
  return parts;
}

/** Blocks of at most 255 bytes behind each other, up to an empty one. Kept with their lengths: XMP is written through them. */
async function subBlocks(
  bytes: ByteSource,
  start: number,
  isKept: boolean,
): Promise<{ end: number; data: Buffer }> {
  const pieces: Buffer[] = [];
  let at = start;
  let kept = 0;
  for (;;) {
    bytes.piece();
    const length = (await bytes.upTo(at, 1))[0] ?? 0;
    if (length === 0) return { end: at + 1, data: Buffer.concat(pieces) };
    if (isKept && kept < LIMITS.evidence.fieldBytes) {
      pieces.push(Buffer.from(await bytes.upTo(at, length + 1)));
      kept += length + 1;
    }
    at += length + 1;
  }
}

function keep(parts: ImageParts, label: number, data: Buffer): void {
  if (label === APPLICATION && data.toString('latin1', 1, 12) === 'XMP DataXMP')
    parts.xmp.push(
      data
        .subarray(12)
        .toString('utf8')
        .replace(/[^>]*$/, ''),
    );
  if (label === COMMENT && parts.texts.length < LIMITS.evidence.fields)
    parts.texts.push({ name: 'Comment', value: withoutLengths(data).toString('utf8') });
}

function withoutLengths(data: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < data.length; at += 1 + (data[at] ?? 0))
    pieces.push(data.subarray(at + 1, at + 1 + (data[at] ?? 0)));
  return Buffer.concat(pieces);
}
