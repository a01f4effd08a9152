import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

/** Image resources that hold metadata (Adobe Photoshop File Formats Specification, table of resource IDs). */
const EXIF = 1058;
const XMP = 1060;

/** Size, layers, XMP and EXIF of a Photoshop file (the same specification, file header to layer and mask information). */
export async function psdParts(bytes: ByteSource): Promise<ImageParts> {
  const header = await bytes.read(0, 30);
  const isLarge = header.readUInt16BE(4) === 2;
  const parts = imageParts(header.readUInt32BE(18), header.readUInt32BE(14));
  if (parts.width === 0 || parts.height === 0) throw new NotMeasuredFile('damaged');
  const resources = 30 + header.readUInt32BE(26);
  const length = (await bytes.read(resources, 4)).readUInt32BE(0);
  const end = resources + 4 + length;
  if (end > bytes.size) throw new NotMeasuredFile('damaged');
  await readResources(bytes, resources + 4, end, parts);
  // Length of the section, length of the layers, their number: each length takes twice the bytes in a large document.
  const count = await bytes.upTo(end + (isLarge ? 16 : 8), 2);
  if (count.length === 2) parts.layers = Math.abs(count.readInt16BE(0));
  return parts;
}

async function readResources(
  bytes: ByteSource,
  start: number,
  end: number,
  parts: ImageParts,
): Promise<void> {
  for (let at = start; at + 12 <= end;) {
    bytes.piece();
    const head = await bytes.read(at, 7);
    if (head.toString('latin1', 0, 4) !== '8BIM') return;
    const name = (head[6] ?? 0) + 1;
    const data = at + 6 + name + (name % 2);
    const length = (await bytes.read(data, 4)).readUInt32BE(0);
    const id = head.readUInt16BE(4);
    if (id === XMP) parts.xmp.push((await bytes.upTo(data + 4, length)).toString('utf8'));
    if (id === EXIF) parts.exif = Buffer.from(await bytes.upTo(data + 4, length));
    at = data + 4 + length + (length % 2);
  }
}
