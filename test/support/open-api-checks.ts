import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { API_ROOT } from '../../server/http/app.js';
import { openApiDocument } from '../../server/http/open-api.js';

/** What a test saw of an answer. */
export interface SeenAnswer {
  method: string;
  /** Path below the root of the server, without its query. */
  path: string;
  status: number;
  /** Content type without its parameters. */
  type: string;
  body: unknown;
}

const DOCUMENT = 'declic';
const ajv = new Ajv2020({ strict: false, allErrors: true });
let validators: Map<string, ValidateFunction> | undefined;

/**
 * What is wrong with an answer, by the served description: its status, its media type, a field too few or one too many. Null
 * when it keeps to it, or is none of the API.
 */
export function faultOf(answer: SeenAnswer): string | null {
  const { method, path, status, type, body } = answer;
  if (!path.startsWith(API_ROOT)) return null;
  const responses = method === 'HEAD' ? undefined : responsesOf(method, path.slice(API_ROOT.length));
  if (responses === undefined) return status >= 400 ? problemFault(type, body) : null;
  const described = responses[String(status)];
  if (described === undefined)
    return status < 400 ? `status ${status} is not described` : problemFault(type, body);
  const [media] = Object.keys(described.content ?? {});
  if (media === undefined) return null;
  if (type !== media) return `${type} instead of ${media}`;
  if (media !== 'application/json') return null;
  return schemaFault(schemaAt(method, path, status), body);
}

interface Described {
  content?: Record<string, { schema?: unknown }>;
}

function responsesOf(method: string, below: string): Record<string, Described> | undefined {
  const template = templateOf(below);
  const item = template === undefined ? undefined : openApiDocument().paths?.[template];
  return item?.[method.toLowerCase() as 'get']?.responses;
}

/** The path of the description that an address is one of: words before parameters. */
function templateOf(below: string): string | undefined {
  const steps = below.split('/');
  const fits = (template: string): boolean => {
    const parts = template.split('/');
    return (
      parts.length === steps.length &&
      parts.every((part, index) => part.startsWith('{') || part === steps[index])
    );
  };
  const paths = Object.keys(openApiDocument().paths ?? {}).filter(fits);
  return paths.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

const pointer = (...steps: string[]): string =>
  steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

function schemaAt(method: string, path: string, status: number): string {
  const template = templateOf(path.slice(API_ROOT.length)) ?? '';
  const media = 'application/json';
  return pointer(
    'paths',
    template,
    method.toLowerCase(),
    'responses',
    `${status}`,
    'content',
    media,
    'schema',
  );
}

const PROBLEM = pointer('components', 'schemas', 'Problem');

const problemFault = (type: string, body: unknown): string | null =>
  type === 'application/problem+json' ? schemaFault(PROBLEM, body) : `a problem of type ${type}`;

function schemaFault(place: string, body: unknown): string | null {
  if (validators === undefined) {
    ajv.addSchema(closed(openApiDocument()), DOCUMENT);
    validators = new Map();
  }
  const validate = validators.get(place) ?? ajv.compile({ $ref: `${DOCUMENT}#/${place}` });
  validators.set(place, validate);
  return validate(body) ? null : ajv.errorsText(validate.errors);
}

/** The same description, in which an object has no field but those it names. */
function closed(document: object): object {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && !('additionalProperties' in value)
      ? { ...value, additionalProperties: false }
      : value,
  ) as object;
}
