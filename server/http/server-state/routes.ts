import { z } from 'zod';
import { raw, reply, type Operation } from '../operation.js';

const health = { status: 200, schema: z.object({ status: z.literal('ok') }).meta({ id: 'Health' }) };
const openApi = { status: 200, schema: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }) };

/** The service about itself. */
export const serverStateOperations: readonly Operation[] = [
  raw({
    id: 'readHealth',
    method: 'get',
    path: '/health',
    tag: 'service',
    summary: 'The service answers, and so does its database',
    answer: health,
    async handle(_asked, call) {
      await call.services.checkDatabase();
      reply(call, health, 'readHealth', { status: 'ok' });
    },
  }),
  raw({
    id: 'readOpenApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'service',
    summary: 'This description',
    answer: openApi,
    handle(_asked, call) {
      reply(call, openApi, 'readOpenApi', call.services.openApi());
      return Promise.resolve();
    },
  }),
];
