import { extensionOf } from './file-family.js';
import { LIMITS } from './limits.js';

/** Control and invisible characters, those that turn the direction of writing among them: they make a name read as another one. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * The name under which a carried file is kept: the last part of what its sender wrote, without hidden characters. It is shown
 * and compared, never a path on this machine.
 * @param ordinal place of the file in its document, from 1: the name of one that has none
 */
function safeName(written: string, ordinal: number): string {
  const last = written.replace(HIDDEN, '').split(/[/\\]/).at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  if (/^\.*$/.test(last)) return `attachment-${ordinal}`;
  return shortened(last, LIMITS.attachments.nameCharacters);
}

/** Cut in the middle, never through a character: the ending says what a file is. */
function shortened(name: string, limit: number): string {
  const characters = Array.from(name);
  if (characters.length <= limit) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : name.slice(-extension.length - 1);
  return characters.slice(0, limit - ending.length).join('') + ending;
}

/** Names the files of one document: `INVOICE/NAME`, numbered from the second that bears a name. */
export class CarriedNames {
  readonly #taken = new Set<string>();

  constructor(private readonly document: string) {}

  next(written: string, ordinal: number): string {
    const name = safeName(written, ordinal);
    const extension = extensionOf(name);
    const ending = extension === '' ? '' : name.slice(-extension.length - 1);
    const stem = name.slice(0, name.length - ending.length);
    let unique = name;
    for (let copy = 2; this.#taken.has(unique.toLowerCase()); copy += 1)
      unique = `${stem} (${copy})${ending}`;
    this.#taken.add(unique.toLowerCase());
    return `${this.document}/${unique}`;
  }
}
