import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { BlockRole, LinkTarget, MetadataEntry, TextBlock } from '../../delivered-content.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

/** Room kept in the reading order for a block whose text is not complete. */
export type KeptPlace = number;

/** Keeps what is found in a file, in reading order, within the limits of texts. */
export class ContentCollector {
  readonly links: LinkTarget[] = [];
  readonly metadata: MetadataEntry[] = [];
  readonly #places: TextBlock[][] = [];
  #characters = 0;
  #blocks = 0;

  /** @param file name of the file inside the dossier */
  constructor(private readonly file: string) {}

  /** Keeps the next place in the reading order: a paragraph begins before the text boxes that hang on it. */
  keepPlace(): KeptPlace {
    if (this.#places.length >= LIMITS.office.blocks) throw new NotMeasuredFile('too-large');
    return this.#places.push([]) - 1;
  }

  /** Puts a text at a place that was kept. Blank ones are left out. Throws NotMeasuredFile beyond the limits. */
  fill(place: KeptPlace, role: BlockRole, text: string, at: Omit<SourceRef, 'file'>): void {
    if (text.trim() === '') return;
    if ((this.#blocks += 1) > LIMITS.office.blocks) throw new NotMeasuredFile('too-large');
    this.charge(text.length);
    for (const piece of cutText(text)) this.#places[place]?.push({ role, text: piece, at: this.at(at) });
  }

  /** Counts characters that are held. Throws NotMeasuredFile when there are too many. */
  charge(characters: number): void {
    if ((this.#characters += characters) > LIMITS.evidence.characters) throw new NotMeasuredFile('too-large');
  }

  /** Puts a text at the end of what was read. */
  add(role: BlockRole, text: string, at: Omit<SourceRef, 'file'>): KeptPlace {
    const place = this.keepPlace();
    this.fill(place, role, text, at);
    return place;
  }

  /** Gives the texts of a place another role, or leaves them out (null): that they repeat is known once all are read. */
  settle(place: KeptPlace, role: BlockRole | null): void {
    const blocks = this.#places[place] ?? [];
    this.#places[place] = role === null ? [] : blocks.map((block) => ({ ...block, role }));
  }

  addLink(target: string, at: Omit<SourceRef, 'file'>): void {
    if (this.links.length >= LIMITS.office.blocks) throw new NotMeasuredFile('too-large');
    this.links.push({ target: target.slice(0, LIMITS.evidence.passageCharacters), at: this.at(at) });
  }

  addMetadata(name: string, value: string, part: string): void {
    this.keepMetadata({ name, value, at: this.at({ path: `/${part}` }) });
  }

  /** A field of metadata as it was read. Those beyond the limit are left out, and so are empty ones. */
  keepMetadata({ name, value, at }: MetadataEntry): void {
    if (value.trim() === '' || this.metadata.length >= LIMITS.evidence.fields) return;
    this.metadata.push({ name, value: value.slice(0, LIMITS.evidence.passageCharacters), at });
  }

  /** All texts in reading order. */
  blocks(): TextBlock[] {
    return this.#places.flat();
  }

  /** A place of this file. */
  at(place: Omit<SourceRef, 'file'>): SourceRef {
    return { file: this.file, ...place };
  }
}

/** A text in pieces of the length of a passage, cut between two words where there is a space. */
export function cutText(text: string, longest: number = LIMITS.evidence.passageCharacters): string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const space = Math.max(text.lastIndexOf(' ', start + longest), text.lastIndexOf('\n', start + longest));
    const end = space > start ? space : start + longest - (isLowSurrogate(text, start + longest) ? 1 : 0);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return [...pieces, text.slice(start)];
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
};
