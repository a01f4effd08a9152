import type { OfficeAttributes, OfficeVisitor } from './office-visitor.js';

/**
 * Lets one alternative of each `mc:AlternateContent` through (ECMA-376 part 3, 10.2): the first choice, or the fallback where
 * there is none. Both hold the same text box or picture, which would be counted twice.
 */
export class CurrentAlternative implements OfficeVisitor {
  /** Of each open `mc:AlternateContent`: an alternative was let through. */
  readonly #taken: boolean[] = [];
  /** Elements open inside an alternative that is left out. */
  #leftOut = 0;

  constructor(private readonly visitor: OfficeVisitor) {}

  open(name: string, attributes: OfficeAttributes): void {
    if (this.#leftOut > 0) this.#leftOut += 1;
    else if (name === 'mc:AlternateContent') this.#taken.push(false);
    else if (isAlternative(name)) {
      if (this.#taken.at(-1) === true) this.#leftOut = 1;
      else if (this.#taken.length > 0) this.#taken[this.#taken.length - 1] = true;
    } else this.visitor.open(name, attributes);
  }

  text(text: string): void {
    if (this.#leftOut === 0) this.visitor.text(text);
  }

  close(name: string): void {
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (name === 'mc:AlternateContent') this.#taken.pop();
    else if (!isAlternative(name)) this.visitor.close(name);
  }
}

const isAlternative = (name: string): boolean => name === 'mc:Choice' || name === 'mc:Fallback';
