import type { CivilDate } from '../../domain/civil-date.js';
import type { TraceStrength } from '../../domain/file-evidence.js';

/** Maker of a product. A text that shows the marks of several is about them. */
export type Vendor =
  | 'anthropic'
  | 'cursor'
  | 'deepseek'
  | 'gamma'
  | 'github'
  | 'google'
  | 'microsoft'
  | 'openai'
  | 'perplexity'
  | 'xai';

/** What every rule about a mark says, wherever the mark stands. */
interface TraceRuleBase {
  /** Family, as results name it. */
  rule: string;
  /** What is counted as one token: `oaicite`, `utm-chatgpt`… */
  group: string;
  /** Null: a wording that several products share. */
  vendor: Vendor | null;
  /** Linear in the length of the text: no nested quantifier, every repetition bounded or anchored by its first character. */
  pattern: RegExp;
  strength: TraceStrength;
  /** Shown in place of what was matched, where that is long or cannot be seen. */
  shown?: string;
  /** The mark shows that a document was handed to the product. */
  shared?: boolean;
  /** Where the mark and what it says were read. */
  source: string;
}

/** A mark in the text itself. */
export interface TextRule extends TraceRuleBase {
  /** Program text is read too: its comments, and its strings for what nothing but a product writes whole. */
  readsCode: boolean;
  /** Such a whole form, which a string of a program that cleans texts does not hold. */
  isWhole?: boolean;
  /** A reference glued to the sentence that it supports: an order in that sentence is not about the mark. */
  isReference?: boolean;
}

/** A mark in the address of a link, or in an address written out in the text. */
export type LinkRule = TraceRuleBase;

/** What of a commit a rule looks at: a line of the message, one of its trailers, or a name and an address as `Name <address>`. */
export type CommitPart = 'message' | 'trailers' | 'author';

/** A mark in the metadata of a commit, by address and never by name. It says openly that a tool took part. */
export interface CommitRule extends TraceRuleBase {
  part: CommitPart;
  /** First and last day of authorship for which the rule holds; null: no limit. A commit without a date is held by every rule. */
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  /** The mark was then written by default, also on work done without the tool. */
  isDefaultSetting?: boolean;
  /** The author says so: it counts as a declaration of that commit. */
  stated: boolean;
}

/** A file of a source tree, by its path from the root of the tree. */
export type PathRule = TraceRuleBase;

/** A field of metadata. */
export interface MetadataRule extends TraceRuleBase {
  /** Name of the field, in lower case, without its prefix. */
  field: RegExp;
}

/** The rules of one version. A change of any of them is a new version: results name the one that looked. */
export interface TraceRules {
  version: string;
  texts: readonly TextRule[];
  links: readonly LinkRule[];
  commits: readonly CommitRule[];
  paths: readonly PathRule[];
  metadata: readonly MetadataRule[];
}
