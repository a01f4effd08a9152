import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { TextBlock } from '../../delivered-content.js';
import { Grammars } from './grammars.js';
import { languageOf, type Language } from './languages.js';
import { lexicalScan } from './lexical-scan.js';
import { countLines } from './line-count.js';
import { measureSource, PARSED_CHARACTERS } from './measure-source.js';
import { apartByPath, apartByText } from './set-apart.js';
import { blocksOfSource } from './source-blocks.js';
import { SourceTally, type SourceFigures } from './source-tally.js';
import { SOURCE_BYTES, sourceText } from './source-text.js';
import { isTestPath } from './test-path.js';

/** What a file of a tree turned out to be; `other` is left to the readers of documents. */
export type TreeFileKind = 'source' | 'apart' | 'image' | 'other';

/** A file of a tree. Its bytes are asked for when its path alone does not settle what it is. */
export interface TreeFile {
  path: string;
  /** As far as it is known before reading. */
  byteLength: number;
  /** Null when the file is missing, or has more bytes than are asked for. */
  bytes: (most: number) => Promise<Uint8Array | null>;
}

/** Figures of a tree: its source files, and what else lies in it. */
export interface TreeFigures extends SourceFigures {
  /** All files of the tree. */
  files: number;
  images: number;
  /** Source files above 2 MB, missing ones, binary ones under the name of a source: in no other figure. */
  unreadFiles: number;
  /** Source files whose text was not kept for traces and comparisons: the tree has more text than is kept. */
  filesWithoutText: number;
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|avif|heic|psd)$/i;

/** Measures the files of a source tree one by one, whatever holds them: an archive, the head of a bundle. Close it afterwards. */
export class SourceTree {
  readonly blocks: TextBlock[] = [];
  readonly paths: string[] = [];
  readonly #tally = new SourceTally();
  readonly #grammars = new Grammars();
  readonly #counts = { images: 0, unreadFiles: 0, filesWithoutText: 0 };
  #characters = 0;
  #parsed = 0;

  /** @param file the delivered file, for the places of what is found */
  constructor(private readonly file: string) {}

  async add({ path, byteLength, bytes }: TreeFile): Promise<TreeFileKind> {
    this.paths.push(path);
    const language = languageOf(path);
    if (language === null) {
      if (!IMAGE.test(path)) return 'other';
      this.#counts.images += 1;
      return 'image';
    }
    const reason = apartByPath(path);
    if (reason !== null) {
      this.#tally.setApart(reason, byteLength);
      return 'apart';
    }
    const read = byteLength > SOURCE_BYTES ? null : await bytes(SOURCE_BYTES);
    const text = read === null ? null : sourceText(read);
    if (read === null || text === null) {
      this.#counts.unreadFiles += 1;
      return 'source';
    }
    const byText = apartByText(text);
    if (byText !== null && language.kind !== 'data') {
      this.#tally.setApart(byText, read.length);
      return 'apart';
    }
    await this.#measure(path, language, text, read.length);
    return 'source';
  }

  figures(): TreeFigures {
    return { files: this.paths.length, ...this.#tally.figures(), ...this.#counts };
  }

  close(): void {
    this.#grammars.close();
  }

  async #measure(path: string, language: Language, text: string, bytes: number): Promise<void> {
    if (language.kind === 'data') {
      const { comments } = lexicalScan(text, language.lexis);
      const { codeLines, commentLines } = countLines(text, comments);
      this.#tally.addData(codeLines + commentLines);
      this.#keep(blocksOfSource(text, { comments, strings: [], visible: [] }, this.#at(path)), true);
      return;
    }
    const source = await measureSource(text, this.#readable(language, text), this.#grammars);
    if (isTestPath(path)) this.#tally.addTest(language, source, bytes);
    else this.#tally.add(language, source, bytes);
    this.#keep(blocksOfSource(text, source.scan, this.#at(path)), false);
  }

  /** The language without its grammar once the grammars have read as much as they may. */
  #readable(language: Language, text: string): Language {
    if (language.grammar === null || text.length > PARSED_CHARACTERS) return language;
    this.#parsed += text.length;
    return this.#parsed > LIMITS.source.parsedCharacters ? { ...language, grammar: null } : language;
  }

  #at(path: string): SourceRef {
    return { file: this.file, path };
  }

  /** Of data the comments alone are text. */
  #keep(blocks: TextBlock[], commentsAlone: boolean): void {
    const kept = commentsAlone ? blocks.filter(({ role }) => role === 'code-comment') : blocks;
    const characters = kept.reduce((sum, { text }) => sum + text.length, 0);
    if (this.#characters + characters > LIMITS.evidence.characters) {
      this.#counts.filesWithoutText += 1;
      return;
    }
    this.#characters += characters;
    for (const block of kept) this.blocks.push(block);
  }
}
