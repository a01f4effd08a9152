import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeTestFolder } from '../../../test/support/test-server.js';
import { isAlive, mayServe, readPostmasterFile, setAsideStaleLock } from './postmaster-file.js';

const folder = makeTestFolder('postmaster');
const path = join(folder, 'postmaster.pid');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the file of a running server is read line by line', () => {
  writeFileSync(path, '4242\n/data\n1764017000\n5433\n/tmp/socket\n127.0.0.1\n  1 2\nready   \n');
  expect(readPostmasterFile(folder)).toEqual({
    path,
    pid: 4242,
    port: 5433,
    socketDir: '/tmp/socket',
    listenAddress: '127.0.0.1',
  });
});

test('a file being written, and no file, name nothing', () => {
  writeFileSync(path, '');
  expect(readPostmasterFile(folder)).toBeUndefined();
  rmSync(path);
  expect(readPostmasterFile(folder)).toBeUndefined();
});

test('a lock is taken away only while it still names the stale process', () => {
  writeFileSync(path, '77\n/data\n');
  setAsideStaleLock(path, 78);
  expect(readFileSync(path, 'utf8')).toBe('77\n/data\n');
  setAsideStaleLock(path, 77);
  expect(existsSync(path)).toBe(false);
  setAsideStaleLock(path, 77);
  expect(readdirSync(folder)).toEqual(['owner']);
});

test('this process is alive and does not serve that folder; a number nobody has is dead', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(2 ** 30)).toBe(false);
  expect(mayServe(2 ** 30, folder)).toBe(false);
  // Where the folder of a process cannot be seen, a living one counts.
  expect(mayServe(process.pid, folder)).toBe(process.platform !== 'linux');
});

test('a process that ended and waits for its parent is dead', async () => {
  // The shell becomes a `sleep`, which never asks after the child it was given.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(isAlive(pid)).toBe(true);
    const deadline = Date.now() + 4_000;
    while (isAlive(pid) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 20));
    expect(isAlive(pid)).toBe(process.platform !== 'linux');
  } finally {
    parent.kill('SIGKILL');
  }
});
