import { inflateBounded } from '../../../importers/einvoice/inflate-bounded.js';
import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';
import { imageParts, type ImageParts } from './image-parts.js';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const XMP_KEYWORD = 'XML:com.adobe.xmp';

/** Size, text chunks, XMP, EXIF and C2PA of a PNG (PNG Specification, third edition, 5.3 and 11.3; C2PA 2, A.3.3). */
export async function pngParts(bytes: ByteSource): Promise<ImageParts> {
  const header = await bytes.read(8, 25);
  if (header.toString('latin1', 4, 8) !== 'IHDR') throw new NotMeasuredFile('damaged');
  const parts = imageParts(header.readUInt32BE(8), header.readUInt32BE(12));
  if (parts.width === 0 || parts.height === 0) throw new NotMeasuredFile('damaged');
  let characters = 0;
  for (let at = 33; at + 8 <= bytes.size;) {
    bytes.piece();
    const head = await bytes.read(at, 8);
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (type === 'IEND') break;
    // Each text is bounded; thousands of them, that inflate from next to nothing, are so together.
    if (isText(type) && characters < LIMITS.evidence.characters)
      characters += keepText(parts, textOf(type, await bytes.upTo(at + 8, length)));
    else if (type === 'caBX') parts.manifest = Buffer.from(await bytes.upTo(at + 8, length));
    else if (type === 'eXIf') parts.exif = Buffer.from(await bytes.upTo(at + 8, length));
    at += 12 + length;
  }
  return parts;
}

const isText = (type: string): boolean => type === 'tEXt' || type === 'zTXt' || type === 'iTXt';

interface KeyedText {
  name: string;
  value: string;
}

/** Keeps a text, and says how many characters it costs: those of one that is left out as many as it may have. */
function keepText(parts: ImageParts, text: KeyedText | null): number {
  if (text === null) return LIMITS.evidence.fieldBytes;
  if (text.name === XMP_KEYWORD) parts.xmp.push(text.value);
  else if (parts.texts.length < LIMITS.evidence.fields) parts.texts.push(text);
  return text.value.length;
}

/** Null for a chunk that is damaged, or inflates to more than a field of metadata. */
function textOf(type: string, data: Buffer): KeyedText | null {
  const end = data.indexOf(0);
  if (end < 1) return null;
  const name = data.toString('latin1', 0, end);
  if (type === 'tEXt') return { name, value: readable(data.subarray(end + 1)) };
  if (type === 'zTXt') return valueOf(name, inflated(data.subarray(end + 2)));
  const isCompressed = data[end + 1] === 1;
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  if (language === -1 || translated === -1) return null;
  const content = data.subarray(translated + 1);
  return valueOf(name, isCompressed ? inflated(content) : content);
}

const valueOf = (name: string, content: Uint8Array | null): KeyedText | null =>
  content === null ? null : { name, value: readable(Buffer.from(content)) };

function inflated(content: Buffer): Uint8Array | null {
  const found = inflateBounded(content, LIMITS.evidence.fieldBytes);
  return found.kind === 'bytes' ? found.bytes : null;
}

/** Latin-1 by the standard; many programs write UTF-8. */
function readable(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return content.toString('latin1');
  }
}
