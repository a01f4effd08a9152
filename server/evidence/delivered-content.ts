import type { CivilDate } from '../domain/civil-date.js';
import type { Measured } from '../domain/file-evidence.js';
import type { SourceRef } from '../domain/source-ref.js';

/** What a stretch of text is to its file. */
export type BlockRole =
  | 'heading'
  | 'body'
  | 'cell'
  | 'slide'
  /** Footnote or endnote. */
  | 'note'
  | 'speaker-note'
  /** Comment of a reviewer in an office file. */
  | 'comment'
  /** Tracked: text that the author took out, or put in. */
  | 'deletion'
  | 'insertion'
  /** Header, footer, and any block that repeats on many pages or slides: counted once. */
  | 'boilerplate'
  | 'code'
  | 'code-comment'
  | 'code-string'
  | 'segment';

/** A paragraph, a cell, a comment…: its text with its runs joined, at most 64 kB. */
export interface TextBlock {
  role: BlockRole;
  text: string;
  at: SourceRef;
  /** The file sets it apart as a quotation. */
  isQuoted?: true;
}

/** Where a link of the file leads. */
export interface LinkTarget {
  target: string;
  at: SourceRef;
}

/** A field of metadata: office properties, PDF information, XMP, a text chunk of a PNG. `name` as its standard writes it. */
export interface MetadataEntry {
  name: string;
  value: string;
  at: SourceRef;
}

/** One commit of a bundle or of a patch. */
export interface CommitMetadata {
  id: string;
  authorName: string;
  authorAddress: string;
  committerName: string;
  committerAddress: string;
  /** Day of the author, in the zone that the commit states. */
  authoredOn: CivilDate | null;
  message: string;
  at: SourceRef;
}

/** Everything that a reader finds in one delivered file. Texts are in reading order. */
export interface DeliveredContent {
  measured: Measured;
  blocks: TextBlock[];
  links: LinkTarget[];
  metadata: MetadataEntry[];
  commits: CommitMetadata[];
  /** Paths of a source tree, a bundle or an archive; else empty. */
  paths: string[];
}
