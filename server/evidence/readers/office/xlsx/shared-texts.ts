import { RichText } from '../../../../importers/tables/streamed/rich-text.js';
import { LIMITS } from '../../../../importers/limits.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import type { OfficeVisitor } from '../office-visitor.js';

/** Name of an element without its prefix, as the texts of cells are read. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The texts that cells name by number (`sst`, ECMA-376 part 1, 18.4.9). Throws NotMeasuredFile when there are too many. */
export class SharedTexts implements OfficeVisitor {
  readonly #texts: string[] = [];
  readonly #rich = new RichText();
  #characters = 0;
  #inItem = false;

  /** The text of an index; a workbook that names one it has not is damaged. */
  at(index: number): string {
    const text = this.#texts[index];
    if (text === undefined) throw new NotMeasuredFile('damaged');
    return text;
  }

  open(name: string): void {
    if (name === 'x:si') this.#inItem = true;
    else if (this.#inItem) this.#rich.open(localName(name));
  }

  text(text: string): void {
    if (this.#inItem) this.#rich.write(text);
  }

  close(name: string): void {
    if (name !== 'x:si') {
      if (this.#inItem) this.#rich.close(localName(name));
      return;
    }
    const text = this.#rich.take();
    this.#texts.push(text);
    this.#characters += text.length;
    this.#inItem = false;
    if (this.#characters > LIMITS.evidence.characters || this.#texts.length > LIMITS.office.sharedTexts)
      throw new NotMeasuredFile('too-large');
  }
}
