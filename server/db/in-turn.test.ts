import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { inTurn } from './in-turn.js';

// Never connected: a connection is only what the work is told apart by.
const connection = (): pg.Client => new pg.Client();

test('works of one connection follow each other in the order in which they were begun, also after a failure', async () => {
  const client = connection();
  const told: string[] = [];
  const work = (name: string, milliseconds: number) =>
    inTurn(client, async () => {
      told.push(`${name} begins`);
      await pause(milliseconds);
      told.push(`${name} ends`);
      if (name === 'second') throw new Error('second');
      return name;
    });
  const outcomes = await Promise.allSettled([work('first', 20), work('second', 5), work('third', 0)]);
  expect(told).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('works of two connections do not wait for each other', async () => {
  let letGo = (): void => undefined;
  const held = inTurn(connection(), () => new Promise<void>((resolve) => (letGo = resolve)));
  await expect(inTurn(connection(), () => Promise.resolve('done'))).resolves.toBe('done');
  letGo();
  await held;
});
