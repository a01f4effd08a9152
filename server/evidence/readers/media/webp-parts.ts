import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

/** Size, XMP, EXIF and C2PA of a WebP (RFC 9649, 2.5 to 2.7). */
export async function webpParts(bytes: ByteSource): Promise<ImageParts> {
  const parts = imageParts(0, 0);
  for (let at = 12; at + 8 <= bytes.size;) {
    bytes.piece();
    const head = await bytes.read(at, 8);
    const length = head.readUInt32LE(4);
    await keep(parts, head.toString('latin1', 0, 4), length, (most) =>
      bytes.upTo(at + 8, Math.min(length, most)),
    );
    at += 8 + length + (length % 2);
  }
  if (parts.width === 0) throw new NotMeasuredFile('damaged');
  return parts;
}

async function keep(
  parts: ImageParts,
  type: string,
  length: number,
  data: (most: number) => Promise<Buffer>,
): Promise<void> {
  if (type === 'VP8X' || type === 'VP8L' || type === 'VP8 ') {
    const [width, height] = parts.width === 0 ? sizeOf(type, await data(10)) : [parts.width, parts.height];
    parts.width = width;
    parts.height = height;
  } else if (type === 'XMP ') parts.xmp.push((await data(length)).toString('utf8'));
  else if (type === 'C2PA') parts.manifest = Buffer.from(await data(length));
  else if (type === 'EXIF') {
    const exif = Buffer.from(await data(length));
    // Some programs keep the mark that JPEG needs before it.
    parts.exif = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  }
}

function sizeOf(type: string, data: Buffer): [number, number] {
  if (data.length < 10 && !(type === 'VP8L' && data.length >= 5)) throw new NotMeasuredFile('damaged');
  if (type === 'VP8X') return [data.readUIntLE(4, 3) + 1, data.readUIntLE(7, 3) + 1];
  if (type === 'VP8 ') return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  const bits = data.readUInt32LE(1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}
