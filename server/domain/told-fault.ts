import type { Text } from './text.js';

/** An error that a person can act on: its sentence is told as it is, without the place in the code. */
export class ToldFault extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'ToldFault';
    this.text = text;
  }
}

/** A fault of what was asked, not of the work: wrong arguments, nothing to read, a wrong setting. */
export class Misuse extends ToldFault {}
