import type { SourceRef } from '../../../domain/source-ref.js';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { XmlFile, type XmlFileVisitor } from '../xml-file.js';
import { rootOf } from '../xml-root.js';
import { SegmentTally } from './segment-tally.js';

const READER = { name: 'xliff', version: '1' };

/** Inline elements that hold codes of the original format, not its text (XLIFF 1.2, 2.3); a `sub` inside is text again. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it']);
/** Proposals, and the source cut into sentences once more. */
const ASIDE = new Set(['alt-trans', 'seg-source', 'originalData', 'matches', 'glossary', 'bin-unit']);
/** States of a target that somebody has still to look at (XLIFF 1.2, state and state-qualifier). */
const TO_LOOK_AT = /^needs-(?:adaptation|review-.+)$/;
const FUZZY_QUALIFIER = /^(?:fuzzy-match|leveraged-mt|leveraged-inherited|mt-suggestion|tm-suggestion)$/;

/** Source words of XLIFF 1.2 and 2.x: new, repeated, fuzzy. */
export const xliffReader: DeliveredReader = {
  claims: ({ family, head }) => family === 'xml' && rootOf(head) === 'xliff',
  read: readXliff,
};

async function readXliff(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<DeliveredContent> {
  const visitor = new XliffVisitor();
  const xml = new XmlFile(file.name, visitor);
  visitor.place = () => xml.place();
  await xml.read(file.path, LIMITS.evidence.translationMegabytes);
  return visitor.tally.content(READER, ['saxes']);
}

interface Unit {
  source: string;
  target: string;
  isFuzzy: boolean;
  isLocked: boolean;
  at: SourceRef;
}

class XliffVisitor implements XmlFileVisitor {
  readonly tally = new SegmentTally();
  place: () => SourceRef = () => ({ file: '' });
  /** `translate` of the elements that are open, the innermost last. */
  readonly #translate: boolean[] = [];
  #unit: Unit | null = null;
  #into: 'source' | 'target' | 'note' | null = null;
  #note = '';
  /** Open elements whose content does not count, and whether a `sub` counts again. */
  #aside = 0;
  readonly #codes: boolean[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#translate.push(
      attributes.translate === undefined ? this.#isTranslated() : attributes.translate !== 'no',
    );
    if (ASIDE.has(name)) this.#aside += 1;
    if (this.#aside > 0) return;
    if (name === 'file') this.#tell(attributes);
    if (name === 'trans-unit' || name === 'segment') this.#begin(attributes);
    if (name === 'source' || name === 'target') this.#into = this.#unit === null ? null : name;
    if (name === 'note') this.#into = 'note';
    if (name === 'target' && this.#unit !== null) this.#unit.isFuzzy ||= isFuzzy(attributes);
    if (CODES.has(name)) this.#codes.push(true);
    if (name === 'sub') this.#codes.push(false);
  }

  text(text: string): void {
    if (this.#aside > 0 || this.#codes.at(-1) === true) return;
    if (this.#into === 'note') this.#note += text;
    else if (this.#into !== null && this.#unit !== null) this.#unit[this.#into] += text;
  }

  close(name: string): void {
    this.#translate.pop();
    if (ASIDE.has(name)) this.#aside -= 1;
    else if (this.#aside > 0) return;
    if (CODES.has(name) || name === 'sub') this.#codes.pop();
    if (name === 'source' || name === 'target') this.#into = null;
    if (name === 'note') this.#endNote();
    if (name === 'trans-unit' || name === 'segment') this.#end();
  }

  #isTranslated(): boolean {
    return this.#translate.at(-1) ?? true;
  }

  #begin(attributes: Readonly<Record<string, string>>): void {
    this.#unit = {
      source: '',
      target: '',
      // XLIFF 2 leaves the names of sub-states to the programs.
      isFuzzy: /fuzzy/i.test(attributes.subState ?? ''),
      isLocked: !this.#isTranslated(),
      at: this.place(),
    };
  }

  #end(): void {
    const unit = this.#unit;
    this.#unit = null;
    if (unit === null) return;
    if (unit.isLocked) this.tally.lock();
    else this.tally.add(unit);
  }

  #endNote(): void {
    this.tally.addComment(this.#note.trim(), this.place());
    this.#note = '';
    this.#into = null;
  }

  #tell(attributes: Readonly<Record<string, string>>): void {
    for (const name of [
      'source-language',
      'target-language',
      'original',
      'datatype',
      'product-name',
      'tool-id',
    ]) {
      const value = attributes[name];
      if (value !== undefined && value !== '') this.tally.metadata.push({ name, value, at: this.place() });
    }
  }
}

const isFuzzy = (attributes: Readonly<Record<string, string>>): boolean =>
  TO_LOOK_AT.test(attributes.state ?? '') || FUZZY_QUALIFIER.test(attributes['state-qualifier'] ?? '');
