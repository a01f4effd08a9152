import type { Row } from './row.js';

/** Rows of an answer in its order, many at a time. */
export type RowStream = AsyncIterator<readonly Row[]>;

/** All that is left of a stream. */
export async function allOf(stream: RowStream): Promise<Row[]> {
  const all: Row[] = [];
  for (let step = await stream.next(); step.done !== true; step = await stream.next())
    for (const row of step.value) all.push(row);
  return all;
}
