import createClient, { type Middleware } from 'openapi-fetch';
import { currentLang } from '../i18n/language.js';
import { ApiFault, faultOf, UNREACHABLE } from './api-fault.js';
import { Intentions } from './intentions.js';
import type { components, paths } from './schema.gen.js';

/** A shape of the API by its published name. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

const KEY = 'Idempotency-Key';
const intentions = new Intentions(newKey);

/** Every request says its language; every write has the key of its intention, so that one sent twice has one effect. */
const headers: Middleware = {
  async onRequest({ request, schemaPath, params }) {
    request.headers.set('Accept-Language', currentLang());
    if (request.method !== 'GET' && !request.headers.has(KEY)) {
      const place = `${request.method} ${schemaPath} ${JSON.stringify(params.path ?? {})}`;
      request.headers.set(KEY, intentions.keyOf(place, await request.clone().text()));
    }
    return request;
  },
  onResponse({ request, response }) {
    const key = request.headers.get(KEY);
    if (key === null) return;
    // A fault of the server or of a proxy before it does not tell what was done.
    if (response.status >= 500) intentions.unanswered(key);
    else intentions.answered(key);
  },
  onError({ request }) {
    const key = request.headers.get(KEY);
    if (key !== null) intentions.unanswered(key);
  },
};

/** The header of a write whose body is no text: the key of the intention that `content` tells in its place. */
export const keyHeader = (place: string, content: string): Record<string, string> => ({
  [KEY]: intentions.keyOf(place, content),
});

/** 128 random bits; `crypto.randomUUID` is missing where the page is served without TLS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The only way to the API. */
export const api = createClient<paths>({ baseUrl: '/api/v1' });
api.use(headers);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The value of an answer.
 * @throws ApiFault what the API refused, or that it could not be reached
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch(() => null);
  if (answer === null) throw new ApiFault(UNREACHABLE);
  if (!answer.response.ok) throw faultOf(answer.response.status, answer.error);
  return answer.data as T;
}
