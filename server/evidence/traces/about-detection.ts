import type { TextHit } from './find-in-texts.js';

/** Products whose marks stand together in one file, or in one line, when the text is about them. */
const VENDORS_IN_FILE = 3;
const VENDORS_IN_LINE = 2;

/** Different wordings of products in one file: a list of phrases. An answer has an opener, a closer and one more. */
const PHRASES_IN_FILE = 4;

const PHRASES = new Set(['chat.opener', 'chat.closer', 'chat.selfref', 'chat.cutoff']);

/**
 * Marks of three products in one document, of two in one line, or four different phrases: the text is about detection, and
 * nothing in it is a trace. Statements stay: they name a tool on purpose.
 */
export function withoutTextsAboutDetection(hits: readonly TextHit[]): TextHit[] {
  const marks = hits.filter(({ rule, strength }) => rule.startsWith('chat.') && strength !== 'declaration');
  const inFile = new Set(marks.flatMap(({ vendor }) => vendor ?? []));
  const phrases = new Set(
    marks.filter(({ rule }) => PHRASES.has(rule)).map(({ token }) => token.toLowerCase()),
  );
  const isAbout = inFile.size >= VENDORS_IN_FILE || phrases.size >= PHRASES_IN_FILE;
  const told = isAbout ? new Set(marks) : crowded(marks);
  return hits.map((hit) =>
    hit.mention === null && told.has(hit) ? { ...hit, strength: 'info', mention: 'about-detection' } : hit,
  );
}

/** Where the line of a hit begins in its passage. */
const lineStart = ({ block, start }: TextHit): number => block.text.lastIndexOf('\n', start - 1);

/** The hits on lines that show the marks of two products. */
function crowded(marks: readonly TextHit[]): Set<TextHit> {
  const lines = new Map<TextHit['block'], Map<number, TextHit[]>>();
  for (const mark of marks) {
    const ofBlock = lines.get(mark.block) ?? new Map<number, TextHit[]>();
    lines.set(mark.block, ofBlock);
    const line = ofBlock.get(lineStart(mark));
    if (line === undefined) ofBlock.set(lineStart(mark), [mark]);
    else line.push(mark);
  }
  const all = [...lines.values()].flatMap((ofBlock) => [...ofBlock.values()]);
  return new Set(
    all.filter((line) => new Set(line.flatMap(({ vendor }) => vendor ?? [])).size >= VENDORS_IN_LINE).flat(),
  );
}
