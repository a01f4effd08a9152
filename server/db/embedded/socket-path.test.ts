import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeTestFolder } from '../../../test/support/test-server.js';
import { SOCKET_NAME, makeSocketFolder, socketFolders } from './socket-path.js';

const root = makeTestFolder('socket');

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('the socket is in the temporary folder, or in /tmp when that one is too deep', () => {
  const [first, second] = socketFolders('/srv/data', '/var/temporary');
  expect(first).toMatch(/^\/var\/temporary\/declic-[0-9a-f]{16}$/);
  expect(second).toMatch(/^\/tmp\/declic-[0-9a-f]{16}$/);
  expect(socketFolders('/srv/data', `/${'é'.repeat(40)}`)).toEqual([second]);
  for (const folder of socketFolders('/srv/data', `/${'t'.repeat(61)}`)) {
    expect(Buffer.byteLength(join(folder, SOCKET_NAME))).toBeLessThanOrEqual(103);
  }
});

test('two data folders never share a socket', () => {
  expect(socketFolders('/srv/a', '/tmp')).not.toEqual(socketFolders('/srv/b', '/tmp'));
});

test('the folder is closed to others, even when it was found open', () => {
  const folder = join(root, 'open');
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  makeSocketFolder(folder, { kind: 'self' });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a link put in its place by somebody is refused', () => {
  const folder = join(root, 'link');
  symlinkSync(root, folder);
  expect(() => {
    makeSocketFolder(folder, { kind: 'self' });
  }).toThrow('belongs to another account');
});
