import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { makeTestFolder } from '../support/test-server.js';
import { TWO_FINDINGS } from '../support/two-findings-dossier.js';

// Processes that are killed and started again, and leases that end by themselves.
jest.setTimeout(180_000);

const SEED = Number(process.env.DECLIC_TEST_SEED ?? 20261126);
const FILES = Object.entries(TWO_FINDINGS);
const PASSWORD = 'a password of the faults';
const BOUNDARY = 'a-boundary-of-the-tests';
/** Something the server must write to disk, and hash, for a while. */
const PADDING = Buffer.alloc(4_000_000, 'a note\n');

let dataDir: string;
let service: RunningService;
let cookie: string;

interface Listed {
  id: string;
  state: string;
  filesTotal: number;
  audit: { state: string } | null;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function ask(path: string, init: RequestInit = {}, as = cookie): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Cookie', as);
  return fetch(new URL(`/api/v1${path}`, service.url), { ...init, headers });
}

async function signUp(link: string, answers: object): Promise<string> {
  const body = JSON.stringify({ name: 'Camille Exemple', password: PASSWORD, ...answers });
  const token = link.split('/').at(-1) ?? '';
  const headers = { 'Content-Type': 'application/json' };
  const used = await ask(`/links/${token}`, { method: 'POST', headers, body }, '');
  expect(used.status).toBe(200);
  return used.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

beforeAll(async () => {
  dataDir = makeTestFolder('upload-killed');
  service = await startService(dataDir);
  const admin = await signUp(service.firstLink ?? '', {
    email: 'ada@exemple.test',
    organisation: 'Valmorane',
  });
  const invited = await ask(
    '/invitations',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'finance@exemple.test', role: 'finance' }),
    },
    admin,
  );
  cookie = await signUp(((await invited.json()) as { link: string }).link, {});
});

afterAll(() => service.stop());

/** A form of the dossier and of one file more, by which each upload differs from the others. */
function form(mark: string): Buffer {
  const parts = [...FILES, ['note.txt', `${mark}\n${PADDING.toString()}`] as const].map(
    ([name, content]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${Buffer.from(content).toString()}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
}

/** Sends the first part of an upload, then waits without ending it. */
async function sendPart(body: Buffer, key: string, share: number): Promise<void> {
  const sending = request(new URL('/api/v1/imports', service.url), {
    method: 'POST',
    headers: { ...uploadHeaders(key), 'Content-Length': body.length },
  });
  sending.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    sending.write(body.subarray(0, Math.floor(body.length * share)), () => {
      resolve();
    });
  });
}

const uploadHeaders = (key: string): Record<string, string> => ({
  Cookie: cookie,
  'Idempotency-Key': key,
  'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
});

async function send(body: Buffer, key: string): Promise<Listed> {
  const sent = await ask('/imports', {
    method: 'POST',
    headers: uploadHeaders(key),
    body: Uint8Array.from(body),
  });
  expect(sent.status).toBe(202);
  return (await sent.json()) as Listed;
}

async function killAndStartAgain(): Promise<void> {
  await service.kill();
  service = await startService(dataDir);
}

const imports = async (): Promise<Listed[]> =>
  ((await (await ask('/imports')).json()) as { items: Listed[] }).items;

/** The import is read and audited, once, with all its files. */
async function expectDoneOnce(id: string): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const found = (await imports()).filter((one) => one.id === id);
    expect(found.length).toBe(1);
    if (found[0]?.state === 'done' && found[0].audit?.state === 'done') break;
    await pause(150);
  }
  const [one] = (await imports()).filter((each) => each.id === id);
  expect(one).toMatchObject({ state: 'done', filesTotal: FILES.length + 1, audit: { state: 'done' } });
}

/** Folders of documents that a process works with, or left behind. */
const foldersOf = (pid: number): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`declic-dossier-${pid}-`));

/** What is still on its way in: nothing, once everything was answered. */
const onTheirWay = (): string[] =>
  foldersOf(service.pid).flatMap((name) =>
    readdirSync(join(tmpdir(), name)).filter((inside) => inside.startsWith('upload-')),
  );

describe(`the server killed while files are sent (seed ${SEED})`, () => {
  const next = random(SEED);
  const shares = Array.from({ length: 5 }, () => Number((0.02 + 0.97 * next()).toFixed(3)));

  test.each(shares)(
    'after %d of the bytes: nothing of it is there; sent again, it is there once',
    async (share) => {
      const [before, key, body] = [await imports(), randomUUID(), form(`sent up to ${share}`)];
      await sendPart(body, key, share);
      const killed = service.pid;
      await killAndStartAgain();
      expect(await imports()).toEqual(before);
      expect(foldersOf(killed)).toEqual([]);
      const { id } = await send(body, key);
      expect((await send(body, key)).id).toBe(id);
      await expectDoneOnce(id);
      expect((await imports()).length).toBe(before.length + 1);
      expect(onTheirWay()).toEqual([]);
    },
  );

  test('just after it said yes: the import is there, and is done once', async () => {
    const [key, body] = [randomUUID(), form('answered')];
    const { id } = await send(body, key);
    await killAndStartAgain();
    expect((await send(body, key)).id).toBe(id);
    await expectDoneOnce(id);
  });
});
