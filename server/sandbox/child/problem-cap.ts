import type { Problem } from '../../domain/problem.js';
import { wholeFile } from '../../importers/importer.js';
import { moreProblems } from '../guard-problems.js';

/**
 * Keeps the list of problems of one file readable: the first `limit`, then the first of each further code,
 * and the number of those left out. A million bad cells are one cause, not a million sentences.
 */
export class ProblemCap {
  readonly #codes = new Set<string>();
  #shown = 0;
  #left = 0;

  constructor(
    private readonly file: string,
    private readonly limit: number,
  ) {}

  admits(problem: Problem): boolean {
    const isNew = !this.#codes.has(problem.code);
    this.#codes.add(problem.code);
    if (this.#shown < this.limit || isNew) {
      this.#shown += 1;
      return true;
    }
    this.#left += 1;
    return false;
  }

  /** The problem that says how many were left out; null when none was. */
  rest(): Problem | null {
    if (this.#left === 0) return null;
    return moreProblems.make(wholeFile(this.file), { count: this.#left, shown: this.limit });
  }
}
