import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent, Response } from 'supertest';
import { PROBLEMS } from '../../../server/http/problem.js';
import { DatabaseFault } from '../../../server/db/database-fault.js';
import { path } from '../../support/api.js';
import { newEmail, theApi } from '../the-api.js';

let admin: Agent;
let finance: Agent;

beforeAll(async () => {
  const made = await theApi().organisation();
  admin = made.admin;
  finance = await theApi().person(made.orgId, { role: 'finance' });
});

const codeOf = ({ body }: Response): string => (body as { code: string }).code;
const detailOf = ({ body }: Response): string => (body as { detail: string }).detail;

describe('a problem', () => {
  test('has a title in both languages, and a status of errors', () => {
    for (const [code, [status, fr, en]] of Object.entries(PROBLEMS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(fr).not.toBe(en);
      for (const title of [fr, en]) expect(title).toMatch(/^[A-ZÀ-Ý][^.!]+$/);
    }
  });

  test('is told as RFC 9457 asks, with the fields at fault', async () => {
    const answer = await admin.post(path('/invitations')).send({ email: 'nobody', role: 'king', more: 1 });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: '/problem/invalid-request',
      title: 'Demande incorrecte',
      status: 400,
      code: 'invalid-request',
      detail: 'Un champ de la demande ne convient pas.',
    });
    const { errors } = answer.body as { errors: { field: string; detail: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(['email', 'role', '']);
    expect(errors.every(({ detail }) => detail.length > 0)).toBe(true);
  });

  test.each([
    ['the address', '?lang=en', 'fr', 'en'],
    ['the browser', '', 'en-GB,fr;q=0.5', 'en'],
    ['the browser', '', 'de,fr;q=0.5,en;q=0.1', 'fr'],
    ['nobody, and then French', '', 'de', 'fr'],
  ])('is told in the language of %s', async (_who, query, header, lang) => {
    const answer = await theApi()
      .anonymous()
      .get(path(`/invoices/1${query}`))
      .set('Accept-Language', header);
    expect(answer.headers['content-language']).toBe(lang);
    expect(detailOf(answer)).toBe(lang === 'en' ? 'Sign in to go on.' : 'Connectez-vous pour continuer.');
  });

  test('is told in the language of the account when nobody else says one', async () => {
    await finance.patch(path('/me')).send({ lang: 'en' }).expect(204);
    expect(detailOf(await finance.get(path('/people')))).toBe('Your role does not open this action.');
    expect(detailOf(await finance.get(path('/invoices/1')))).toMatch(/^This object does not exist/);
    const field = await finance.get(path('/invoices?limit=x'));
    expect(detailOf(field)).toBe('A field of the request does not fit.');
  });
});

describe('what is no request of the API', () => {
  test('has the problem of its kind', async () => {
    const answers: [Response, number, string][] = [
      [await finance.get(path('/nothing')), 404, 'not-found'],
      [await finance.get('/elsewhere'), 404, 'not-found'],
      [await finance.put(path('/invoices')).send({}), 405, 'method-not-allowed'],
      [await finance.options(path('/invoices')), 405, 'method-not-allowed'],
      [await finance.trace(path('/session')), 405, 'method-not-allowed'],
      [
        await finance.post(path('/session')).type('application/json').send('{"email":'),
        400,
        'invalid-request',
      ],
      [await finance.post(path('/session')).type('application/json').send('"text"'), 400, 'invalid-request'],
      [await finance.post(path('/session')).type('text/plain').send('{}'), 400, 'invalid-request'],
      [
        await finance.post(path('/session')).send({ email: 'x'.repeat(300_000), password: 'x' }),
        413,
        'body-too-large',
      ],
      [await finance.get(path('/invoices?after=abc')), 400, 'wrong-cursor'],
      [await finance.get(path('/invoices?limit=0')), 400, 'invalid-request'],
      [await finance.get(path('/invoices?limit=201')), 400, 'invalid-request'],
      [await finance.get(path('/invoices?limit=1&limit=2')), 400, 'invalid-request'],
      [await finance.post(path('/imports')).send({}), 400, 'invalid-request'],
      [await finance.post(path('/imports')).field('a', 'b'), 400, 'invalid-request'],
    ];
    expect(answers.map(([answer]) => [answer.status, codeOf(answer)])).toEqual(
      answers.map(([, status, code]) => [status, code]),
    );
  });

  test('is told which methods an address takes', async () => {
    const answer = await finance.put(path('/session'));
    expect(answer.headers.allow).toBe('GET, POST, DELETE');
  });
});

describe('a failure that nobody foresaw', () => {
  test('says nothing of its inside, and is logged', async () => {
    const agent = await theApi().differing({
      checkDatabase: () =>
        Promise.reject(new Error('select "secret" from account where password_hash = $1 at /srv/x.ts:12')),
    });
    const answer = await agent.get(path('/health'));
    expect([answer.status, codeOf(answer)]).toEqual([500, 'internal-error']);
    expect(answer.text).not.toMatch(/select|secret|password|\.ts|at /i);
    expect(theApi().logged()).toEqual([expect.stringContaining('password_hash')]);
  });

  test('of the database asks to come back later', async () => {
    const busy = { fr: 'La base de données est occupée.', en: 'The database is busy.' };
    const agent = await theApi().differing({
      checkDatabase: () => Promise.reject(new DatabaseFault('connection-lost', busy)),
    });
    const answer = await agent.get(path('/health?lang=en'));
    expect([answer.status, codeOf(answer), detailOf(answer)]).toEqual([503, 'database-busy', busy.en]);
    expect(answer.headers['retry-after']).toBe('5');
    expect(theApi().logged()).toHaveLength(1);
  });

  test('of nobody known: a wrong password says the same in both languages', async () => {
    const body = { email: newEmail(), password: 'not the password' };
    const [fr, en] = [
      await theApi().anonymous().post(path('/session?lang=fr')).send(body),
      await theApi().anonymous().post(path('/session?lang=en')).send(body),
    ];
    expect([codeOf(fr), codeOf(en)]).toEqual(['wrong-credentials', 'wrong-credentials']);
    expect(detailOf(fr)).not.toBe(detailOf(en));
  });
});
