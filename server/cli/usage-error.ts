import type { Text } from '../domain/text.js';
import { Misuse } from '../domain/told-fault.js';

/** A command used wrongly: one sentence, exit status 2. */
export class UsageError extends Misuse {
  constructor(text: Text) {
    super(text);
    this.name = 'UsageError';
  }
}
