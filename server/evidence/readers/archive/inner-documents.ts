import type { NotMeasured } from '../../../domain/file-evidence.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import { RefusedFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredLook, DeliveredReader } from '../../delivered-reader.js';
import { lookAtDelivered } from '../../look-at-delivered.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { whyNotMeasured } from '../../why-not-measured.js';
import type { InnerFile } from './inner-folder.js';

/** How the reader of a file is found; given by the registry, which knows the readers. */
export type FindReader = (look: DeliveredLook) => Promise<DeliveredReader | null>;

/** Figures of the documents inside an archive. */
export interface DocumentFigures {
  /** Documents that were measured. */
  files: number;
  /** Those that gave no measure, by reason. */
  unmeasured: Partial<Record<NotMeasured, number>>;
  /** Figures of their readers that add up, by name: words, pages, slides… */
  sums: Record<string, number>;
  readers: Record<string, number>;
}

/** What tells documents from each other and does not add up. */
const NOT_ADDED = /median|p90|share|width|height|perslide/i;

/** Measures the documents inside an archive by their own readers, and keeps what they say with the path inside. */
export class InnerDocuments {
  readonly content: Pick<DeliveredContent, 'blocks' | 'links' | 'metadata' | 'commits' | 'paths'> = {
    blocks: [],
    links: [],
    metadata: [],
    commits: [],
    paths: [],
  };
  readonly #sums = new Map<string, number>();
  /** Words of documents that tell no repetitions: they have none. */
  #unrepeatedWords = 0;
  readonly #readers = new Map<string, number>();
  readonly #unmeasured = new Map<NotMeasured, number>();
  readonly versions: Record<string, string> = {};
  #files = 0;
  /** Figures of the document measured last. */
  #last: Record<string, unknown> = {};
  #characters = 0;
  #seen = 0;

  constructor(
    private readonly file: string,
    private readonly findReader: FindReader,
  ) {}

  /** False once as many documents were measured as an archive may hold. */
  get hasRoom(): boolean {
    return this.#seen < LIMITS.source.documents;
  }

  /** A file that is not to be opened gives no measure. */
  leave(reason: NotMeasured): void {
    this.#unmeasured.set(reason, (this.#unmeasured.get(reason) ?? 0) + 1);
  }

  /** Measures a document. False for a file that no reader claims, or an empty one. */
  async add({ inner, path, byteLength }: InnerFile): Promise<boolean> {
    this.#seen += 1;
    // The name inside tells the format; places are of the file that was delivered.
    const file = { name: inner, path, byteLength };
    try {
      if (byteLength === 0) return false;
      const look = await lookAtDelivered(file);
      const reader = await this.findReader(look);
      if (reader === null) return false;
      this.#take(await reader.read(file, look), inner);
    } catch (error) {
      if (error instanceof NotMeasuredFile) this.leave(error.reason);
      else if (error instanceof RefusedFile) this.leave(whyNotMeasured(error.problem));
      else throw error;
    }
    return true;
  }

  /** Why most of the documents gave no measure. */
  mainReason(): NotMeasured {
    const [most] = [...this.#unmeasured].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return most?.[0] ?? 'unknown-format';
  }

  /** What the archive measures through its documents: all figures of the only one, or those of several that add up. */
  together(): Record<string, unknown> {
    return this.#files === 1 ? this.#last : this.#added();
  }

  figures(): DocumentFigures {
    return {
      files: this.#files,
      unmeasured: sortedByName(this.#unmeasured),
      sums: this.#added(),
      readers: sortedByName(this.#readers),
    };
  }

  #added(): Record<string, number> {
    const sums = new Map(this.#sums);
    const repeated = sums.get('grossWords');
    if (repeated !== undefined) sums.set('grossWords', repeated + this.#unrepeatedWords);
    return sortedByName(sums);
  }

  #take(content: DeliveredContent, inner: string): void {
    this.#files += 1;
    const { reader, versions, ...figures } = content.measured;
    this.#last = figures;
    if (figures.grossWords === undefined && typeof figures.words === 'number')
      this.#unrepeatedWords += figures.words;
    this.#readers.set(reader, (this.#readers.get(reader) ?? 0) + 1);
    Object.assign(this.versions, versions);
    for (const [name, value] of Object.entries(figures)) {
      if (typeof value !== 'number' || NOT_ADDED.test(name)) continue;
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + value);
    }
    const placed = <T extends { at: SourceRef }>(one: T): T => ({ ...one, at: this.#placed(one.at, inner) });
    for (const block of content.blocks) {
      this.#characters += block.text.length;
      if (this.#characters <= LIMITS.evidence.characters) this.content.blocks.push(placed(block));
    }
    for (const link of content.links) this.content.links.push(placed(link));
    for (const entry of content.metadata) this.content.metadata.push(placed(entry));
    for (const commit of content.commits) this.content.commits.push(placed(commit));
    for (const path of content.paths) this.content.paths.push(`${inner}/${path}`);
  }

  /** `report.docx#/word/document.xml/p[3]`: the path inside the archive, then the place inside the document. */
  #placed(at: SourceRef, inner: string): SourceRef {
    return { ...at, file: this.file, path: at.path === undefined ? inner : `${inner}#${at.path}` };
  }
}

const sortedByName = <T>(values: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
