import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

/** Tags of the first directory (TIFF 6.0, section 8; XMP part 3, 3.2.3.3). */
const WIDTH = 0x100;
const HEIGHT = 0x101;
const XMP = 0x2bc;
/** Tags that hold text in ASCII: description, maker, model, software, artist, copyright. */
const TEXTS: Readonly<Record<number, string>> = {
  0x10e: 'ImageDescription',
  0x10f: 'Make',
  0x110: 'Model',
  0x131: 'Software',
  0x13b: 'Artist',
  0x8298: 'Copyright',
};
const BYTES_OF_TYPE: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };
const MOST_TAGS = 4_096;

interface Tag {
  id: number;
  type: number;
  count: number;
  /** Where its value stands in the file. */
  at: number;
}

/** Size, XMP and texts of a TIFF, by its first directory, wherever it stands in the file. */
export async function tiffParts(bytes: ByteSource): Promise<ImageParts> {
  const head = await bytes.read(0, 8);
  const isLittle = head[0] === 0x49;
  const number = (buffer: Buffer, at: number, size: number): number =>
    isLittle ? buffer.readUIntLE(at, size) : buffer.readUIntBE(at, size);
  const directory = number(head, 4, 4);
  const count = number(await bytes.read(directory, 2), 0, 2);
  if (count > MOST_TAGS) throw new NotMeasuredFile('damaged');
  const parts = imageParts(0, 0);
  for (let index = 0; index < count; index += 1) {
    const place = directory + 2 + index * 12;
    const entry = Buffer.from(await bytes.read(place, 12));
    const tag: Tag = {
      id: number(entry, 0, 2),
      type: number(entry, 2, 2),
      count: number(entry, 4, 4),
      at: place + 8,
    };
    const size = (BYTES_OF_TYPE[tag.type] ?? 0) * tag.count;
    if (size > 4) tag.at = number(entry, 8, 4);
    if (tag.id === WIDTH || tag.id === HEIGHT) {
      const value = number(entry, 8, tag.type === 3 ? 2 : 4);
      if (tag.id === WIDTH) parts.width = value;
      else parts.height = value;
    } else await keepText(bytes, tag, size, parts);
  }
  if (parts.width === 0 || parts.height === 0) throw new NotMeasuredFile('damaged');
  return parts;
}

async function keepText(bytes: ByteSource, { id, at }: Tag, size: number, parts: ImageParts): Promise<void> {
  const name = TEXTS[id];
  if (id === XMP) parts.xmp.push((await bytes.upTo(at, size)).toString('utf8'));
  else if (name !== undefined)
    parts.texts.push({
      name,
      value: (await bytes.upTo(at, size)).toString('utf8').replaceAll('\0', '').trim(),
    });
}
