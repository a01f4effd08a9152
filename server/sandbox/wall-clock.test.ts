import { expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { WallClock } from './wall-clock.js';

/** A clock that remembers whether it fired. */
function clockOf(seconds: number) {
  let fired = false;
  const clock = new WallClock(seconds, () => (fired = true));
  return { clock, hasFired: () => fired };
}

test('waiting for the child is added up', async () => {
  const { clock, hasFired } = clockOf(1);
  for (const milliseconds of [900, 50, 850]) await clock.spend(wait(milliseconds));
  expect(hasFired()).toBe(true);
});

test('what the receiver does meanwhile is not', async () => {
  const { clock, hasFired } = clockOf(1);
  for (let piece = 0; piece < 5; piece += 1) {
    await clock.spend(wait(40));
    await wait(350);
  }
  expect(hasFired()).toBe(false);
});

test('more time can be allowed, never less', async () => {
  const { clock, hasFired } = clockOf(0.1);
  clock.allow(20);
  clock.allow(0.1);
  await clock.spend(wait(200));
  expect([hasFired(), clock.allowedSeconds]).toEqual([false, 20]);
});
