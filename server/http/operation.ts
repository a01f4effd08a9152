import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Lang } from '../domain/text.js';
import { notFound } from '../usecases/refusal.js';
import type { Stores } from '../usecases/unit-of-work.js';
import { formOf, type Form, type OperationId } from './access-policy.js';
import { fieldSentence } from './field-sentence.js';
import { HttpProblem } from './problem.js';
import type { Services } from './services.js';
import type { Viewer } from './viewer.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One request, checked: who asks, and every value as its schema gives it. */
export interface Ask<P, Q, B> {
  viewer: Viewer;
  params: P;
  query: Q;
  body: B;
  lang: Lang;
}

/** A request on its way through one operation. `viewer` is null for an operation open to everybody. */
export interface Call {
  req: Request;
  res: Response;
  viewer: Viewer | null;
  lang: Lang;
  services: Services;
}

/** What somebody gets instead of the whole answer, where the access policy says so. */
type AnswerForms = Partial<Record<Form, z.ZodType | undefined>>;

/** What the documents and the tests know of an answer. */
export interface AnswerShape extends AnswerForms {
  status: number;
  /** Undefined: no body, or not JSON. */
  schema?: z.ZodType | undefined;
  /** Content type when it is not JSON. */
  media?: string | undefined;
}

/** One method on one path of the API. Express, OpenAPI and the access matrix are all made from the list of these. */
export interface Operation {
  id: OperationId;
  method: Method;
  /** Below `/api/v1`, parameters in braces: `/invoices/{id}`. */
  path: string;
  tag: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | undefined;
  /** Content type of the body when it is not JSON. */
  bodyMedia?: string | undefined;
  answer: AnswerShape;
  run(call: Call): Promise<void>;
}

type Empty = z.ZodObject<Record<string, never>>;
const EMPTY: Empty = z.object({});

interface Head<P extends z.ZodObject, Q extends z.ZodObject> {
  id: OperationId;
  path: string;
  tag: string;
  summary: string;
  params?: P;
  query?: Q;
}

/** A read: the handler gives a value, or null for what is missing or not open to the viewer. */
export function read<
  A extends z.ZodType,
  C extends z.ZodType = A,
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
>(
  definition: Head<P, Q> & {
    answer: A;
    contractor?: C;
    /** Forms of the two tracks: every value that they take is one of the answer. */
    buyer?: z.ZodType;
    data?: z.ZodType;
    handle: (
      ask: Ask<z.output<P>, z.output<Q>, undefined>,
      services: Services,
    ) => Promise<z.input<A> | z.input<C> | null>;
  },
): Operation {
  const { handle, answer, contractor, buyer, data, ...head } = definition;
  const shape: AnswerShape = { status: 200, schema: answer, contractor, buyer, data };
  return {
    ...withDefaults(head),
    method: 'get',
    body: undefined,
    answer: shape,
    async run(call) {
      const ask = checked<P, Q, undefined>(this, call);
      const value = await handle(ask, call.services);
      if (value === null) throw notFound();
      reply(call, shape, this.id, value);
    },
  };
}

/**
 * A write: the handler, what it writes, and the answer kept under the request's `Idempotency-Key` are one transaction.
 * @param definition.status 200 unless said; 204 has no body
 */
export function write<
  B extends z.ZodType,
  A extends z.ZodType,
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
>(
  definition: Head<P, Q> & {
    method: Exclude<Method, 'get'>;
    body?: B;
    status?: number;
    answer?: A;
    /** What must be read first, outside the transaction: within it, a read would wait for a second connection. */
    before?: (ask: Ask<z.output<P>, z.output<Q>, z.output<B>>, services: Services) => Promise<void>;
    handle: (
      ask: Ask<z.output<P>, z.output<Q>, z.output<B>>,
      stores: Stores,
      services: Services,
    ) => Promise<z.input<A>>;
  },
): Operation {
  const { before, handle, method, body, status, answer, ...head } = definition;
  const shape: AnswerShape = { status: status ?? (answer === undefined ? 204 : 200), schema: answer };
  return {
    ...withDefaults(head),
    method,
    body,
    answer: shape,
    async run(call) {
      const ask = checked<P, Q, z.output<B>>(this, call);
      const { orgId } = ask.viewer;
      await before?.(ask, call.services);
      const kept = await call.services.unit.within(orgId, (stores) =>
        once(stores, call, this.id, async () => ({
          status: shape.status,
          answer: encode(shape, this.id, ask.viewer, await handle(ask, stores, call.services)),
        })),
      );
      send(call, kept.status, kept.answer);
    },
  };
}

/** An operation that answers by itself: sessions, uploads, streams. */
export function raw<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(
  definition: Head<P, Q> & {
    method: Method;
    body?: B;
    bodyMedia?: string;
    answer: AnswerShape;
    handle: (
      asked: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
      call: Call,
    ) => Promise<void>;
  },
): Operation {
  const { handle, method, body, bodyMedia, answer, ...head } = definition;
  return {
    ...withDefaults(head),
    method,
    body,
    bodyMedia,
    answer,
    run: (call) =>
      handle(
        {
          params: check(head.params ?? EMPTY, call.req.params, call.lang, 'path') as z.output<P>,
          query: check(head.query ?? EMPTY, call.req.query, call.lang, 'query') as z.output<Q>,
          body: (body === undefined || bodyMedia !== undefined
            ? undefined
            : check(body, call.req.body, call.lang, '')) as z.output<B>,
        },
        call,
      ),
  };
}

/** The viewer of an operation that is not open to everybody. */
export function viewerOf(call: Call): Viewer {
  if (call.viewer === null) throw new RangeError('this operation has no viewer');
  return call.viewer;
}

/** Sends a value through its schema: a field that the schema does not name never leaves. */
export function reply(call: Call, shape: AnswerShape, id: OperationId, value: unknown): void {
  send(call, shape.status, encode(shape, id, call.viewer, value));
}

/** Does `work` once for each `Idempotency-Key`, in the transaction of these stores. */
export async function once(
  stores: Stores,
  call: Call,
  operation: OperationId,
  work: () => Promise<{ status: number; answer: unknown }>,
  requestHash = hashOf(call.req),
): Promise<{ status: number; answer: unknown }> {
  const key = call.req.get('Idempotency-Key');
  if (key === undefined) return work();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new HttpProblem('invalid-request', KEY_SHAPE);
  const request = { accountId: viewerOf(call).accountId, key, operation, requestHash };
  const claimed = await stores.requests.claim(request);
  if (claimed === 'other') throw new HttpProblem('idempotency-key-reused', KEY_REUSED);
  if (claimed !== 'new') return claimed;
  const kept = await work();
  await stores.requests.keep(request, kept);
  return kept;
}

const KEY_SHAPE = {
  fr: 'La clé d’idempotence a de 1 à 200 caractères ASCII visibles.',
  en: 'The idempotency key has 1 to 200 visible ASCII characters.',
};
const KEY_REUSED = {
  fr: 'Cette clé d’idempotence a servi pour une autre demande.',
  en: 'This idempotency key was used for another request.',
};

function withDefaults<P extends z.ZodObject, Q extends z.ZodObject>(
  head: Head<P, Q>,
): Pick<Operation, 'id' | 'path' | 'tag' | 'summary' | 'params' | 'query'> {
  const { id, path, tag, summary } = head;
  return { id, path, tag, summary, params: head.params ?? EMPTY, query: head.query ?? EMPTY };
}

function checked<P extends z.ZodObject, Q extends z.ZodObject, B>(
  operation: Operation,
  call: Call,
): Ask<z.output<P>, z.output<Q>, B> {
  const { req, lang } = call;
  return {
    viewer: viewerOf(call),
    lang,
    params: check(operation.params, req.params, lang, 'path') as z.output<P>,
    query: check(operation.query, req.query, lang, 'query') as z.output<Q>,
    body: (operation.body === undefined ? undefined : check(operation.body, req.body, lang, '')) as B,
  };
}

/**
 * Checks a value. A path that no object could have is a missing object: nobody learns the shape of an id.
 * @throws HttpProblem `invalid-request` with every field at fault
 */
function check(schema: z.ZodType, value: unknown, lang: Lang, where: 'path' | 'query' | ''): unknown {
  if (holdsUnstorable(value))
    throw where === 'path' ? notFound() : new HttpProblem('invalid-request', UNSTORABLE);
  const read = schema.safeParse(value ?? {}, { error: (issue) => fieldSentence(issue, lang) });
  if (read.success) return read.data;
  if (where === 'path') throw notFound();
  throw new HttpProblem(
    'invalid-request',
    { fr: 'Un champ de la demande ne convient pas.', en: 'A field of the request does not fit.' },
    read.error.issues.map((issue) => ({ field: issue.path.map(String).join('/'), detail: issue.message })),
  );
}

/** What PostgreSQL keeps in no text: the character NUL, and halves of characters. */
function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\ud800-\udfff]/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inside]) => holdsUnstorable(key) || holdsUnstorable(inside));
}

const UNSTORABLE = {
  fr: 'Un champ de la demande contient un caractère qui ne peut pas être conservé.',
  en: 'A field of the request holds a character that cannot be kept.',
};

function encode(shape: AnswerShape, id: OperationId, viewer: Viewer | null, value: unknown): unknown {
  const form = viewer === null ? undefined : formOf(id, viewer.role);
  const schema = form === undefined ? shape.schema : shape[form];
  return schema === undefined ? null : schema.parse(value);
}

function send(call: Call, status: number, answer: unknown): void {
  if (status === 204) call.res.status(204).end();
  else call.res.status(status).json(answer);
}

const hashOf = (req: Request): string =>
  createHash('sha256')
    .update(`${req.method} ${req.path}\n${JSON.stringify(req.body ?? null)}`)
    .digest('hex');
