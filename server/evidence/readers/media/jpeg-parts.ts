import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXIF = 'Exif\0\0';

/** Markers of a frame header, which holds the size (ITU-T T.81, table B.1): not DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Size, comments, XMP, EXIF and C2PA of a JPEG, by its segments before the picture (JUMBF: ISO/IEC 19566-5 in APP11). */
export async function jpegParts(bytes: ByteSource): Promise<ImageParts> {
  const parts = imageParts(0, 0);
  for (let at = 2; ;) {
    bytes.piece();
    const head = await bytes.read(at, 2);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) throw new NotMeasuredFile('damaged');
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (hasNoLength(marker)) at += 2;
    else {
      if (marker === 0xda || marker === 0xd9) break;
      const length = (await bytes.read(at + 2, 2)).readUInt16BE(0);
      if (length < 2) throw new NotMeasuredFile('damaged');
      keep(parts, marker, Buffer.from(await bytes.upTo(at + 4, length - 2)));
      at += 2 + length;
    }
  }
  if (parts.width === 0) throw new NotMeasuredFile('damaged');
  return parts;
}

function keep(parts: ImageParts, marker: number, data: Buffer): void {
  if (isFrame(marker) && data.length >= 5) {
    parts.height = data.readUInt16BE(1);
    parts.width = data.readUInt16BE(3);
  } else if (marker === 0xe1 && data.toString('latin1', 0, EXIF.length) === EXIF)
    parts.exif ??= data.subarray(EXIF.length);
  else if (marker === 0xe1 && data.toString('latin1', 0, XMP.length) === XMP)
    parts.xmp.push(data.toString('utf8', XMP.length));
  else if (marker === 0xeb && data.toString('latin1', 0, 2) === 'JP' && isManifest(parts, data))
    // A manifest is cut into segments, each behind the eight bytes of its place and the head of its box.
    parts.manifest = Buffer.concat([parts.manifest ?? Buffer.alloc(0), data.subarray(8)]);
  else if (marker === 0xfe) parts.texts.push({ name: 'Comment', value: data.toString('utf8') });
}

/** JUMBF holds other things too: a manifest names itself in its first segment. */
const isManifest = ({ manifest }: ImageParts, data: Buffer): boolean =>
  manifest !== null || data.includes('c2pa');
