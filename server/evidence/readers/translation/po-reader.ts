import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { SourceFile } from '../../../importers/importer.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { readText } from '../text/decode-text.js';
import { poLines } from './po-lines.js';
import { SegmentTally } from './segment-tally.js';

const READER = { name: 'po', version: '1' };
const OPEN_TEXT = /^[ \t]*(?:msg[a-z_]{2,12}(?:\[\d{1,3}\])?[ \t]*)?"(?:[^"\\\n]|\\.)*$/m;
const CHARSET = /charset=([A-Za-z0-9._-]{1,40})/i;
/** Fields of the header that tell how the catalogue was made. */
const TOLD =
  /^(?:Project-Id-Version|Language|Last-Translator|Language-Team|X-Generator|PO-Revision-Date|POT-Creation-Date)$/i;

/** Source words of a gettext catalogue: new, repeated, fuzzy; obsolete entries are left out, both forms of a plural count. */
export const poReader: DeliveredReader = {
  claims: ({ family, extension }) => family === 'text' && (extension === 'po' || extension === 'pot'),
  read: readPo,
};

async function readPo(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<DeliveredContent> {
  const text = await readText(file, (head) => CHARSET.exec(head)?.[1]);
  const { headers, entries } = parsed(text);
  const lineOf = poLines(text);
  const tally = new SegmentTally();
  for (const [name, value] of Object.entries(headers))
    if (TOLD.test(name) && value.trim() !== '')
      tally.metadata.push({ name, value: value.trim(), at: { file: file.name, line: 1 } });
  const placed = entries.map((entry) => ({ entry, line: lineOf(entry.msgctxt ?? '', entry.msgid) }));
  // The parser puts together what stands in one context.
  placed.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  for (const { entry, line } of placed)
    addEntry(tally, entry, { file: file.name, ...(line === undefined ? {} : { line }) });
  return tally.content(READER, ['gettext-parser']);
}

function addEntry(tally: SegmentTally, entry: GetTextTranslation, at: SourceRef): void {
  const { msgid, msgid_plural: plural = '', msgstr, comments } = entry;
  const isFuzzy = /\bfuzzy\b/.test(comments?.flag ?? '');
  tally.add({ source: msgid, target: msgstr[0] ?? '', isFuzzy, at });
  if (plural !== '') tally.add({ source: plural, target: msgstr.slice(1).join('\n'), isFuzzy, at });
  tally.addComment(comments?.translator ?? '', at);
}

interface Catalogue {
  headers: Readonly<Record<string, string>>;
  entries: GetTextTranslation[];
}

/** @throws NotMeasuredFile `damaged` for a text that is opened on a line and not closed on it */
function parsed(text: string): Catalogue {
  if (OPEN_TEXT.test(text)) throw new NotMeasuredFile('damaged');
  try {
    // Its types promise headers to every catalogue; one without them has none.
    const { headers, translations } = po.parse(text) as Partial<GetTextTranslations>;
    const entries = Object.values(translations ?? {}).flatMap((context) => Object.values(context));
    return { headers: headers ?? {}, entries: entries.filter(({ msgid }) => msgid !== '') };
  } catch {
    throw new NotMeasuredFile('damaged');
  }
}
