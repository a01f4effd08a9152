import type { CivilDate } from './civil-date.js';
import type { Problem } from './problem.js';
import type { SourceRef } from './source-ref.js';

/** How much a trace of generative AI proves, strongest first. `info` is shown and never counted; `declaration` is the author's own word. */
export type TraceStrength = 'proof' | 'strong' | 'medium' | 'weak' | 'info' | 'declaration';

/** Why a token of a chat product stands in a file without having been left there by one. */
export type Mention =
  | 'quoted'
  | 'in-code'
  | 'instruction'
  | 'about-detection'
  | 'file-role'
  | 'deleted'
  | 'outside-commit'
  | 'default-setting';

/** A literal mark that a generative AI product leaves behind, or a statement that one was used. Never a judgement of style. */
export interface AiTrace {
  /** Family of the rule: `chat.citation`, `git.trailer`… */
  rule: string;
  strength: TraceStrength;
  /** What was matched, as written, at most 80 characters. */
  token: string;
  /** The first place. */
  at: SourceRef;
  /** Text around it, at most 200 characters. */
  excerpt: string;
  /** How many times this rule met this token in the file. */
  count: number;
  /** Why it is only mentioned; null when it is used. */
  mention: Mention | null;
  /** The author says openly that a tool was used: it counts as a declaration of that part, and never as hidden. */
  stated: boolean;
  /** Document handed to a third party, as far as the mark shows it: a question for the data-protection officer. */
  shared: boolean;
}

/** How much of a file its used traces touch. */
export interface TraceExtent {
  /** Distinct passages (paragraphs, cells, lines of code, commits). */
  passages: number;
  /** Blocks of the file that could have held one. */
  blocks: number;
}

/** What a file says of its size: counts by name, and the reader that counted. Absent: the format has no such thing. */
export interface Measured {
  /** Reader that measured: `docx`, `pdf`, `source-tree`… */
  reader: string;
  /** Name → version of the reader and of each library that it used: the same file may measure otherwise under others. */
  versions: Record<string, string>;
  [figure: string]: unknown;
}

/** Why a delivered file has no measures; never a zero. */
export type NotMeasured =
  | 'refused'
  | 'encrypted'
  | 'scanned'
  | 'too-large'
  | 'time-limit'
  | 'memory-limit'
  | 'damaged'
  | 'old-format'
  | 'unknown-format'
  | 'empty'
  | 'not-a-deliverable'
  | 'not-opened';

/** A reference that a reader can only check by looking it up: Déclic lists it and browses nothing. */
export interface CitedReference {
  kind: 'doi' | 'url' | 'law' | 'case';
  /** As written. */
  text: string;
  at: SourceRef;
  /** True when its very form is wrong (a DOI without a suffix…), false when it is well formed. */
  malformed: boolean;
  /** What is wrong with the form; absent when it is well formed. */
  fault?: ReferenceFault;
  /** Date of the law or decision, as it is written; absent without one. */
  datedOn?: CivilDate;
}

/**
 * Why a reference cannot be right as written: a DOI whose prefix is no prefix or that has no suffix, an address without a host, a
 * number of case law that is none, a date that no calendar has, a year that differs from that of the date.
 */
export type ReferenceFault = 'doi-prefix' | 'doi-suffix' | 'url-host' | 'ecli' | 'date' | 'year';

/** What a text is compared by; see evidence/prints. Hashes are signed 64-bit integers as text. */
export interface TextPrint {
  /** Words of the text. */
  words: number;
  /** SHA-256 of the text, case, punctuation, digits and dates put aside. */
  normalisedSha256: string;
  /** Words of the shingles that `bands` are made of: 5, or 3 for a text under 400 words. */
  shingleWords: 3 | 5;
  /** Band keys of its MinHash signature, in the order of the bands. */
  bands: string[];
  /** Distinct hashes of its shingles of five words, ascending. */
  shingles: string[];
  /** Index of the word where each shingle first begins, in the order of `shingles`. */
  places?: number[];
  /** The text as it is shown beside another, in its order. */
  passages?: TextPassage[];
}

/** A stretch of a text, about a paragraph long, that can be shown beside another. */
export interface TextPassage {
  /** Index of its first word among the words of the text. */
  firstWord: number;
  at: SourceRef;
  /** As written, single spaces, at most 600 characters. */
  text: string;
}

/** Role of a delivered file: what is a trace in a report is an ordinary word in a test. */
export type FileRole =
  'report' | 'readme' | 'docs' | 'code' | 'template' | 'test' | 'data' | 'mail' | 'patch';

/** Everything that one delivered file says of itself. */
export interface FileEvidence {
  measured: Measured | null;
  notMeasured: NotMeasured | null;
  role: FileRole;
  traces: AiTrace[];
  extent: TraceExtent;
  references: CitedReference[];
  print: TextPrint | null;
  /** Version of the trace rules that looked. */
  tracesVersion: string;
}

/** What measuring a delivered file gave. */
export interface Measurement {
  evidence: FileEvidence;
  /** The guard or the fault that stopped it; null where it was measured, or where its own format says why it was not. */
  problem: Problem | null;
}
