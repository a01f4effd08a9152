import { expect, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { problemHandler } from '../../server/http/errors.js';

const log = { info: () => undefined, error: () => undefined };

/** A service of which the only operation fails with this error. */
function failing(error: Error): express.Express {
  const app = express();
  app.get('/', () => {
    throw error;
  });
  app.use(problemHandler(log));
  return app;
}

test.each(['55P03', '57014', '40P01'])(
  'what other work holds (%s) is told as such, to be tried again',
  async (code) => {
    const held = Object.assign(new Error('canceling statement due to lock timeout'), { code });
    const answer = await supertest(failing(held)).get('/').set('Accept-Language', 'en');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10']);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'database-busy',
      detail: 'Other work still holds what you change. Nothing was changed; try again in a moment.',
    });
  },
);

test('any other fault says that Déclic failed, and nothing of its inside', async () => {
  const answer = await supertest(failing(new Error('column secret does not exist'))).get('/');
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('secret');
});
