import type { SourceFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { countWords } from '../../words.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { readText } from './decode-text.js';
import { textParagraphs } from './text-paragraphs.js';

const READER = { name: 'subtitles', version: '1' };
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{3})`;
const SHOWN_FROM_TO = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
/** Marks of speaker, place and style inside a cue (WebVTT, 3.4), which SubRip files have too. */
const MARK = /<\/?[a-z][^>\n]{0,200}>/gi;

/** Words, cues and length of subtitles: SubRip and WebVTT. */
export const subtitlesReader: DeliveredReader = {
  claims: ({ family, extension }) => family === 'text' && (extension === 'srt' || extension === 'vtt'),
  read: readSubtitles,
};

async function readSubtitles(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredContent> {
  const list = new BlockList();
  const figures = { words: 0, cues: 0, seconds: 0 };
  for (const { text, line } of textParagraphs(await readText(file))) {
    const lines = text.split('\n');
    const timed = lines.findIndex((one) => SHOWN_FROM_TO.test(one));
    if (timed === -1) continue;
    const shown = lines
      .slice(timed + 1)
      .join('\n')
      .replace(MARK, '');
    figures.cues += 1;
    figures.words += countWords(shown);
    figures.seconds = Math.max(figures.seconds, endOf(lines[timed] ?? ''));
    list.add('body', shown, { file: file.name, line: line + timed + 1 });
  }
  if (figures.cues === 0) throw new NotMeasuredFile('damaged');
  const measured = measuredBy(READER, [], figures);
  return { measured, blocks: list.blocks, links: [], metadata: [], commits: [], paths: [] };
}

/** Seconds from the start of the recording to the end of a cue. */
function endOf(line: string): number {
  const [hours, minutes, seconds, thousandths] = (SHOWN_FROM_TO.exec(line) ?? [])
    .slice(5)
    .map((one) => Number(one || 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) + (thousandths ?? 0) / 1000;
}
