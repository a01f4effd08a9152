import type { SourceRef } from '../../../domain/source-ref.js';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent, MetadataEntry } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { measuredBy } from '../measured-by.js';
import { ByteSource } from './byte-source.js';
import { c2paFields } from './c2pa-fields.js';
import { exifFields } from './exif-fields.js';
import { gifParts } from './gif-parts.js';
import type { ImageParts } from './image-parts.js';
import { jpegParts } from './jpeg-parts.js';
import { PNG_SIGNATURE, pngParts } from './png-parts.js';
import { psdParts } from './psd-parts.js';
import { tiffParts } from './tiff-parts.js';
import { webpParts } from './webp-parts.js';
import { xmpFields } from './xmp-fields.js';

interface ImageFormat {
  name: string;
  isIt: (head: Buffer) => boolean;
  parts: (bytes: ByteSource) => Promise<ImageParts>;
}

const latin = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

/** By the signature of each format: the extension promises nothing. */
const FORMATS: readonly ImageFormat[] = [
  { name: 'png', isIt: (head) => head.subarray(0, 8).equals(PNG_SIGNATURE), parts: pngParts },
  { name: 'jpeg', isIt: (head) => head.readUIntBE(0, 3) === 0xffd8ff, parts: jpegParts },
  { name: 'gif', isIt: (head) => /^GIF8[79]a$/.test(latin(head, 0, 6)), parts: gifParts },
  {
    name: 'webp',
    isIt: (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP',
    parts: webpParts,
  },
  { name: 'psd', isIt: (head) => latin(head, 0, 4) === '8BPS', parts: psdParts },
  { name: 'tiff', isIt: (head) => /^(?:II\*\0|MM\0\*)$/.test(latin(head, 0, 4)), parts: tiffParts },
];
const SHORTEST = 12;

const formatOf = (head: Buffer): ImageFormat | undefined =>
  head.length < SHORTEST ? undefined : FORMATS.find(({ isIt }) => isIt(head));

/** Size of an image and what it says of its making; no pixel is decoded. */
export const imageReader: DeliveredReader = {
  claims: ({ head }) => formatOf(head) !== undefined,
  read: async (file, { head }) => {
    const format = formatOf(head);
    if (format === undefined) throw new NotMeasuredFile('unknown-format');
    const parts = await ByteSource.during(file.path, format.parts);
    return contentOf(file, format.name, parts);
  },
};

/**
 * What a picture inside a document says of its making; null for a format that is not read.
 * @throws NotMeasuredFile where it is damaged, or beyond the limits of images
 */
export async function imageFields(bytes: Buffer, at: SourceRef): Promise<MetadataEntry[] | null> {
  const format = formatOf(bytes);
  return format === undefined ? null : metadataOf(await format.parts(ByteSource.of(bytes)), at);
}

async function contentOf(
  file: Pick<SourceFile, 'name'>,
  name: string,
  parts: ImageParts,
): Promise<DeliveredContent> {
  const { width, height, layers } = parts;
  const measured = measuredBy({ name, version: '1' }, ['exifr', 'saxes'], {
    images: 1,
    width,
    height,
    ...(layers === undefined ? {} : { layers }),
  });
  const metadata = await metadataOf(parts, { file: file.name });
  return { measured, blocks: [], links: [], metadata, commits: [], paths: [] };
}

async function metadataOf(
  { texts, xmp, exif, manifest }: ImageParts,
  at: SourceRef,
): Promise<MetadataEntry[]> {
  const found = [
    ...texts.map((text) => ({ ...text, at })),
    ...(exif === null ? [] : await exifFields(exif, at)),
    ...xmp.flatMap((packet) => xmpFields(packet, at)),
    ...(manifest === null ? [] : c2paFields(manifest, at)),
  ];
  return found.filter(({ value }) => value.trim() !== '').slice(0, LIMITS.evidence.fields);
}
