import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { HOSTILE_FILES, type HostileFile } from '../../scripts/hostile/hostile-files.js';
import { HOSTILE_ITEMS, itemTitle } from '../../scripts/hostile/items.js';
import { printable, receive } from '../../scripts/hostile/receive.js';
import { zipQuine } from '../../scripts/hostile/zip-quine.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

// The compiled child reads these: run `npm run build` after a change. `npm run bench:hostile` prints time and memory of each.

jest.setTimeout(120_000);

/** Memory is looked at every 50 ms: what a reader takes meanwhile stands above the limit. */
const BETWEEN_LOOKS_MEGABYTES = 128;

let folder = '';
let listener: Server;
let connections = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declic-hostile-'));
  listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
});

afterAll(() => {
  listener.close();
  rmSync(folder, { recursive: true, force: true });
});

const port = (): number => (listener.address() as AddressInfo).port;
const ofItem = (number: number): HostileFile[] => HOSTILE_FILES.filter(({ item }) => item === number);
const items = HOSTILE_ITEMS.filter(({ sent }) => sent === 'file').map(({ number }) => number);

describe.each(items.map((number) => [itemTitle(number), number] as const))('%s', (_, number) => {
  test.each(ofItem(number).map((file) => [printable(file.name), file] as const))(
    '%s is refused by its name, or read as it is',
    async (__, { name, bytes, comesTo }) => {
      const made = bytes(`http://127.0.0.1:${port()}/`);
      const { documents, codes, seconds, peakMegabytes } = await receive({ name, bytes: made }, folder);
      expect(documents).toEqual(comesTo);
      expect(codes).not.toContain('internal-error');
      expect(seconds).toBeLessThan(DEFAULT_LIMITS.largeFileSeconds + DEFAULT_LIMITS.wallSeconds);
      expect(peakMegabytes ?? 0).toBeLessThan(DEFAULT_LIMITS.residentMegabytes + BETWEEN_LOOKS_MEGABYTES);
    },
  );
});

test('every item that is a file has its files, and no file is of another', () => {
  expect([...new Set(HOSTILE_FILES.map(({ item }) => item))].sort((a, b) => a - b)).toEqual(items);
});

test('nothing that a file names was asked for, and it would have been seen', async () => {
  expect(connections).toBe(0);
  const probe = connect(port(), '127.0.0.1');
  await once(probe, 'close');
  expect(connections).toBe(1);
});

test('the zip that holds itself does', () => {
  const quine = zipQuine();
  const header = 30 + quine.readUInt16LE(26);
  const size = quine.readUInt32LE(18);
  expect(inflateRawSync(quine.subarray(header, header + size)).equals(quine)).toBe(true);
});
