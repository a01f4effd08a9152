import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import {
  ASSUMED_TERMS,
  concessionsNotRead,
  holdersUnnamed,
  oldVersions,
  termsAssumed,
  type AssumedTerm,
} from './contract-problems.js';

type Note = 'unnamed' | 'concession' | 'old-version' | AssumedTerm;

/** What holds for many contracts of a file, counted, so that it is told once at the first of them. */
export class FileNotes {
  readonly #counts = new Map<Note, { at: SourceRef; count: number }>();

  add(note: Note, at: SourceRef): void {
    const known = this.#counts.get(note);
    if (known) known.count += 1;
    else this.#counts.set(note, { at, count: 1 });
  }

  count(note: Note): number {
    return this.#counts.get(note)?.count ?? 0;
  }

  problems(): Problem[] {
    const told: Problem[] = [];
    const unnamed = this.#counts.get('unnamed');
    if (unnamed) told.push(holdersUnnamed.make(unnamed.at, unnamed));
    const terms = ASSUMED_TERMS.filter((column) => this.#counts.has(column));
    const first = this.#counts.get(terms[0] ?? 'ai_policy');
    if (first) {
      const counted = terms.map((column) => ({ column, count: this.count(column) }));
      told.push(termsAssumed.make(first.at, { terms: counted }));
    }
    const concessions = this.#counts.get('concession');
    if (concessions) told.push(concessionsNotRead.make(concessions.at, concessions));
    const old = this.#counts.get('old-version');
    if (old) told.push(oldVersions.make(old.at, old));
    return told;
  }
}
