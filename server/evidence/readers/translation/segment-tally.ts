import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent, MetadataEntry, TextBlock } from '../../delivered-content.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { countWords } from '../../words.js';
import { BlockList } from '../block-list.js';
import { measuredBy, type ReaderName } from '../measured-by.js';
import type { Segment } from './segment.js';

/** Counts the segments of a translation file; words are those of the source, which is what translators are paid by. */
export class SegmentTally {
  readonly #list = new BlockList();
  readonly #seen = new Set<string>();
  readonly metadata: MetadataEntry[] = [];
  readonly #figures = {
    segments: 0,
    /** Words of all sources: new + fuzzy + repeated. */
    sourceWords: 0,
    /** Words of the sources that come for the first time, without a proposal. */
    newWords: 0,
    /** Segments, and words of their sources, that were taken over from something that resembles them. */
    fuzzy: 0,
    fuzzyWords: 0,
    /** Words of sources that came before in the file. */
    repeatedWords: 0,
    targetWords: 0,
    untranslated: 0,
    /** Segments of words whose target is their source. */
    targetEqualsSource: 0,
    /** Segments that are not to be translated; they are in no other figure. */
    locked: 0,
  };

  /** @throws NotMeasuredFile `too-large` beyond the limit of segments or of texts */
  add({ source, target, isFuzzy, at }: Segment): void {
    const words = countWords(source);
    const key = source.replace(/\s+/g, ' ').trim();
    if (key === '') return;
    const figures = this.#figures;
    figures.segments += 1;
    if (figures.segments > LIMITS.evidence.segments) throw new NotMeasuredFile('too-large');
    figures.sourceWords += words;
    figures.targetWords += countWords(target);
    if (this.#seen.has(key)) figures.repeatedWords += words;
    else if (isFuzzy && target.trim() !== '') {
      figures.fuzzy += 1;
      figures.fuzzyWords += words;
    } else figures.newWords += words;
    this.#seen.add(key);
    if (target.trim() === '') figures.untranslated += 1;
    else if (/\p{L}/u.test(key) && target.replace(/\s+/g, ' ').trim() === key)
      figures.targetEqualsSource += 1;
    this.#list.add('segment', source, { ...at, path: `${at.path ?? ''}/source` });
    this.#list.add('segment', target, { ...at, path: `${at.path ?? ''}/target` });
  }

  /** A segment that its file says not to translate. */
  lock(): void {
    this.#figures.locked += 1;
  }

  /** A remark on a segment. */
  addComment(text: string, at: TextBlock['at']): void {
    this.#list.add('comment', text, at);
  }

  /** @throws NotMeasuredFile `empty` for a file without a segment */
  content(reader: ReaderName, libraries: readonly string[]): DeliveredContent {
    if (this.#figures.segments === 0) throw new NotMeasuredFile('empty');
    const measured = measuredBy(reader, libraries, this.#figures);
    return {
      measured,
      blocks: this.#list.blocks,
      links: [],
      metadata: this.metadata,
      commits: [],
      paths: [],
    };
  }
}
