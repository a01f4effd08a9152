import { deflateSync } from 'node:zlib';

/** CRC-32 of PNG chunks (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const little32 = (value: number): Buffer => Buffer.from(u32(value)).reverse();

export const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};
export const textChunk = (keyword: string, text: string): Buffer =>
  pngChunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'utf8'));
export const packedTextChunk = (keyword: string, text: Buffer | string): Buffer =>
  pngChunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(text, { level: 9 })]));
export const longTextChunk = (keyword: string, text: string, isPacked = false): Buffer =>
  pngChunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(`${keyword}\0${isPacked ? '\x01' : '\0'}\0fr\0\0`),
      isPacked ? deflateSync(text) : Buffer.from(text),
    ]),
  );

/** A grey PNG with chunks between its header and its picture. */
export function png(width: number, height: number, chunks: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 4)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
export const app1 = (data: Buffer): Buffer => segment(0xe1, data);
export const app11 = (data: Buffer): Buffer => segment(0xeb, data);
export const xmpSegment = (packet: string): Buffer =>
  app1(Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)]));
export const exifSegment = (tiff: Buffer): Buffer => app1(Buffer.concat([Buffer.from('Exif\0\0'), tiff]));

/** A JPEG of that size as far as its picture, which is left out. */
export const jpeg = (width: number, height: number, segments: readonly Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    segment(0xc0, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0, 0xff, 0xd9]),
  ]);

/** A directory of a big-endian TIFF: each tag with its type (2 text, 4 number, 7 bytes) and value. */
export type TiffTag = readonly [id: number, type: 2 | 4 | 7, value: string | number | Buffer];

/** A TIFF of one directory, and of a second one that EXIF names. Without a picture. */
export function tiff(tags: readonly TiffTag[], exif: readonly TiffTag[] = []): Buffer {
  const first = 8;
  const size = (of: readonly TiffTag[]): number => 2 + of.length * 12 + 4;
  const all: TiffTag[] = exif.length === 0 ? [...tags] : [...tags, [0x8769, 4, 0]];
  const second = first + size(all);
  let free = second + (exif.length === 0 ? 0 : size(exif));
  const pieces: Buffer[] = [];
  const directory = (of: readonly TiffTag[]): Buffer =>
    Buffer.concat([
      u16(of.length),
      ...of.map(([id, type, value]) => {
        if (typeof value === 'number')
          return Buffer.concat([u16(id), u16(type), u32(1), u32(id === 0x8769 ? second : value)]);
        const data = Buffer.isBuffer(value) ? value : Buffer.from(`${value}\0`);
        const entry = Buffer.concat([
          u16(id),
          u16(type),
          u32(data.length),
          data.length > 4 ? u32(free) : Buffer.concat([data, Buffer.alloc(4 - data.length)]),
        ]);
        if (data.length > 4) {
          pieces.push(data);
          free += data.length;
        }
        return entry;
      }),
      u32(0),
    ]);
  const directories = [directory(all), ...(exif.length === 0 ? [] : [directory(exif)])];
  return Buffer.concat([Buffer.from('MM\0*'), u32(first), ...directories, ...pieces]);
}

const riffChunk = (type: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(type), little32(data.length), data, Buffer.alloc(data.length % 2)]);

/** A WebP of that size with further chunks. */
export function webp(
  width: number,
  height: number,
  chunks: Readonly<Record<string, Buffer | string>> = {},
): Buffer {
  const canvas = Buffer.alloc(10);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const more = Object.entries(chunks).map(([type, data]) => riffChunk(type, Buffer.from(data)));
  const content = Buffer.concat([Buffer.from('WEBP'), riffChunk('VP8X', canvas), ...more]);
  return Buffer.concat([Buffer.from('RIFF'), little32(content.length), content]);
}

/** A GIF of that size without a colour table, with a comment. */
export function gif(width: number, height: number, comment: string): Buffer {
  const screen = Buffer.alloc(7);
  screen.writeUInt16LE(width, 0);
  screen.writeUInt16LE(height, 2);
  const said = Buffer.from(comment);
  const block = Buffer.concat([Buffer.from([0x21, 0xfe, said.length]), said, Buffer.from([0])]);
  const image = Buffer.concat([Buffer.from([0x2c]), Buffer.alloc(9), Buffer.from([2, 1, 0, 0])]);
  return Buffer.concat([Buffer.from('GIF89a'), screen, image, block, Buffer.from([0x3b])]);
}

/** A Photoshop file of that size with XMP and so many layers, without its picture. */
export function psd(width: number, height: number, xmp: string, layers: number): Buffer {
  const packet = Buffer.from(xmp);
  const resource = Buffer.concat([
    Buffer.from('8BIM'),
    u16(1060),
    Buffer.from([0, 0]),
    u32(packet.length),
    packet,
    Buffer.alloc(packet.length % 2),
  ]);
  const header = [
    Buffer.from('8BPS'),
    u16(1),
    Buffer.alloc(6),
    u16(3),
    u32(height),
    u32(width),
    u16(8),
    u16(3),
  ];
  const layerInfo = Buffer.concat([u32(6), u32(2), u16(layers)]);
  return Buffer.concat([...header, u32(0), u32(resource.length), resource, layerInfo]);
}

/** An XMP packet that states one property, as an attribute. */
export const xmpWith = (name: string, namespace: string, value: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:n="${namespace}" n:${name}="${value}"/></rdf:RDF></x:xmpmeta>`;
