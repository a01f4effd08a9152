import { typeset } from '../../domain/format/typeset.js';
import type { Lang } from '../../domain/text.js';
import { printable } from '../printable.js';

/** How the report is laid out. */
export interface PageLayout {
  /** Characters in a line. */
  width: number;
  /** Headings in bold: only where a terminal shows it. */
  bold: boolean;
}

const BOLD = '\u001b[1m';
const PLAIN = '\u001b[22m';

/** Writes lines of text: wrapped at the width of the page, safe for a terminal whatever document they came from. */
export class Page {
  private afterBlank = false;

  constructor(
    readonly lang: Lang,
    private readonly out: (text: string) => void,
    private readonly layout: PageLayout,
  ) {}

  /** Characters in a line. */
  get width(): number {
    return this.layout.width;
  }

  /** One blank line, never two. */
  blank(): void {
    if (!this.afterBlank) this.out('\n');
    this.afterBlank = true;
  }

  /** The name of a part, with a blank line before and after. */
  heading(text: string): void {
    this.blank();
    this.strong(text);
    this.blank();
  }

  /** A line that stands out. */
  strong(text: string, first = ''): void {
    for (const line of this.lines(text, first)) this.line(this.layout.bold ? BOLD + line + PLAIN : line);
  }

  /** A paragraph: `first` opens its first line, later lines are indented as far. */
  text(text: string, first = ''): void {
    for (const line of this.lines(text, first)) this.line(line);
  }

  /** A line to be copied: never broken, its spaces and quotes as they are. */
  whole(text: string, first = ''): void {
    this.line(first + printable(text));
  }

  private line(text: string): void {
    this.out(`${text}\n`);
    this.afterBlank = false;
  }

  private lines(text: string, first: string): string[] {
    const next = ' '.repeat(first.length);
    return wrap(printable(typeset(text, this.lang)), this.layout.width, first, next);
  }
}

const lengthOf = (text: string): number => Array.from(text).length;

/** Breaks a text at ordinary spaces; a longer word, a path for example, stays whole so that it can be copied. */
export function wrap(text: string, width: number, first = '', next = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
