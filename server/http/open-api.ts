import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { ACCESS } from './access-policy.js';
import type { Operation } from './operation.js';
import { OPERATIONS } from './operations.js';
import { PROBLEMS } from './problem.js';

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [string, ...string[]]),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; `detail` is in the language asked.' });

let made: Document | undefined;

/** The API's description, OpenAPI 3.1, made from the same schemas that check its requests and answers. */
export function openApiDocument(): Document {
  made ??= generate();
  return made;
}

function generate(): Document {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'declic',
    description: 'The cookie given by signing in; over HTTPS its name is `__Host-declic`.',
  });
  for (const operation of OPERATIONS) registry.registerPath(pathOf(operation));
  return withNulls(
    new OpenApiGeneratorV31([...namedSchemas(), ...registry.definitions]).generateDocument({
      openapi: '3.1.0',
      info: {
        title: 'Déclic',
        version: '1',
        description: 'Audits contractors’ invoices: findings are questions with their proof.',
      },
      servers: [{ url: '/api/v1' }],
    }),
  );
}

/** Every schema that has a name, as it is: met first under `nullable()`, it would be published as nullable everywhere. */
function namedSchemas(): OpenAPIRegistry['definitions'] {
  return [...z.globalRegistry._idmap.values()].map((schema) => ({
    type: 'schema',
    schema: schema as z.ZodType,
  }));
}

/** The generator writes a named schema or null as `allOf` of both, which no value fits: it is `anyOf`. */
function withNulls(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    const { allOf } = (value ?? {}) as { allOf?: { $ref?: string; type?: string | string[] }[] };
    const [named, other] = allOf ?? [];
    if (named?.$ref === undefined || other?.type?.includes('null') !== true) return value;
    return { anyOf: [named, { type: 'null' }] };
  }) as Document;
}

function pathOf(operation: Operation): Parameters<OpenAPIRegistry['registerPath']>[0] {
  const { id, method, path, tag, summary, params, query, body, bodyMedia, answer } = operation;
  const { status, schema, media } = answer;
  const type = media ?? 'application/json';
  const shown = schema ?? (media === undefined ? undefined : z.string());
  const content = shown === undefined ? {} : { content: { [type]: { schema: shown } } };
  return {
    method,
    path,
    operationId: id,
    tags: [tag],
    summary,
    ...(ACCESS[id] === 'everyone' ? {} : { security: [{ session: [] }] }),
    request: {
      ...(hasFields(params) ? { params } : {}),
      ...(hasFields(query) ? { query } : {}),
      ...(body === undefined
        ? {}
        : { body: { required: true, content: { [bodyMedia ?? 'application/json']: { schema: body } } } }),
    },
    responses: {
      [status]: { description: summary, ...content },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

const hasFields = (schema: z.ZodObject): boolean => Object.keys(schema.shape).length > 0;
