import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { eachAtOnce } from './each-at-once.js';

test('all in their order, at most so many at once', async () => {
  const begun: number[] = [];
  let atWork = 0;
  let most = 0;
  await eachAtOnce([1, 2, 3, 4, 5], 2, async (thing) => {
    begun.push(thing);
    atWork += 1;
    most = Math.max(most, atWork);
    await wait(1);
    atWork -= 1;
  });
  expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

test('after a fault nothing more begins, and what was begun ends before the fault is told', async () => {
  const ended: number[] = [];
  const work = async (thing: number): Promise<void> => {
    if (thing === 1) throw new Error('the first');
    await wait(20);
    ended.push(thing);
    throw new Error('a later one');
  };
  await expect(eachAtOnce([1, 2, 3], 2, work)).rejects.toThrow('the first');
  expect(ended).toEqual([2]);
});
