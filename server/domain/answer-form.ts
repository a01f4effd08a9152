import type { SourceRef } from './source-ref.js';
import type { Text } from './text.js';

/** An answer as a reader expects it, and the words of it for people. */
export interface AnswerChoice {
  value: string;
  label: Text;
}

/** How a field of a form is written: `amount` with a decimal point, `date` as `yyyy-mm-dd`, `choice` as one of its values. */
export type FormFieldKind = 'text' | 'date' | 'amount' | 'choice';

/** How sure the reader is of what it proposes. A person confirms all three. */
export type Confidence = 'high' | 'medium' | 'low';

/** One thing that a question asks for, with what the reader proposes. */
export interface FormField {
  /** Key of the field in the written answer. Unique in its form. */
  name: string;
  label: Text;
  kind: FormFieldKind;
  /** The answer is refused without it. */
  required: boolean;
  /** Written as an answer would write it; null when the reader proposes nothing. */
  proposed: string | null;
  /** Null where nothing is proposed. */
  confidence: Confidence | null;
  /** Where the proposal was read. */
  at: SourceRef | null;
  /** Values found in the document that help to decide, as written there. */
  samples?: readonly string[];
  /** For a `choice`. */
  choices?: readonly AnswerChoice[];
}

/** How a question is answered: one of some answers, a text that is written freely, or a form that is filled in. */
export type AnswerOptions = readonly AnswerChoice[] | 'text' | { form: readonly FormField[] };

/**
 * Writes the answer to a form as one line that a person can also write by hand: `number=F-12; net=1200.00`.
 * Pairs stand in the order given. What holds `;`, `=`, `"` or spaces at its ends is quoted as in CSV.
 */
export function writeFormAnswer(values: ReadonlyMap<string, string>): string {
  return [...values].map(([name, value]) => `${quoted(name)}=${quoted(value)}`).join('; ');
}

/**
 * Reads what `writeFormAnswer` writes, or a hand: spaces around names and values do not count, a last `;` is allowed.
 * Null when it is no such line, or names one field twice.
 */
export function readFormAnswer(line: string): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>();
  let rest = line.trim();
  while (rest !== '') {
    const name = takeWord(rest);
    if (name === null || name.word === '' || !name.rest.startsWith('=')) return null;
    const value = takeWord(name.rest.slice(1).trimStart());
    if (value === null || values.has(name.word)) return null;
    if (value.rest !== '' && !value.rest.startsWith(';')) return null;
    values.set(name.word, value.word);
    rest = value.rest.slice(1).trimStart();
  }
  return values.size === 0 ? null : values;
}

const QUOTED = /^"((?:[^"]|"")*)"\s*/;
const PLAIN = /^[^;="]*/;

/** The next name or value, and what follows it. Null when a quote is not closed. */
function takeWord(text: string): { word: string; rest: string } | null {
  if (text.startsWith('"')) {
    const found = QUOTED.exec(text);
    if (found === null) return null;
    return { word: (found[1] ?? '').replaceAll('""', '"'), rest: text.slice(found[0].length) };
  }
  const plain = PLAIN.exec(text)?.[0] ?? '';
  return { word: plain.trim(), rest: text.slice(plain.length) };
}

const quoted = (word: string): string =>
  /[;="]/.test(word) || word.trim() !== word || word === '' ? `"${word.replaceAll('"', '""')}"` : word;
