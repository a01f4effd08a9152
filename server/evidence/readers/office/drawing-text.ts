import type { OfficeVisitor } from './office-visitor.js';

/** Paragraphs of DrawingML (ECMA-376 part 1, 21.1.2.2.6) outside slides: diagrams, shapes on a sheet, remarks. */
export class DrawingText implements OfficeVisitor {
  readonly paragraphs: string[] = [];
  #paragraph: string | null = null;
  #inText = false;

  open(name: string): void {
    if (name === 'a:p') this.#paragraph = '';
    else if (name === 'a:t') this.#inText = true;
    else if (name === 'a:br' && this.#paragraph !== null) this.#paragraph += '\n';
  }

  text(text: string): void {
    if (this.#inText && this.#paragraph !== null) this.#paragraph += text;
  }

  close(name: string): void {
    if (name === 'a:t') this.#inText = false;
    else if (name === 'a:p' && this.#paragraph !== null) {
      if (this.#paragraph.trim() !== '') this.paragraphs.push(this.#paragraph);
      this.#paragraph = null;
    }
  }
}
