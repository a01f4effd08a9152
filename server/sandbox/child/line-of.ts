import type { ChildMessage } from '../protocol.js';

/** How JSON writes a NUL, and half of a character whose other half is missing. */
const ESCAPED = /\\u(?:0000|d[89a-f])/i;
const UNKEEPABLE = /\0|\p{Surrogate}/gu;
const REPLACEMENT = '\uFFFD';

/**
 * One message as a line of JSON. What no database keeps in a text, NUL and halves of characters, becomes the replacement
 * character, so that one of them in a note does not cost the whole upload. Names in a zip stay as they are: those are refused.
 */
export function lineOf(message: ChildMessage): string {
  const line = JSON.stringify(message);
  return message.type === 'entry' || !ESCAPED.test(line) ? line : JSON.stringify(message, keepable);
}

const keepable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(UNKEEPABLE, REPLACEMENT) : value;
