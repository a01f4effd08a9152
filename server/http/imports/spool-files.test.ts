import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { problemHandler } from '../errors.js';
import { DEFAULT_SENDING_LIMITS } from '../sending-limits.js';
import { spoolFiles } from './spool-files.js';

const MEGABYTE = 1_048_576;
const LIMITS = { ...DEFAULT_SENDING_LIMITS, files: 2, fileMegabytes: 1, totalMegabytes: 2 };

let below: string;
beforeAll(() => {
  below = mkdtempSync(join(tmpdir(), 'declic-spool-'));
});
afterAll(() => {
  rmSync(below, { recursive: true, force: true });
});

/** A service that keeps nothing of what it is sent. */
function receiver(): express.Express {
  const app = express();
  app.post('/', async (req, res) => {
    const spooled = await spoolFiles(req, below, LIMITS);
    await spooled.remove();
    res.json(spooled.files.map(({ byteLength }) => byteLength));
  });
  app.use(problemHandler({ info: () => undefined, error: () => undefined }));
  return app;
}

async function send(...sizes: number[]): Promise<{ status: number; body: unknown }> {
  const sending = supertest(receiver()).post('/');
  for (const [index, size] of sizes.entries())
    sending.attach('file', Buffer.alloc(size, 'a'), { filename: `${index}.csv` });
  const { status, text } = await sending;
  return { status, body: JSON.parse(text) as unknown };
}

test.each([
  ['one file above its limit', [MEGABYTE + 1]],
  ['one file of many pieces above its limit', [4 * MEGABYTE]],
  ['a file above its limit behind another', [10, MEGABYTE + 1]],
  ['more files than are taken', [10, 10, 10]],
])('%s: refused, nothing stays, and the process lives on', async (_, sizes) => {
  const { status, body } = await send(...sizes);
  expect([status, body]).toMatchObject([413, { code: 'body-too-large' }]);
  expect(readdirSync(below)).toEqual([]);
  expect(await send(10, 20)).toEqual({ status: 200, body: [10, 20] });
});

test('a file of just the limit is taken', async () => {
  expect(await send(MEGABYTE)).toEqual({ status: 200, body: [MEGABYTE] });
});
