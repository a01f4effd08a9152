import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { childScript } from './child-script.js';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!isAlive(pid)) return true;
    await wait(50);
  }
  return !isAlive(pid);
}

/** Starts a parent that starts `child` as a script of its own, and returns both once the child has told its pid. */
async function family(child: string): Promise<{ kill: () => void; childPid: number }> {
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require('node:child_process').spawn(process.execPath, ${child}, { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
       process.stdout.write(child.pid + '\\n'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { kill: () => parent.kill('SIGKILL'), childPid: Number(line.toString('utf8')) };
}

test('a child at rest ends with its parent', async () => {
  const { kill, childPid } = await family(JSON.stringify([childScript(), '512']));
  await wait(300);
  expect(isAlive(childPid)).toBe(true);
  kill();
  expect(await endsWithin(childPid, 5000)).toBe(true);
}, 15_000);

// A reader that never gives the event loop back cannot see its input close: the thread beside it does.
const spinning = (watched: boolean): string => {
  const watch = join(dirname(childScript()), 'watch.js');
  const thread = `new (require('node:worker_threads').Worker)(${JSON.stringify(watch)}, { workerData: { parent: process.ppid, residentBytes: null } });`;
  const script = `${watched ? thread : ''} setTimeout(() => { for (;;); }, 200);`;
  return JSON.stringify(['-e', script]);
};

test('a child that spins ends with its parent, and only because it is watched', async () => {
  const watched = await family(spinning(true));
  const free = await family(spinning(false));
  await wait(600);
  expect([isAlive(watched.childPid), isAlive(free.childPid)]).toEqual([true, true]);
  watched.kill();
  free.kill();
  try {
    expect(await endsWithin(watched.childPid, 5000)).toBe(true);
    expect(isAlive(free.childPid)).toBe(true);
  } finally {
    if (isAlive(free.childPid)) process.kill(free.childPid, 'SIGKILL');
  }
}, 20_000);
