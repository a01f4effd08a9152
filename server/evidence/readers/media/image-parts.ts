/** What an image file says without its pixels. */
export interface ImageParts {
  /** Pixels. */
  width: number;
  height: number;
  /** Layers, where the format has them. */
  layers?: number;
  /** Texts with their keywords, as the format holds them. */
  texts: { name: string; value: string }[];
  /** XMP packets. */
  xmp: string[];
  /** EXIF, as the TIFF that it is. */
  exif: Buffer | null;
  /** A C2PA manifest, or its beginning; null when there is none. */
  manifest: Buffer | null;
}

/** The parts of an image of this size, before any is found. */
export const imageParts = (width: number, height: number): ImageParts => ({
  width,
  height,
  texts: [],
  xmp: [],
  exif: null,
  manifest: null,
});
