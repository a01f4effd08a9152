import type { Client } from 'pg';
import { inTurn } from '../in-turn.js';

const FETCH_ROWS = 2000;
let opened = 0;

const askInTurn = <T extends object>(client: Client, sql: string): Promise<T[]> =>
  inTurn(client, async () => (await client.query<T>(sql)).rows);

/**
 * Streams the rows of a question through a cursor, in its own order. Several cursors of one transaction may be read in
 * turn, which is how facts of one grain are merged without holding any of them whole.
 */
export async function* streamRows<T>(client: Client, sql: string): AsyncGenerator<T, void> {
  opened += 1;
  const name = `stream_${opened}`;
  const fetched = (): Promise<(T & object)[]> => {
    const rows = askInTurn<T & object>(client, `FETCH ${FETCH_ROWS} FROM ${name}`);
    // A failure belongs to whoever takes these rows; nobody may.
    rows.catch(() => undefined);
    return rows;
  };
  await askInTurn(client, `DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`);
  try {
    // The server makes the next rows while these are used.
    for (let ahead = fetched(); ;) {
      const rows = await ahead;
      const isLast = rows.length < FETCH_ROWS;
      if (!isLast) ahead = fetched();
      yield* rows;
      if (isLast) return;
    }
  } finally {
    await askInTurn(client, `CLOSE ${name}`).catch(() => undefined);
  }
}

/** Reads a stream ordered by `key` group by group. `take(key)` must be asked in the same order; absent keys give []. */
export class KeyedStream<T extends { key: string }> {
  private next: T | null = null;
  private ended = false;

  constructor(private readonly rows: AsyncIterator<T>) {}

  async take(key: string): Promise<T[]> {
    const group: T[] = [];
    for (;;) {
      const row = await this.peek();
      if (row?.key !== key) return group;
      group.push(row);
      this.next = null;
    }
  }

  /** True when every row was taken: a leftover means the stream and its subjects disagree. */
  async isDrained(): Promise<boolean> {
    return (await this.peek()) === null;
  }

  private async peek(): Promise<T | null> {
    if (this.next !== null || this.ended) return this.next;
    const step = await this.rows.next();
    if (step.done === true) {
      this.ended = true;
      return null;
    }
    this.next = step.value;
    return this.next;
  }
}
