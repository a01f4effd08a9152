/** A stretch of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** What a source file is made of, in the order of its text. What is in no list is code. */
export interface Scan {
  /** Comments, and strings that only document (docstrings). */
  comments: Range[];
  /** Strings, templates and regular expressions. */
  strings: Range[];
  /** Text that the users of the program read: of JSX, of a page around PHP. */
  visible: Range[];
}
