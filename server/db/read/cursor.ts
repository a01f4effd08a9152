import type { Client } from 'pg';
import { inTurn } from '../in-turn.js';

const FETCH_ROWS = 2000;
let opened = 0;

const askInTurn = <T extends object>(client: Client, sql: string): Promise<T[]> =>
  inTurn(client, async () => (await client.query<T>(sql)).rows);

/**
 * Streams the rows of a question through a cursor, in its own order, many at a time: to wait for each row alone would take longer
 * than to read it. Several cursors of one transaction may be read in turn, which is how facts of one grain are merged without
 * holding any of them whole.
 */
export async function* streamBatches<T>(client: Client, sql: string): AsyncGenerator<readonly T[], void> {
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
      yield rows;
      if (isLast) return;
    }
  } finally {
    await askInTurn(client, `CLOSE ${name}`).catch(() => undefined);
  }
}

/** The same rows, one by one. */
export async function* streamRows<T>(client: Client, sql: string): AsyncGenerator<T, void> {
  for await (const rows of streamBatches<T>(client, sql)) yield* rows;
}

/** Reads a stream ordered by `key` group by group. Keys must be asked in the same order; absent ones give []. */
export class KeyedStream<T extends { key: string }> {
  /** The rows at hand; those before `next` are taken. */
  private rows: readonly T[] = [];
  private next = 0;
  private ended = false;

  constructor(private readonly batches: AsyncIterator<readonly T[]>) {}

  /** The rows of a key. */
  async take(key: string): Promise<readonly T[]> {
    for (;;) {
      const group = this.takeAtHand(key);
      if (group !== null) return group;
      await this.readOn();
    }
  }

  /** The rows of a key without waiting; null when only the next batch tells whether there are more of them. */
  takeAtHand(key: string): readonly T[] | null {
    const { rows, next } = this;
    let end = next;
    while (end < rows.length && rows[end]?.key === key) end += 1;
    if (end === rows.length && !this.ended) return null;
    this.next = end;
    return end === next ? NONE : rows.slice(next, end);
  }

  /** True when every row was taken: a leftover means the stream and its subjects disagree. */
  async isDrained(): Promise<boolean> {
    while (this.next === this.rows.length && !this.ended) await this.readOn();
    return this.next === this.rows.length;
  }

  private async readOn(): Promise<void> {
    const step = await this.batches.next();
    if (step.done === true) {
      this.ended = true;
      return;
    }
    const left = this.rows.slice(this.next);
    this.rows = left.length === 0 ? step.value : [...left, ...step.value];
    this.next = 0;
  }
}

const NONE: readonly never[] = [];
