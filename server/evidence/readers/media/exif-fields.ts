import exifr from 'exifr';
import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { MetadataEntry } from '../../delivered-content.js';

const OPTIONS = {
  tiff: true,
  ifd0: {},
  ifd1: false,
  exif: true,
  gps: false,
  interop: false,
  makerNote: false,
  userComment: true,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  mergeOutput: false,
  translateValues: false,
  reviveValues: false,
  sanitize: true,
} as const;

/** The characters that a user comment says it is written in (Exif 3.0, 4.6.6, table of character codes). */
const CODES: Readonly<Record<string, string>> = { ASCII: 'latin1', UNICODE: 'utf-16' };

/** What EXIF says in words, by the names of its standard; where a picture was taken is not looked at. */
export async function exifFields(tiff: Buffer, at: SourceRef): Promise<MetadataEntry[]> {
  const found = Object.entries(await read(tiff)).flatMap(([name, value]) =>
    // A directory of fields; the comment of the user stands beside them.
    isDirectory(value) ? Object.entries(value) : [[name, value] as const],
  );
  return found
    .flatMap(([name, value]) => {
      const isComment = name.toLowerCase() === 'usercomment';
      const text = isComment ? commentOf(value) : textOf(value);
      return text === '' ? [] : [{ name: isComment ? 'UserComment' : name, value: text, at }];
    })
    .slice(0, LIMITS.evidence.fields);
}

const isDirectory = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** Damaged EXIF is no reason not to measure an image. */
async function read(tiff: Buffer): Promise<Record<string, unknown>> {
  try {
    const found: unknown = await exifr.parse(tiff, OPTIONS);
    return isDirectory(found) ? found : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';

function commentOf(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (!(value instanceof Uint8Array)) return '';
  const bytes = Buffer.from(value);
  const code = bytes.toString('latin1', 0, 8).replaceAll('\0', '').trim();
  const encoding = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  const content = encoding === undefined && code !== '' ? bytes : bytes.subarray(8);
  if (encoding !== 'utf-16') return textOf(content.toString('utf8'));
  // The order of the bytes is that of the file, which the comment does not tell: letters have a zero on one side.
  const isLittle = content[1] === 0;
  return textOf(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(content));
}
