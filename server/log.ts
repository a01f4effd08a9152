import pino from 'pino';
import type { Log } from './http/services.js';

/** What must never be written, wherever it stands in what is logged. */
const HIDDEN = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  '*.password',
  '*.token',
  '*.secret',
];

/** A log of one JSON object a line, on standard error: a supervisor keeps it. */
export function openLog(): Log {
  return pino(
    { redact: HIDDEN, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorTold } },
    pino.destination(2),
  );
}

/** What PostgreSQL adds to an error, such as the row that failed, holds values of documents and of people. */
function errorTold(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code: unknown = Reflect.get(error, 'code');
  return { name, code, message, stack, ...(cause === undefined ? {} : { cause: errorTold(cause) }) };
}
