import type { Client } from 'pg';

/** What was last begun on each connection. */
const begun = new WeakMap<Client, Promise<unknown>>();

/**
 * Runs work on a connection once all that was begun on it so is done: several readings and writings share the connection of a
 * transaction, and pg keeps no more than one question waiting. Work must not wait for other work of its own connection.
 */
export function inTurn<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const result = (begun.get(client) ?? Promise.resolve()).then(work);
  // A failure belongs to whoever waits for the result; the next one begins all the same.
  begun.set(
    client,
    result.then(
      () => undefined,
      () => undefined,
    ),
  );
  return result;
}
