import type { AnswerChoice, FormField } from './answer-form.js';
import type { SourceRef } from './source-ref.js';
import type { Text } from './text.js';

/** `error`: the value or the file could not be used. `warning`: it was used, and a person should know. */
export type ProblemSeverity = 'error' | 'warning';

/** Something wrong with a document, at its place. Never a default value in its stead. */
export interface Problem {
  /** Published code, kebab-case. `internal-error` means a fault of Déclic and nothing else. */
  code: string;
  severity: ProblemSeverity;
  at: SourceRef;
  /** The raw text found there, shortened to 200 characters. */
  seen?: string;
  message: Text;
  /** True when a person can settle it (date order, decimal mark, unit): the document then `needs-answer`. */
  asks?: boolean;
  /** Answers that this document alone allows (the formats it may be). */
  choices?: readonly AnswerChoice[];
  /** What this document asks to be filled in or confirmed, when one value does not settle it. */
  form?: readonly FormField[];
}

/** A published kind of problem: its code, severity and sentence. `make` builds one at a place. */
export interface ProblemKind<V> {
  code: string;
  severity: ProblemSeverity;
  asks: boolean;
  make(at: SourceRef, values: V, seen?: string): Problem;
}

const SEEN_LIMIT = 200;

/**
 * Declares a kind of problem beside the reader that raises it.
 * The sentence is a function of its values, so it cannot be written without them.
 */
export function defineProblem<V = Record<string, never>>(
  code: string,
  severity: ProblemSeverity,
  sentence: (values: V) => Text,
  options: {
    asks?: boolean;
    choices?: (values: V) => readonly AnswerChoice[];
    form?: (values: V) => readonly FormField[];
  } = {},
): ProblemKind<V> {
  const asks = options.asks ?? false;
  return {
    code,
    severity,
    asks,
    make(at, values, seen) {
      const problem: Problem = { code, severity, at, message: sentence(values) };
      if (seen !== undefined)
        problem.seen = seen.length > SEEN_LIMIT ? `${seen.slice(0, SEEN_LIMIT)}…` : seen;
      if (asks) problem.asks = true;
      if (options.choices) problem.choices = options.choices(values);
      if (options.form) problem.form = options.form(values);
      return problem;
    },
  };
}
