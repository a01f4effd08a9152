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
  return pino({ redact: HIDDEN, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
