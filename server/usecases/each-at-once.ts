/**
 * Works on many things, so many at once, in their order. After a fault nothing more is begun, and what was begun is waited
 * for: whoever undoes the whole finds nothing still at work. Throws the first fault.
 */
export async function eachAtOnce<T>(
  things: Iterable<T>,
  concurrency: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things[Symbol.iterator]();
  const faults: unknown[] = [];
  const workers = Array.from({ length: concurrency }, async () => {
    for (let next = queue.next(); next.done !== true && faults.length === 0; next = queue.next()) {
      try {
        await work(next.value);
      } catch (fault) {
        faults.push(fault);
      }
    }
  });
  await Promise.all(workers);
  if (faults.length > 0) throw faults[0];
}
