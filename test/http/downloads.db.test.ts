import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { path } from '../support/api.js';
import { openListeningApi, type ListeningApi } from './listening-api.js';
import { rowsOf, theApi } from './the-api.js';

/** Two hundred documents with 50 kB of problems each: more than what two sockets hold between them. */
const DOCUMENTS = 200;

let api: ListeningApi;
let cookie: string;
let result: string;

beforeAll(async () => {
  const { orgId } = await theApi().organisation();
  api = await openListeningApi();
  cookie = await api.signedIn(orgId, { role: 'finance' });
  result = `/audits/${await largeAudit(orgId)}/result`;
});

afterAll(() => {
  api.close();
});

/** An audit whose kept result is large. */
async function largeAudit(orgId: string): Promise<string> {
  const [audit] = await rowsOf<{ id: string }>(
    `INSERT INTO audit (org_id, as_of, rules, state) VALUES (?, '2026-11-02', '[]', 'done') RETURNING id`,
    [orgId],
  );
  const id = audit?.id ?? '';
  const lines = Array.from({ length: DOCUMENTS }, (_, n) =>
    JSON.stringify({ file: `file-${n}`, problems: 'x'.repeat(50_000) }),
  );
  await rowsOf(
    `INSERT INTO audit_result_part (org_id, audit_id, section, part_no, bytes)
     VALUES (?, ?, 'documents', 0, decode(?, 'hex'))`,
    [orgId, id, gzipSync(lines.join('\n')).toString('hex')],
  );
  return id;
}

/** Transactions that hold a connection while they do nothing. */
async function heldConnections(): Promise<number> {
  const [row] = await rowsOf<{ held: number }>(
    `SELECT count(*)::int AS held FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction'`,
  );
  return row?.held ?? 0;
}

async function becomes(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if (await isTrue()) return true;
    await pause(50);
  }
  return false;
}

const hasNoFile = async (): Promise<boolean> => (await readdir(theApi().services.folder)).length === 0;

describe('the result of an audit', () => {
  test('holds no connection of the database while a client does not read; the client may go on later', async () => {
    const answer = await api.get(result, cookie);
    answer.pause();
    await pause(300);
    expect(await becomes(async () => (await heldConnections()) === 0)).toBe(true);
    let text = '';
    let most = 0;
    for await (const piece of answer.setEncoding('utf8')) {
      text += String(piece);
      most = Math.max(most, api.answers.at(-1)?.listenerCount('close') ?? 0);
    }
    expect(answer.statusCode).toBe(200);
    const { documents } = JSON.parse(text) as { documents: object[] };
    expect(documents).toHaveLength(DOCUMENTS);
    expect(most).toBeLessThan(10);
    expect(await becomes(hasNoFile)).toBe(true);
  });

  test('leaves nothing behind when the client goes away, be it at once or in the middle', async () => {
    const early = get(`http://127.0.0.1:${api.port}${path(result)}`, { headers: { cookie }, agent: false });
    early.on('error', () => undefined);
    await pause(20);
    early.destroy();
    const middle = await api.get(result, cookie);
    middle.once('data', () => middle.destroy());
    await new Promise((resolve) => middle.once('close', resolve));
    expect(await becomes(hasNoFile)).toBe(true);
    expect(await becomes(async () => (await heldConnections()) === 0)).toBe(true);
    expect(api.answers.at(-1)?.listenerCount('drain')).toBe(0);
  });
});
