/** A line longer than the limit: the stream is not read further. */
export class LineTooLong extends Error {}

/**
 * Splits a byte stream into text lines without their `\n`. Holds at most one line in memory.
 * Throws LineTooLong once a line exceeds `maxBytes`; an unfinished last line is dropped.
 */
export async function* splitLines(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<string, void> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      yield Buffer.concat(parts).toString('utf8');
      parts = [];
      held = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    parts.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > maxBytes) throw new LineTooLong();
  }
}
