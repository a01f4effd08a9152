import { parseFile, type IAudioMetadata } from 'music-metadata';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent, MetadataEntry } from '../../delivered-content.js';
import type { DeliveredLook, DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { measuredBy } from '../measured-by.js';
import { ByteSource } from './byte-source.js';
import { c2paFields } from './c2pa-fields.js';
import { mp4Parts, type Mp4Parts } from './mp4-boxes.js';
import { xmpFields } from './xmp-fields.js';

const latin = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);
/** Brands of pictures, which stand in the same boxes. */
const PICTURE = /^(?:avif|avis|heic|heix|hevc|mif1|msf1)$/;
const MPEG_AUDIO = /^(?:mp3|mp2|mpga|aac)$/;

const isBoxes = (head: Buffer): boolean =>
  /^(?:ftyp|moov|mdat|wide)$/.test(latin(head, 4, 8)) && !PICTURE.test(latin(head, 8, 12));

function isRecording({ head, extension }: DeliveredLook): boolean {
  if (head.length < 12) return false;
  const start = latin(head, 0, 4);
  if (start === 'RIFF') return latin(head, 8, 12) === 'WAVE';
  if (start === 'FORM') return /^AIF[FC]$/.test(latin(head, 8, 12));
  if (start === 'OggS' || start === 'fLaC' || head.readUInt32BE(0) === 0x1a45dfa3) return true;
  if (isBoxes(head) || start.startsWith('ID3')) return true;
  // The sign of a frame is eleven bits: it needs the name's word.
  return MPEG_AUDIO.test(extension) && head.readUInt16BE(0) >= 0xffe0;
}

/** Length of a recording, sound or picture, and its tags; nothing is played. */
export const recordingReader: DeliveredReader = { claims: isRecording, read: readRecording };

async function readRecording(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
  { head }: DeliveredLook,
): Promise<DeliveredContent> {
  const boxes = isBoxes(head) ? await ByteSource.during(file.path, mp4Parts) : null;
  const tags = await tagsOf(file.path);
  const seconds = boxes?.seconds ?? tags?.format.duration;
  if (seconds === undefined || !Number.isFinite(seconds) || seconds <= 0)
    throw new NotMeasuredFile('damaged');
  const isVideo = boxes?.hasVideo === true || tags?.format.hasVideo === true;
  const measured = measuredBy({ name: isVideo ? 'video' : 'audio', version: '1' }, ['music-metadata'], {
    seconds: toMillisecond(seconds),
    recordings: 1,
  });
  const at = { file: file.name };
  const metadata = [...fieldsOf(tags?.native ?? {}, at), ...fieldsOfBoxes(boxes, at)].slice(
    0,
    LIMITS.evidence.fields,
  );
  return { measured, blocks: [], links: [], metadata, commits: [], paths: [] };
}

/** A shorter recording keeps its first two digits: it is not nothing. */
const toMillisecond = (seconds: number): number =>
  Math.round(seconds * 1000) / 1000 || Number(seconds.toPrecision(2));

/** The library ends with an error of its own at whatever it cannot follow: then there are no tags, and perhaps no length. */
async function tagsOf(path: string): Promise<IAudioMetadata | null> {
  try {
    return await parseFile(path, { duration: true, skipCovers: true });
  } catch {
    return null;
  }
}

/** Tags under the names of their standard (ID3, Vorbis, MP4, RIFF…); pictures and other data are none. */
const fieldsOf = (native: IAudioMetadata['native'], at: SourceRef): MetadataEntry[] =>
  Object.values(native)
    .flat()
    .flatMap(({ id, value }) => {
      const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
      return typeof text === 'string' && text.trim() !== ''
        ? [{ name: id, value: text.trim().slice(0, LIMITS.evidence.passageCharacters), at }]
        : [];
    });

const fieldsOfBoxes = (boxes: Mp4Parts | null, at: SourceRef): MetadataEntry[] =>
  boxes === null
    ? []
    : [
        ...boxes.xmp.flatMap((packet) => xmpFields(packet, at)),
        ...(boxes.manifest === null ? [] : c2paFields(boxes.manifest, at)),
      ];
