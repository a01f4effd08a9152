import type { Problem } from '../../domain/problem.js';
import { wholeFile } from '../../importers/importer.js';
import { moreProblems } from '../guard-problems.js';

/** Share of the list kept for kinds of problems that a first kind would crowd out, and for the number left out. */
const KEPT_SHARE = 0.1;

/**
 * Keeps the problems of one file to `limit` in all: a million bad cells are one cause, not a million sentences.
 * When there are more, kinds not yet seen come before repetitions, and the last problem is the number left out.
 */
export class ProblemCap {
  readonly #kept: number;
  readonly #codes = new Set<string>();
  readonly #firstOfKind: Problem[] = [];
  readonly #repetitions: Problem[] = [];
  #told = 0;
  #late = 0;

  constructor(
    private readonly file: string,
    private readonly limit: number,
  ) {
    this.#kept = Math.ceil(limit * KEPT_SHARE);
  }

  /** True when the problem may be told at once; otherwise it waits for the end. */
  admits(problem: Problem): boolean {
    const isNew = !this.#codes.has(problem.code);
    this.#codes.add(problem.code);
    if (this.#told < this.limit - this.#kept) {
      this.#told += 1;
      return true;
    }
    this.#late += 1;
    if (isNew) this.#firstOfKind.push(problem);
    else if (this.#repetitions.length < this.#kept) this.#repetitions.push(problem);
    return false;
  }

  /** What is told at the end of the file. */
  rest(): Problem[] {
    const waiting = [...this.#firstOfKind, ...this.#repetitions];
    if (this.#late <= this.#kept) return waiting;
    const told = waiting.slice(0, this.#kept - 1);
    return [...told, moreProblems.make(wholeFile(this.file), { count: this.#late - told.length })];
  }
}
