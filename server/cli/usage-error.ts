import type { Text } from '../domain/text.js';

/** A command used wrongly: one sentence, exit status 2. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = 'UsageError';
  }
}
