import type { ErrorRequestHandler, Response } from 'express';
import { ToldFault } from '../domain/told-fault.js';
import type { Lang } from '../domain/text.js';
import { pageSentence } from '../usecases/page-sentence.js';
import { WrongCursor } from '../usecases/reads/page.js';
import { Refusal, notFound } from '../usecases/refusal.js';
import { askedLanguage } from './language.js';
import { HttpProblem, PROBLEMS } from './problem.js';
import type { Log } from './services.js';

/** Answers with a problem of RFC 9457: type, title, status, code, a sentence in the language asked, and the fields at fault. */
export function sendProblem(res: Response, problem: HttpProblem, lang: Lang): void {
  const [status, fr, en] = PROBLEMS[problem.code];
  res.status(status).set({ ...problem.headers, 'Content-Language': lang, 'Cache-Control': 'no-store' });
  res.type('application/problem+json').send(
    JSON.stringify({
      type: `/problem/${problem.code}`,
      title: lang === 'fr' ? fr : en,
      status,
      code: problem.code,
      detail: problem.text[lang],
      ...(problem.faults.length > 0 ? { errors: problem.faults } : {}),
    }),
  );
}

/** The last handler: everything thrown becomes a problem; what nobody foresaw is logged, and told without its inside. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const lang = askedLanguage(req, res);
    const problem = problemFrom(error, lang);
    // The route, not the address: a link's secret is in it.
    const route = (req.route as { path?: unknown } | undefined)?.path;
    if (problem.status >= 500) log.error({ err: error, method: req.method, route }, 'request failed');
    if (res.headersSent) {
      // Half an answer is out: only cutting it says that it is not whole.
      next(error);
      return;
    }
    sendProblem(res, problem, lang);
  };
}

function problemFrom(error: unknown, lang: Lang): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Refusal)
    return new HttpProblem(
      error.code,
      error.text,
      error.field === undefined ? [] : [{ field: error.field, detail: error.text[lang] }],
    );
  // An address that is no text: nothing is called by it.
  if (error instanceof URIError) return problemFrom(notFound(), lang);
  if (error instanceof WrongCursor) return new HttpProblem('wrong-cursor', WRONG_CURSOR);
  if (isTooLarge(error)) return new HttpProblem('body-too-large', TOO_LARGE);
  if (isUnreadable(error)) return new HttpProblem('invalid-request', UNREADABLE);
  if (isHeld(error)) return new HttpProblem('database-busy', HELD, [], { 'Retry-After': '10' });
  if (error instanceof ToldFault)
    return new HttpProblem('database-busy', pageSentence(error), [], { 'Retry-After': '5' });
  return new HttpProblem('internal-error', FAILED);
}

/** `lock_not_available`, `query_canceled` and `deadlock_detected` of PostgreSQL: other work holds what was asked for. */
const HELD_CODES = new Set<unknown>(['55P03', '57014', '40P01']);
const isHeld = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && HELD_CODES.has(Reflect.get(error, 'code'));

/** What the parser of JSON bodies throws. */
const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'type') : undefined;
const isTooLarge = (error: unknown): boolean => typeOf(error) === 'entity.too.large';
const isUnreadable = (error: unknown): boolean => {
  const type = typeOf(error);
  return typeof type === 'string' && /^(entity|encoding|charset|request)\./.test(type);
};

const HELD = {
  fr: 'Un autre travail tient encore ce que vous changez. Rien n’a été changé ; recommencez dans un instant.',
  en: 'Other work still holds what you change. Nothing was changed; try again in a moment.',
};
const WRONG_CURSOR = {
  fr: 'Cette page de la liste n’existe pas ; revenez au début de la liste.',
  en: 'This page of the list does not exist; go back to the start of the list.',
};
const TOO_LARGE = { fr: 'Cette demande est trop grande.', en: 'This request is too large.' };
const UNREADABLE = {
  fr: 'Cette demande n’est pas du JSON lisible.',
  en: 'This request is not readable JSON.',
};
const FAILED = {
  fr: 'Déclic a échoué. Rien n’a été changé ; l’administrateur en trouvera la cause dans le journal.',
  en: 'Déclic failed. Nothing was changed; the administrator will find the cause in the log.',
};
