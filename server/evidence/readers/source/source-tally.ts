import { complexityFigures, type ComplexityFigures } from './complexity-figures.js';
import type { Language } from './languages.js';
import type { MeasuredSource } from './measure-source.js';
import type { ApartReason } from './set-apart.js';

/** What the files of one language count; functions and complexity are null where no grammar read any of them. */
interface LanguageFigures extends Nullable<ComplexityFigures> {
  files: number;
  codeLines: number;
  commentLines: number;
  blankLines: number;
  parseErrors: number;
}
type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Files set apart for one reason. */
interface ApartFigures {
  files: number;
  bytes: number;
}

/** Figures of source files, by name. */
export interface SourceFigures extends Nullable<ComplexityFigures> {
  sourceFiles: number;
  /** Lines with code of what the contractor wrote, tests apart, data left out. */
  codeLines: number;
  commentLines: number;
  blankLines: number;
  /** Places that the grammars could not read. */
  parseErrors: number;
  testFiles: number;
  /** Lines with code of the tests. */
  testLines: number;
  testFunctions: number;
  /** JSON, YAML, XML…: lines with something. */
  dataFiles: number;
  dataLines: number;
  languages: Record<string, LanguageFigures>;
  apart: Partial<Record<ApartReason, ApartFigures>>;
  /** Bytes set apart over all bytes of source, two decimals as text; `0.00` when nothing is. */
  apartShare: string;
  /** Source files counted without functions: too large for a grammar, or too many. */
  filesWithoutFunctions: number;
}

interface LanguageTally {
  files: number;
  codeLines: number;
  commentLines: number;
  blankLines: number;
  parseErrors: number;
  /** Null until a grammar has read a file. */
  complexities: number[] | null;
}

/** Adds up source files as a tree is gone through. The order of the files does not matter. */
export class SourceTally {
  readonly #languages = new Map<string, LanguageTally>();
  readonly #apart = new Map<ApartReason, ApartFigures>();
  readonly #tests = { files: 0, lines: 0, functions: 0 };
  readonly #data = { files: 0, lines: 0 };
  #ownBytes = 0;
  #apartBytes = 0;
  #withoutFunctions = 0;

  /** A file of the contractor's own. */
  add({ name, grammar }: Language, source: MeasuredSource, bytes: number): void {
    this.#own(grammar, source, bytes);
    const { codeLines, commentLines, blankLines } = source.lines;
    const tally = this.#languages.get(name) ?? emptyTally();
    tally.files += 1;
    tally.codeLines += codeLines;
    tally.commentLines += commentLines;
    tally.blankLines += blankLines;
    tally.parseErrors += source.parseErrors;
    if (source.complexities !== null) {
      tally.complexities ??= [];
      for (const one of source.complexities) tally.complexities.push(one);
    }
    this.#languages.set(name, tally);
  }

  /** A test of the contractor's own. */
  addTest({ grammar }: Language, source: MeasuredSource, bytes: number): void {
    this.#own(grammar, source, bytes);
    this.#tests.files += 1;
    this.#tests.lines += source.lines.codeLines;
    this.#tests.functions += source.complexities?.length ?? 0;
  }

  addData(lines: number): void {
    this.#data.files += 1;
    this.#data.lines += lines;
  }

  setApart(reason: ApartReason, bytes: number): void {
    const figures = this.#apart.get(reason) ?? { files: 0, bytes: 0 };
    figures.files += 1;
    figures.bytes += bytes;
    this.#apart.set(reason, figures);
    this.#apartBytes += bytes;
  }

  figures(): SourceFigures {
    const languages = [...this.#languages].sort(([a], [b]) => (a < b ? -1 : 1));
    const total = (of: (tally: LanguageTally) => number): number =>
      languages.reduce((sum, [, tally]) => sum + of(tally), 0);
    const known = languages.flatMap(([, { complexities }]) => (complexities === null ? [] : [complexities]));
    return {
      sourceFiles: total(({ files }) => files),
      codeLines: total(({ codeLines }) => codeLines),
      commentLines: total(({ commentLines }) => commentLines),
      blankLines: total(({ blankLines }) => blankLines),
      ...(known.length === 0 ? NO_FUNCTIONS : complexityFigures(known.flat())),
      parseErrors: total(({ parseErrors }) => parseErrors),
      testFiles: this.#tests.files,
      testLines: this.#tests.lines,
      testFunctions: this.#tests.functions,
      dataFiles: this.#data.files,
      dataLines: this.#data.lines,
      languages: Object.fromEntries(languages.map(([name, tally]) => [name, figuresOf(tally)])),
      apart: Object.fromEntries([...this.#apart].sort(([a], [b]) => (a < b ? -1 : 1))),
      apartShare: share(this.#apartBytes, this.#ownBytes),
      filesWithoutFunctions: this.#withoutFunctions,
    };
  }

  #own(grammar: string | null, { complexities }: MeasuredSource, bytes: number): void {
    this.#ownBytes += bytes;
    if (grammar !== null && complexities === null) this.#withoutFunctions += 1;
  }
}

const NO_FUNCTIONS: Nullable<ComplexityFigures> = {
  functions: null,
  complexityTotal: null,
  complexityMedian: null,
  complexityP90: null,
};

const emptyTally = (): LanguageTally => ({
  files: 0,
  codeLines: 0,
  commentLines: 0,
  blankLines: 0,
  parseErrors: 0,
  complexities: null,
});

function figuresOf({ complexities, ...lines }: LanguageTally): LanguageFigures {
  if (complexities !== null) return { ...lines, ...complexityFigures(complexities) };
  return { ...lines, ...NO_FUNCTIONS };
}

const share = (part: number, rest: number): string =>
  part === 0 ? '0.00' : (part / (part + rest)).toFixed(2);
