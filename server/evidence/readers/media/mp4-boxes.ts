import { NotMeasuredFile } from '../../not-measured-file.js';
import type { ByteSource } from './byte-source.js';

/** What the boxes of an ISO base media file say (ISO/IEC 14496-12): MP4, M4A, MOV. */
export interface Mp4Parts {
  /** Length of the presentation; null when no movie header says it. */
  seconds: number | null;
  hasVideo: boolean;
  xmp: string[];
  manifest: Buffer | null;
}

interface Box {
  type: string;
  start: number;
  end: number;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia']);
const DEPTH = 4;
/** Extended types of a `uuid` box (C2PA 2, A.5.2; XMP part 3, 1.2.7.1). */
const C2PA = 'd8fec3d61b0e483c92975828877ec481';
const XMP = 'be7acfcb97a942e89c71999491e3afac';

/**
 * Goes through the boxes of a file.
 * @throws NotMeasuredFile `damaged` for a box that says it is larger than what it stands in
 */
export async function mp4Parts(bytes: ByteSource): Promise<Mp4Parts> {
  const parts: Mp4Parts = { seconds: null, hasVideo: false, xmp: [], manifest: null };
  await readBoxes(bytes, 0, bytes.size, 0, parts);
  return parts;
}

async function readBoxes(
  bytes: ByteSource,
  start: number,
  end: number,
  depth: number,
  parts: Mp4Parts,
): Promise<void> {
  for (let at = start; at + 8 <= end;) {
    bytes.piece();
    const box = await boxAt(bytes, at, end);
    if (CONTAINERS.has(box.type) && depth < DEPTH)
      await readBoxes(bytes, box.start, box.end, depth + 1, parts);
    else await keep(bytes, box, parts);
    at = box.end;
  }
}

async function boxAt(bytes: ByteSource, at: number, end: number): Promise<Box> {
  const head = await bytes.read(at, 8);
  const type = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  // 0: up to the end; 1: the length follows in eight bytes.
  const length = short === 0 ? end - at : short === 1 ? await longLength(bytes, at) : short;
  const header = short === 1 ? 16 : 8;
  if (length < header || at + length > end) throw new NotMeasuredFile('damaged');
  return { type, start: at + header, end: at + length };
}

const longLength = async (bytes: ByteSource, at: number): Promise<number> =>
  Number((await bytes.read(at + 8, 8)).readBigUInt64BE(0));

async function keep(bytes: ByteSource, { type, start, end }: Box, parts: Mp4Parts): Promise<void> {
  if (type === 'mvhd') parts.seconds ??= await secondsOf(bytes, start);
  if (type === 'hdlr') parts.hasVideo ||= (await bytes.upTo(start + 8, 4)).toString('latin1') === 'vide';
  if (type !== 'uuid') return;
  const id = (await bytes.upTo(start, 16)).toString('hex');
  if (id === XMP) parts.xmp.push((await bytes.upTo(start + 16, end - start - 16)).toString('utf8'));
  if (id === C2PA) parts.manifest ??= Buffer.from(await bytes.upTo(start + 16, end - start - 16));
}

/** Length ÷ time scale of a movie header, of version 0 or 1; null when it does not say. */
async function secondsOf(bytes: ByteSource, start: number): Promise<number | null> {
  const isLong = (await bytes.read(start, 1))[0] === 1;
  const data = await bytes.read(start + (isLong ? 20 : 12), isLong ? 12 : 8);
  const scale = data.readUInt32BE(0);
  const length = isLong ? Number(data.readBigUInt64BE(4)) : data.readUInt32BE(4);
  const unknown = isLong ? 2 ** 64 : 0xffff_ffff;
  return scale === 0 || length === 0 || length >= unknown ? null : length / scale;
}
