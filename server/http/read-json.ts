import express, { type Request, type RequestHandler, type Response } from 'express';
import { HttpProblem } from './problem.js';

/** What a JSON body may be, and how long it may take to come. */
export interface BodyLimits {
  bytes: number;
  ms: number;
}

const KILOBYTE = 1024;

/** Of an operation that is open to everybody: addresses, a password, a name. */
export const OPEN_BODY: BodyLimits = { bytes: 16 * KILOBYTE, ms: 10_000 };
/** Of somebody who has signed in. */
export const SIGNED_IN_BODY: BodyLimits = { bytes: 256 * KILOBYTE, ms: 30_000 };

/**
 * Reads the JSON body of a request into `req.body`; another content type is left unread.
 * @throws HttpProblem `request-too-slow`; what the parser throws for a body too large or unreadable
 */
export async function readJson(req: Request, res: Response, limits: BodyLimits): Promise<void> {
  const parse = parserOf(limits.bytes);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HttpProblem('request-too-slow', TOO_SLOW));
    }, limits.ms);
    parse(req, res, (error: unknown) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('the body was not read', { cause: error }));
    });
  });
}

const parsers = new Map<number, RequestHandler>();

function parserOf(bytes: number): RequestHandler {
  const known = parsers.get(bytes) ?? express.json({ limit: bytes, type: 'application/json' });
  parsers.set(bytes, known);
  return known;
}

const TOO_SLOW = {
  fr: 'Cette demande est arrivée trop lentement. Rien n’a été changé ; envoyez-la de nouveau.',
  en: 'This request came too slowly. Nothing was changed; send it again.',
};
