import { expect, test } from '@jest/globals';
import { KeyedStream } from './cursor.js';

interface Counted {
  key: string;
  n: number;
}

/** A stream of these batches; counts how many were asked for. */
function streamOf(...batches: readonly (readonly string[])[]): {
  stream: KeyedStream<Counted>;
  asked: () => number;
} {
  let asked = 0;
  let n = 0;
  const iterator: AsyncIterator<readonly Counted[]> = {
    next() {
      const batch = batches[asked];
      asked += 1;
      return Promise.resolve(
        batch === undefined
          ? { done: true, value: undefined }
          : { done: false, value: batch.map((key) => ({ key, n: (n += 1) })) },
      );
    },
  };
  return { stream: new KeyedStream(iterator), asked: () => asked };
}

const numbers = (rows: readonly Counted[] | null): number[] | null => rows?.map(({ n }) => n) ?? null;

test('groups are whole, whether they lie in one batch or in several', async () => {
  const { stream } = streamOf(['a', 'a', 'b'], ['b'], ['b', 'c'], ['d']);
  expect(numbers(await stream.take('a'))).toEqual([1, 2]);
  expect(numbers(await stream.take('b'))).toEqual([3, 4, 5]);
  expect(numbers(await stream.take('c'))).toEqual([6]);
  expect(numbers(await stream.take('d'))).toEqual([7]);
  expect(await stream.isDrained()).toBe(true);
});

test('a key without rows has none, before, between and after those that have', async () => {
  const { stream } = streamOf(['b'], [], ['d']);
  expect(await stream.take('a')).toEqual([]);
  expect(numbers(await stream.take('b'))).toEqual([1]);
  expect(await stream.take('c')).toEqual([]);
  expect(numbers(await stream.take('d'))).toEqual([2]);
  expect(await stream.take('e')).toEqual([]);
});

test('a group is at hand once the batch tells that it is whole, and the next one is not asked for before', async () => {
  const { stream, asked } = streamOf(['a', 'b', 'b'], ['c']);
  expect(stream.takeAtHand('a')).toBeNull();
  expect(numbers(await stream.take('a'))).toEqual([1]);
  expect(asked()).toBe(1);
  // More rows of b may follow.
  expect(stream.takeAtHand('b')).toBeNull();
  expect(numbers(await stream.take('b'))).toEqual([2, 3]);
  expect(asked()).toBe(2);
  expect(stream.takeAtHand('c')).toBeNull();
  expect(numbers(await stream.take('c'))).toEqual([4]);
  expect(asked()).toBe(3);
  expect(stream.takeAtHand('d')).toEqual([]);
});

test('rows that no key took are told', async () => {
  const { stream } = streamOf(['a'], ['b']);
  await stream.take('a');
  expect(await stream.isDrained()).toBe(false);
  const { stream: skipped } = streamOf(['b', 'a']);
  await skipped.take('a');
  expect(await skipped.isDrained()).toBe(false);
});
