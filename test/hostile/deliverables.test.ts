import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DELIVERABLE_BOMBS } from '../../scripts/hostile/deliverable-bombs.js';
import { measureBomb } from '../../scripts/hostile/measure-bomb.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

// The compiled child reads these: run `npm run build` after a change.

jest.setTimeout(120_000);

/** Memory is looked at every 50 ms: what a reader takes meanwhile stands above the limit. */
const BETWEEN_LOOKS_MEGABYTES = 128;

let folder = '';
let listener: Server;
let connections = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declic-bombs-'));
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

test.each(DELIVERABLE_BOMBS.map((bomb) => [bomb.name, bomb] as const))(
  '%s costs at most its limits, and is measured or says why not',
  async (_, bomb) => {
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
    const { outcome, code, seconds, peakMegabytes } = await measureBomb(bomb, folder, address);
    expect(bomb.comesTo).toContain(outcome);
    expect(code).not.toBe('internal-error');
    expect(seconds).toBeLessThan(DEFAULT_LIMITS.largeFileSeconds + DEFAULT_LIMITS.wallSeconds);
    expect(peakMegabytes ?? 0).toBeLessThan(DEFAULT_LIMITS.residentMegabytes + BETWEEN_LOOKS_MEGABYTES);
    expect(connections).toBe(0);
  },
);
