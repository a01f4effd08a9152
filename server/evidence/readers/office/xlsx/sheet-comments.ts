import { RichText } from '../../../../importers/tables/streamed/rich-text.js';
import type { OfficeAttributes, OfficeVisitor } from '../office-visitor.js';
import { localName } from './shared-texts.js';

/** A comment on a cell. */
export interface CellComment {
  cell: string;
  text: string;
}

/** Reads the notes of a sheet (ECMA-376 part 1, 18.7) or its threaded comments, as Excel has written them since 2018. */
export class SheetComments implements OfficeVisitor {
  readonly comments: CellComment[] = [];
  readonly #rich = new RichText();
  #cell: string | null = null;
  #threaded = '';
  #inThreaded = false;

  open(name: string, attributes: OfficeAttributes): void {
    if (name === 'x:comment' || name === 'tc:threadedComment') {
      this.#cell = attributes.get('ref') ?? '';
      this.#threaded = '';
    } else if (name === 'tc:text') this.#inThreaded = true;
    else if (this.#cell !== null && name !== 'x:text') this.#rich.open(localName(name));
  }

  text(text: string): void {
    if (this.#inThreaded) this.#threaded += text;
    else if (this.#cell !== null) this.#rich.write(text);
  }

  close(name: string): void {
    if (name === 'tc:text') this.#inThreaded = false;
    else if (name === 'x:comment' || name === 'tc:threadedComment') {
      const text = name === 'x:comment' ? this.#rich.take() : this.#threaded;
      if (text.trim() !== '') this.comments.push({ cell: this.#cell ?? '', text });
      this.#cell = null;
    } else if (this.#cell !== null && name !== 'x:text') this.#rich.close(localName(name));
  }
}
