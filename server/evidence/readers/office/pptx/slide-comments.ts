import type { OfficeVisitor } from '../office-visitor.js';

/** Comments, and answers to them, in the part of PowerPoint since 2018. */
const MODERN = new Set(['p188:cm', 'p188:reply']);

/** Reads the comments of a slide, in the form of ECMA-376 (19.4) or in the one that PowerPoint has written since 2018. */
export class SlideComments implements OfficeVisitor {
  readonly comments: string[] = [];
  /** Comments being read: an answer stands inside what it answers. */
  readonly #open: string[] = [];
  #inText = false;

  open(name: string): void {
    if (name === 'p:cm' || MODERN.has(name)) this.#open.push('');
    else if (name === 'p:text' || name === 'a:t') this.#inText = true;
    else if (name === 'a:p') this.#write('\n');
  }

  text(text: string): void {
    if (this.#inText) this.#write(text);
  }

  close(name: string): void {
    if (name === 'p:text' || name === 'a:t') this.#inText = false;
    else if (name === 'p:cm' || MODERN.has(name)) {
      const comment = this.#open.pop()?.trim() ?? '';
      if (comment !== '') this.comments.push(comment);
    }
  }

  #write(text: string): void {
    const comment = this.#open.pop();
    if (comment !== undefined) this.#open.push(comment + text);
  }
}
