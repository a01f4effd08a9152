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
let orgId: string;
let result: string;

beforeAll(async () => {
  ({ orgId } = await theApi().organisation());
  api = await openListeningApi();
  cookie = await api.signedIn(orgId, { role: 'finance' });
  result = `/audits/${await largeAudit(orgId)}/result`;
});

afterAll(() => {
  api.close();
});

/** An audit without a result: the state `done` is that of one made before results were kept. */
async function bareAudit(orgId: string, state: 'running' | 'done'): Promise<string> {
  const [audit] = await rowsOf<{ id: string }>(
    `INSERT INTO audit (org_id, as_of, rules, state) VALUES (?, '2026-11-02', '[]', ?) RETURNING id`,
    [orgId, state],
  );
  return audit?.id ?? '';
}

/** An audit whose kept result is large. */
async function largeAudit(orgId: string): Promise<string> {
  const id = await bareAudit(orgId, 'done');
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

describe('an audit made before results were kept', () => {
  test('says that its result was not kept, and that its totals are not known', async () => {
    const finance = await theApi().person(orgId, { role: 'finance' });
    const audit = path(`/audits/${await bareAudit(orgId, 'done')}`);
    expect((await finance.get(audit).expect(200)).body).toMatchObject({ state: 'done', totals: null });
    for (const [lang, title, detail] of [
      [
        'en',
        'Result not kept',
        'The result of this audit was not kept: it was made before results were. Audit again to have one.',
      ],
      [
        'fr',
        'Résultat non conservé',
        'Le résultat de cet audit n’a pas été conservé : l’audit est antérieur à la conservation des résultats. Relancez un audit pour en avoir un.',
      ],
    ] as const) {
      const refused = await finance.get(`${audit}/result`).set('Accept-Language', lang);
      expect([refused.status, refused.body]).toEqual([
        410,
        { type: '/problem/result-not-kept', title, status: 410, code: 'result-not-kept', detail },
      ]);
    }
  });

  test('is told from one that is not done, and from one that kept no total', async () => {
    const finance = await theApi().person(orgId, { role: 'finance' });
    const running = path(`/audits/${await bareAudit(orgId, 'running')}`);
    expect((await finance.get(running).expect(200)).body).toMatchObject({ state: 'running', totals: null });
    expect((await finance.get(`${running}/result`)).status).toBe(404);
    const kept = path(result.replace('/result', ''));
    expect((await finance.get(kept).expect(200)).body).toMatchObject({ state: 'done', totals: [] });
  });

  test('is told nothing of to another organisation', async () => {
    const { orgId: other } = await theApi().organisation('Ailleurs');
    const finance = await theApi().person(other, { role: 'finance' });
    const audit = path(`/audits/${await bareAudit(orgId, 'done')}`);
    expect([(await finance.get(audit)).status, (await finance.get(`${audit}/result`)).status]).toEqual([
      404, 404,
    ]);
  });
});
