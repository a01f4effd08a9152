import { RefusedFile } from '../../../importers/importer.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ContentCollector } from './content-collector.js';
import type { OfficePackage } from './office-package.js';
import type { PictureCount } from './picture-count.js';

/** Formats whose fields are read; drawings (emf, wmf, svg) have none. */
const PHOTOGRAPHS = /\.(?:png|jpe?g|webp|gif|tiff?)$/i;

/**
 * Reads what the pictures of a document say of their making, into its metadata. A damaged picture, or one above the limits, is
 * passed over: the document is measured all the same.
 * @returns how many pictures were looked into
 */
export async function readPictureFields(
  pack: OfficePackage,
  pictures: PictureCount,
  collector: ContentCollector,
): Promise<number> {
  const shown = pictures.held.filter(({ part }) => PHOTOGRAPHS.test(part));
  if (shown.length === 0) return 0;
  const { imageFields } = await import('../media/image-reader.js');
  let looked = 0;
  let left = LIMITS.office.picturesMegabytes * MEGABYTE;
  for (const { part, at } of shown) {
    const bytes = await pictureBytes(pack, part, Math.min(left, LIMITS.office.pictureMegabytes * MEGABYTE));
    if (bytes === null) continue;
    left -= bytes.length;
    try {
      const fields = await imageFields(bytes, collector.at({ path: `/${part}`, ...at }));
      if (fields === null) continue;
      looked += 1;
      for (const field of fields) collector.keepMetadata(field);
    } catch (error) {
      if (!(error instanceof NotMeasuredFile)) throw error;
    }
  }
  return looked;
}

async function pictureBytes(pack: OfficePackage, part: string, most: number): Promise<Buffer | null> {
  if ((pack.bytesOf(part) ?? Infinity) > most) return null;
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of pack.stream(part)) {
      if ((total += chunk.length) > most) return null;
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
  return Buffer.concat(chunks);
}
