import { createHash } from 'node:crypto';
import { pdfStreams } from '../../../importers/einvoice/pdf-streams.js';

const IMAGE = /\/Subtype\s*\/Image\b/;
/** A mask is a part of its image; a thumbnail shows a page. */
const MASK = /\/ImageMask\s+true\b/;
const SOFT_MASK = /\/S?Mask\s+(\d+)\s+\d+\s+R\b/;

/** A page of A4 at 72 points an inch: no scanner sees less, and a logo or a photo in a text is smaller. */
const PAGE_PIXELS = 595 * 842;

/** The images of a PDF. */
export interface PdfImages {
  /** Distinct by their bytes as they stand, masks aside. */
  distinct: number;
  /** Of those, the ones that could be an image of a page, by their pixels. */
  pageSized: number;
}

/** Finds the images of a PDF. Image objects are streams, which no other stream can hold: nothing is inflated. */
export function imagesOf(pdf: Buffer): PdfImages {
  const images: { object: string; hash: string; pixels: number }[] = [];
  const masks = new Set<string>();
  for (const { dictionary, start, next, object } of pdfStreams(pdf)) {
    if (!IMAGE.test(dictionary) || MASK.test(dictionary)) continue;
    const mask = SOFT_MASK.exec(dictionary)?.[1];
    if (mask !== undefined) masks.add(mask);
    const hash = createHash('sha256').update(pdf.subarray(start, next)).digest('base64');
    images.push({ object, hash, pixels: sideOf(dictionary, 'Width') * sideOf(dictionary, 'Height') });
  }
  const shown = images.filter(({ object }) => !masks.has(object));
  const count = (some: typeof shown): number => new Set(some.map(({ hash }) => hash)).size;
  return { distinct: count(shown), pageSized: count(shown.filter(({ pixels }) => pixels >= PAGE_PIXELS)) };
}

const sideOf = (dictionary: string, side: 'Width' | 'Height'): number =>
  Number(new RegExp(`/${side}\\s+(\\d{1,6})\\b`).exec(dictionary)?.[1] ?? 0);
