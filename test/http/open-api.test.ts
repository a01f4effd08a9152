import { describe, expect, test } from '@jest/globals';
import type { Router } from 'express';
import { ACCESS, FIELDS, FORMS, type OperationId } from '../../server/http/access-policy.js';
import { API_ROOT, httpApp } from '../../server/http/app.js';
import { openApiDocument } from '../../server/http/open-api.js';
import { OPERATIONS } from '../../server/http/operations.js';
import type { Services } from '../../server/http/services.js';
import { MemoryStore } from 'express-session';
import { faultOf } from '../support/open-api-checks.js';

interface DescribedOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  security?: object[];
}

const document = openApiDocument();
const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item as Record<string, DescribedOperation>).map(([method, operation]) => ({
    path,
    method,
    operation,
  })),
);

describe('the served description', () => {
  test('is OpenAPI 3.1: names, references, parameters and answers hold together', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Déclic', version: '1' });
    expect(document.servers).toEqual([{ url: API_ROOT }]);
    const ids = described.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(document);
    const known = Object.keys(document.components?.schemas ?? {});
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(text.match(/"\$ref"/g)?.length).toBe(referred.length);
    expect(referred.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
    // OpenAPI 3.0 had this word, 3.1 has not.
    expect(text).not.toContain('"nullable"');
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = operation.parameters ?? [];
      const told = parameters.filter((parameter) => parameter.in === 'path');
      expect([path, told.map(({ name }) => name)]).toEqual([path, inPath]);
      expect(told.every(({ required }) => required === true)).toBe(true);
      expect(parameters.every(({ schema }) => Object.keys(schema).length > 0)).toBe(true);
    }
  });

  test('has an access rule, a summary, an answer and a problem for each operation', () => {
    for (const { operation, method } of described) {
      const { operationId, summary, responses, security, requestBody } = operation;
      expect(ACCESS).toHaveProperty(operationId);
      expect(summary).toMatch(/^[A-Z].{5,}[^.]$/);
      expect(Object.keys(responses).filter((status) => /^20[0-4]$/.test(status))).toHaveLength(1);
      expect(Object.keys(responses.default?.content ?? {})).toEqual(['application/problem+json']);
      const isOpen = ACCESS[operationId as OperationId] === 'everyone';
      expect([operationId, security]).toEqual([operationId, isOpen ? undefined : [{ session: [] }]]);
      if (method === 'get') expect(requestBody).toBeUndefined();
      if (responses['204'] !== undefined) expect(responses['204'].content).toBeUndefined();
    }
  });

  test('describes every operation, and every rule of access is of one', () => {
    const operations = OPERATIONS.map(({ id, method, path }) => `${id} ${method} ${path}`);
    const told = described.map(({ operation, method, path }) => `${operation.operationId} ${method} ${path}`);
    expect(told.sort()).toEqual(operations.sort());
    expect(Object.keys(ACCESS).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  });

  test('names an object or null as one or the other', () => {
    const nullable = { status: 200, type: 'application/json', method: 'GET', path: `${API_ROOT}/suppliers` };
    expect(faultOf({ ...nullable, body: { items: [{ id: '1', name: null }] } })).toBeNull();
    expect(faultOf({ ...nullable, body: { items: [null] } })).toMatch(/must be object/);
    expect(faultOf({ ...nullable, body: { items: [{ id: '1', name: null, more: 1 }] } })).toMatch(
      /additional properties/,
    );
    expect(faultOf({ ...nullable, body: { items: [{ id: '1' }] } })).toMatch(/required property 'name'/);
    expect(faultOf({ ...nullable, status: 201, body: {} })).toMatch(/not described/);
    expect(faultOf({ ...nullable, status: 404, body: {} })).toMatch(/a problem of type/);
  });

  test('has a form of its own for every answer whose fields the policy restricts', () => {
    const policy = Object.entries(FIELDS).flatMap(([id, roles]) =>
      [...new Set(Object.values(roles))].map((form) => `${id} ${form}`),
    );
    const made = OPERATIONS.flatMap(({ id, answer }) =>
      FORMS.filter((form) => answer[form] !== undefined).map((form) => `${id} ${form}`),
    );
    expect(made.sort()).toEqual(policy.sort());
    const whole = OPERATIONS.flatMap(({ id, answer }) =>
      FORMS.filter((form) => answer.schema !== undefined && answer[form] === answer.schema).map(
        (form) => `${id} ${form}`,
      ),
    );
    expect(whole).toEqual([]);
  });
});

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle: Partial<Router> & { stack?: Layer[] };
}

/** Method and path of every route that Express knows, the routers within routers included. */
function routesOf(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route === undefined
      ? routesOf(handle.stack ?? [])
      : // Without a method: the answer to all other methods, which is a problem.
        route.stack.flatMap(({ method }) => (method === undefined ? [] : `${method} ${route.path}`)),
  );
}

describe('the routes of Express', () => {
  test('are the operations, all of them and no other', () => {
    const services: Partial<Services> = {
      sessions: new MemoryStore(),
      sessionSecret: 'of a test',
      publicUrl: undefined,
      proxies: 0,
    };
    const app = httpApp(services as Services);
    const routes = routesOf(app.router.stack as unknown as Layer[]);
    const operations = OPERATIONS.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect(routes.sort()).toEqual(operations.sort());
  });
});
